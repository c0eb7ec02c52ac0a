package io.creditpack.adapter.web.api;

import io.creditpack.application.usecase.RefundPayment;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.RefundAccount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a refund is asked for with; an account in it is passed on and never repeated. */
record RefundBody(
        @NotBlank(message = "is missing") @Size(max = 200, message = "must have at most 200 characters")
        String reason,

        @Valid @Nullable AccountBody refundAccount) {

    RefundPayment.Wish toWish() {
        return new RefundPayment.Wish(Optional.empty(), reason, account(refundAccount));
    }

    private static Optional<RefundAccount> account(@Nullable AccountBody account) {
        return Optional.ofNullable(account).map(AccountBody::toAccount);
    }

    /** What an operator asks for: also a part of what can be refunded. */
    record ByOperator(
            @Nullable @Positive(message = "must be 1 or more")
            Long amount,

            @NotBlank(message = "is missing") @Size(max = 200, message = "must have at most 200 characters")
            String reason,

            @Valid @Nullable AccountBody refundAccount) {

        RefundPayment.Wish toWish() {
            return new RefundPayment.Wish(Optional.ofNullable(amount).map(Won::of), reason, account(refundAccount));
        }
    }

    record AccountBody(
            @NotNull(message = "is missing")
            @Pattern(regexp = "[A-Z0-9]{2}", message = "must be a two-character bank code")
            String bank,

            @NotNull(message = "is missing")
            @Pattern(regexp = "[0-9]{1,20}", message = "must be 1 to 20 digits, without hyphens")
            String accountNumber,

            @NotBlank(message = "is missing")
            @Pattern(regexp = "\\P{Cc}{0,60}", message = "must have at most 60 characters, on one line")
            String holderName) {

        RefundAccount toAccount() {
            return new RefundAccount(bank, accountNumber, holderName);
        }

        @Override
        public String toString() {
            return "AccountBody[bank=" + bank + "]";
        }
    }
}
