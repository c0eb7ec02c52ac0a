package io.creditpack.application.usecase;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.SignIns;
import io.creditpack.application.port.UnitOfWork;
import io.creditpack.domain.order.CustomerId;
import java.time.Clock;
import java.util.Optional;

/**
 * Lets a person whom an identity provider vouches for in to their account. What they bought as a guest before they signed
 * in for the first time stays theirs: the guest's account becomes the person's, and the guest's sessions end with that,
 * so that whoever else knows one has no part in it.
 */
public final class SignInCustomer {
    private final SignIns signIns;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public SignInCustomer(SignIns signIns, UnitOfWork unitOfWork, Clock clock) {
        this.signIns = signIns;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Who signs in.
     *
     * @param subject whom the provider vouches for
     * @param guest whose session the same request carries
     */
    public record Command(CustomerId subject, Optional<CustomerId> guest) {}

    /** Returns the person's account: the same one every time. */
    public CustomerId handle(Command command) {
        return signIns.accountOf(command.subject()).orElseGet(() -> first(command));
    }

    private CustomerId first(Command command) {
        try {
            return decide(command.subject(), command.guest());
        } catch (AlreadyTakenException raced) {
            // Another request of the same person was faster, or the guest is somebody else by now.
            return signIns.accountOf(command.subject()).orElseGet(() -> ofTheirOwn(command.subject()));
        }
    }

    private CustomerId ofTheirOwn(CustomerId subject) {
        try {
            return decide(subject, Optional.empty());
        } catch (AlreadyTakenException raced) {
            return signIns.accountOf(subject).orElseThrow();
        }
    }

    private CustomerId decide(CustomerId subject, Optional<CustomerId> guest) {
        CustomerId account = guest.orElse(subject);
        unitOfWork.inTransaction(() -> {
            signIns.decide(subject, account, clock.instant());
            guest.ifPresent(ended -> signIns.endSessions(ended, clock.instant()));
        });
        return account;
    }
}
