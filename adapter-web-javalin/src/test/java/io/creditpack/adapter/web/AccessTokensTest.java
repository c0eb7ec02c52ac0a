package io.creditpack.adapter.web;

import static io.creditpack.adapter.web.LocalIssuer.claims;
import static io.creditpack.adapter.web.LocalIssuer.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of a real issuer over HTTP, which changes its keys and goes down. */
final class AccessTokensTest {
    private static final RSAKey RSA = LocalIssuer.rsaKey("rsa");
    private static final RSAKey STRANGERS = LocalIssuer.rsaKey("strangers");
    private static final ECKey EC = LocalIssuer.ecKey("ec");

    private final MutableClock clock = new MutableClock(Fixtures.NOON);
    private final LocalIssuer issuer = new LocalIssuer();
    private final AccessTokens tokens = new AccessTokens(issuer.provider(), clock);

    @BeforeEach
    void publish() {
        issuer.publish(RSA.toPublicJWK());
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    private Instant now() {
        return clock.instant();
    }

    private String good() {
        return sign(RSA, claims("minji", now()).build());
    }

    private void assertRefused(String token) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tokens.subjectOf(token))
                .matches(refused -> refused.problem().kind() == ProblemType.UNAUTHENTICATED);
    }

    private void assertRefused(JWTClaimsSet.Builder claims) {
        assertRefused(sign(RSA, claims.build()));
    }

    @Test
    void theSubjectOfAGoodTokenIsTheCustomer() {
        assertThat(tokens.subjectOf(good()).value()).isEqualTo("minji");
    }

    @Test
    void anotherKindOfKeyIsAsGood() {
        issuer.publish(EC.toPublicJWK());

        assertThat(tokens.subjectOf(sign(EC, claims("minji", now()).build())).value())
                .isEqualTo("minji");
    }

    @Test
    void aTokenThatSaysTheWrongThingsIsRefused() {
        assertRefused(claims("minji", now()).issuer("https://evil.example"));
        assertRefused(claims("minji", now()).audience("another-shop"));
        assertRefused(claims("minji", now()).audience((String) null));
        assertRefused(claims("minji", now()).expirationTime(null));
        assertRefused(claims("minji", now()).notBeforeTime(Date.from(now().plusSeconds(120))));
        assertRefused(claims("minji", now()).subject(null));
        assertRefused(claims("two words", now()));
        assertRefused(claims("guest_000000000000000000000000000000000001", now()));
        assertThat(tokens.subjectOf(good()).value()).isEqualTo("minji");
    }

    @Test
    void aTokenEndsWithALittleGraceForClocks() {
        String token = good();

        clock.advance(Duration.ofSeconds(325));
        assertThat(tokens.subjectOf(token).value()).isEqualTo("minji");
        clock.advance(Duration.ofSeconds(10));
        assertRefused(token);
    }

    @Test
    void whatIsNotSignedByTheProviderIsRefused() throws JOSEException {
        var publicKeyAsSecret = new MACSigner(RSA.toRSAPublicKey().getEncoded());
        String confused = sign(
                JWSAlgorithm.HS256,
                "rsa",
                publicKeyAsSecret,
                claims("minji", now()).build());

        assertRefused(confused);
        assertRefused(new PlainJWT(claims("minji", now()).build()).serialize());
        assertRefused(sign(STRANGERS, claims("minji", now()).build()));
        assertRefused(good().substring(0, good().length() - 4) + "AAAA");
        assertRefused("");
        assertRefused("a.b.c");
        assertRefused("x".repeat(10_000));
    }

    @Test
    void newKeysAreFoundAndOldOnesForgotten() {
        String old = good();
        assertThat(tokens.subjectOf(old).value()).isEqualTo("minji");
        RSAKey next = LocalIssuer.rsaKey("next");
        issuer.publish(next.toPublicJWK());

        assertThat(tokens.subjectOf(sign(next, claims("minji", now()).build())).value())
                .isEqualTo("minji");
        assertRefused(old);
    }

    @Test
    void strangersTokensDoNotMakeUsAskTheProviderEachTime() {
        tokens.subjectOf(good());

        IntStream.range(0, 200)
                .forEach(i ->
                        assertRefused(sign(STRANGERS, claims("minji", now()).build())));

        assertThat(issuer.fetches.get()).isLessThan(10);
        assertThat(tokens.subjectOf(good()).value()).isEqualTo("minji");
    }

    @Test
    void aProviderThatIsDownLetsNobodyNewIn() {
        issuer.goDown();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tokens.subjectOf(good()))
                .matches(refused -> refused.problem().kind() == ProblemType.UNAVAILABLE);
        issuer.recover();
        assertThat(tokens.subjectOf(good()).value()).isEqualTo("minji");
    }

    @Test
    void theLastKeysOutliveTheProvider() {
        tokens.subjectOf(good());
        issuer.goDown();

        assertThat(tokens.subjectOf(good()).value()).isEqualTo("minji");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        tokens.subjectOf(sign(STRANGERS, claims("minji", now()).build())));
    }
}
