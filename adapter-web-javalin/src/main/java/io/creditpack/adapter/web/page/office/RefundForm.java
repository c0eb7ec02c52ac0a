package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Problem.FieldError;
import io.creditpack.application.usecase.RefundPayment.Wish;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.RefundAccount;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what an operator types into the form of a refund. */
final class RefundForm {
    private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,11}");
    private static final Pattern BANK = Pattern.compile("[A-Z0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");
    private static final Pattern HOLDER = Pattern.compile("[^\\p{Cntrl}]{1,60}");

    private RefundForm() {}

    /**
     * Reads what is asked for.
     *
     * @throws io.creditpack.adapter.web.ProblemException 400 naming every field that is wrong, never what it holds
     */
    static Wish read(Context ctx) {
        String reason = Counter.reason(ctx);
        var errors = new ArrayList<FieldError>();
        Optional<String> amount = field(ctx, "amount", AMOUNT, errors);
        Optional<RefundAccount> account = account(ctx, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).asException();
        }
        return new Wish(amount.map(Long::parseLong).map(Won::of), reason, account);
    }

    /** An account is typed in whole or not at all. */
    private static Optional<RefundAccount> account(Context ctx, List<FieldError> errors) {
        int before = errors.size();
        Optional<String> bank = field(ctx, "bank", BANK, errors);
        Optional<String> number = field(ctx, "accountNumber", NUMBER, errors);
        Optional<String> holder = field(ctx, "holderName", HOLDER, errors);
        boolean some = bank.isPresent() || number.isPresent() || holder.isPresent();
        if (errors.size() > before || !some) {
            return Optional.empty();
        }
        if (bank.isEmpty() || number.isEmpty() || holder.isEmpty()) {
            errors.add(new FieldError("accountNumber", "must be given with its bank and holder"));
            return Optional.empty();
        }
        return Optional.of(new RefundAccount(bank.get(), number.get(), holder.get()));
    }

    private static Optional<String> field(Context ctx, String name, Pattern form, List<FieldError> errors) {
        Optional<String> typed = Counter.text(ctx, name);
        if (typed.isPresent() && !form.matcher(typed.get()).matches()) {
            errors.add(new FieldError(name, "is not of the form it must have"));
            return Optional.empty();
        }
        return typed;
    }
}
