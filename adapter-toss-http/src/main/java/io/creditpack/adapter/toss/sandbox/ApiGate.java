package io.creditpack.adapter.toss.sandbox;

import java.util.Optional;

/** What every call of the core API passes through: log, credentials, faults, Idempotency-Key and test codes. */
final class ApiGate {
    private static final String TEST_CODE = "tosspayments-test-code";

    private final Credentials credentials;
    private final RequestLog log;
    private final Faults faults;
    private final IdempotencyStore answers;
    private final Tokens tokens;

    /**
     * One call.
     *
     * @param paymentKey the payment it is about, empty if that is not known
     * @param work what the API does when nothing is in the way
     * @param declined told when a planned error declines the payment
     */
    record Call(SandboxOperation operation, String paymentKey, Request request, Work work, DeclineListener declined) {
        Call(SandboxOperation operation, String paymentKey, Request request, Work work) {
            this(operation, paymentKey, request, work, code -> {});
        }
    }

    /** Lets a declined confirm use up its payment. */
    interface DeclineListener {
        void declinedWith(TossErrorCode code);
    }

    ApiGate(Credentials credentials, RequestLog log, Faults faults, IdempotencyStore answers, Tokens tokens) {
        this.credentials = credentials;
        this.log = log;
        this.faults = faults;
        this.answers = answers;
        this.tokens = tokens;
    }

    Reply pass(Call call) {
        SandboxRequest entry = log.arrived(call.operation(), call.request());
        Reply reply = reply(call, entry);
        entry.answeredBy(reply);
        return reply;
    }

    private Reply reply(Call call, SandboxRequest entry) {
        try {
            String caller = credentials.check(call.request());
            Optional<PlannedFault> fault = faults.takeOnWire(call.operation(), call.paymentKey());
            fault.ifPresent(entry::struckBy);
            if (fault.isPresent()) {
                return traced(FaultyWire.reply(fault.get(), () -> once(call, caller, call.work())));
            }
            return traced(once(call, caller, () -> decided(call, entry)));
        } catch (Refusal refusal) {
            return traced(Answer.refused(refusal, call.request().language()));
        }
    }

    private Answer once(Call call, String caller, Work work) {
        return answers.once(call.request(), caller, () -> answered(call, work));
    }

    /** Refusals are answers like others, to be kept for replay, unless they ask to try again later. */
    private Answer answered(Call call, Work work) {
        try {
            testCode(call.request()).ifPresent(code -> {
                throw Refusal.of(code);
            });
            return withTrace(work.perform());
        } catch (Refusal refusal) {
            if (refusal.isTryLater()) {
                throw refusal;
            }
            return withTrace(Answer.refused(refusal, call.request().language()));
        }
    }

    private Answer decided(Call call, SandboxRequest entry) {
        Optional<PlannedFault> fault = faults.takeDecision(call.operation(), call.paymentKey());
        fault.ifPresent(entry::struckBy);
        if (fault.isEmpty()) {
            return call.work().perform();
        }
        if (fault.get().fault() == SandboxFault.DELAY) {
            Pause.of(fault.get().delay());
            return call.work().perform();
        }
        TossErrorCode.named(fault.get().code())
                .filter(TossErrorCode::isDecline)
                .ifPresent(call.declined()::declinedWith);
        throw Refusal.ofName(fault.get().code());
    }

    private static Optional<TossErrorCode> testCode(Request request) {
        return request.header(TEST_CODE)
                .map(code -> TossErrorCode.named(code).orElseThrow(() -> Refusal.of(TossErrorCode.INVALID_TEST_CODE)));
    }

    private Reply traced(Reply reply) {
        return reply instanceof Answer answer ? withTrace(answer) : reply;
    }

    private Answer withTrace(Answer answer) {
        boolean hasTrace = answer.headers().containsKey(IdempotencyStore.TRACE_HEADER);
        return hasTrace ? answer : answer.with(IdempotencyStore.TRACE_HEADER, tokens.traceId());
    }
}
