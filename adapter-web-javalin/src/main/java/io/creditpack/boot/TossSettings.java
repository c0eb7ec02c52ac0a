package io.creditpack.boot;

import io.creditpack.adapter.web.AddressRanges;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How Toss is asked, and from where it may call.
 *
 * @param keys whose shop
 * @param addresses where its API and SDK are
 * @param timeouts how long to wait
 * @param webhookSenders from where events are taken
 * @param sandboxPort where the fake Toss listens; 0 takes any free port
 */
record TossSettings(
        TossKeys keys,
        Addresses addresses,
        @Valid Timeouts timeouts,
        AddressRanges webhookSenders,

        @Variable("TOSS_SANDBOX_PORT")
        @Min(value = 0, message = HttpSettings.PORTS)
        @Max(value = 65_535, message = HttpSettings.PORTS)
        int sandboxPort) {

    record Addresses(URI api, URI sdk) {}

    record Timeouts(
            @Variable("TOSS_CONNECT_TIMEOUT")
            @DurationMin(millis = 1, message = Timeouts.RANGE)
            @DurationMax(hours = 1, message = Timeouts.RANGE)
            Duration connect,

            @Variable("TOSS_READ_TIMEOUT")
            @DurationMin(millis = 1, message = Timeouts.RANGE)
            @DurationMax(hours = 1, message = Timeouts.RANGE)
            Duration read) {
        static final String RANGE = "must be more than zero and at most an hour";
    }

    static TossSettings of(Variables variables) {
        return new TossSettings(
                TossKeys.of(variables),
                new Addresses(
                        safe(variables, "TOSS_BASE_URL", "https://api.tosspayments.com"),
                        safe(variables, "TOSS_SDK_URL", "https://js.tosspayments.com/v2/standard")),
                new Timeouts(
                        variables.duration("TOSS_CONNECT_TIMEOUT", Duration.ofSeconds(3)),
                        variables.duration("TOSS_READ_TIMEOUT", Duration.ofSeconds(60))),
                variables.addresses("TOSS_WEBHOOK_ALLOWED_IPS", AddressRanges.ALL),
                variables.number("TOSS_SANDBOX_PORT", 8081));
    }

    /** Refuses that shop and sandbox listen at the same place. */
    void refuseSharedPort(int port, Variables variables) {
        if (keys.secret().isEmpty() && port != 0 && port == sandboxPort) {
            variables.refuse("TOSS_SANDBOX_PORT", "must be another one than PORT");
        }
    }

    private static URI safe(Variables variables, String name, String otherwise) {
        URI url = variables.url(name, URI.create(otherwise));
        if (!Loopback.isSafe(url)) {
            variables.refuse(name, "must begin with https://, or be on this machine");
        }
        return url;
    }
}
