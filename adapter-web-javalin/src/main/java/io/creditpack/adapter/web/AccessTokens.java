package io.creditpack.adapter.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.creditpack.domain.order.CustomerId;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bearer tokens of an OpenID provider: JWTs it signed for us, which name the customer as {@code sub}.
 *
 * <p>Its keys are fetched with the first token, kept for five minutes, and fetched anew for a key we do not know, twice in
 * half a minute at most. While the provider is down the last keys are good for an hour more.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, JWT best practices</a>
 */
public final class AccessTokens {
    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);

    /** Signatures made with a private key only: what is checked with a secret could be forged with a public key. */
    private static final Set<JWSAlgorithm> SIGNED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration FETCH = Duration.ofSeconds(2);
    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final int LARGEST_KEYS = 100_000;
    private static final int LONGEST_TOKEN = 8_000;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /**
     * Whose tokens are taken.
     *
     * @param keys where its public keys are
     * @param issuer its name, {@code iss} of every token
     * @param audience our name with it, in {@code aud} of every token
     */
    public record Provider(URI keys, String issuer, String audience) {}

    /** Trusts {@code provider}; nothing is asked of it yet. */
    public AccessTokens(Provider provider, Clock clock) {
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED, keysOf(provider)));
        processor.setJWTClaimsSetVerifier(new Claims(provider, clock));
    }

    private static JWKSource<SecurityContext> keysOf(Provider provider) {
        int millis = Math.toIntExact(FETCH.toMillis());
        try {
            return JWKSourceBuilder.create(
                            provider.keys().toURL(), new DefaultResourceRetriever(millis, millis, LARGEST_KEYS))
                    .retrying(true)
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not an address of keys", e);
        }
    }

    /** What a token must say, by our clock. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        Claims(Provider provider, Clock clock) {
            super(
                    Set.of(provider.audience()),
                    new JWTClaimsSet.Builder().issuer(provider.issuer()).build(),
                    Set.of("sub", "exp"),
                    Set.of());
            setMaxClockSkew(Math.toIntExact(SKEW.toSeconds()));
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }

    /**
     * Returns whom the provider vouches for.
     *
     * @throws ProblemException 401 if it is no token for us, 503 if the provider's keys cannot be had
     */
    CustomerId subjectOf(String token) {
        try {
            return Optional.of(token)
                    .filter(text -> text.length() <= LONGEST_TOKEN)
                    .flatMap(this::verifiedSubject)
                    .filter(subject -> CustomerId.isLegal(subject) && !GuestSessions.isGuest(subject))
                    .map(CustomerId::new)
                    .orElseThrow(AccessTokens::notOurs);
        } catch (KeysUnavailableException down) {
            LOG.warn("The identity provider's keys cannot be had: {}", down.getMessage());
            throw Problem.of(ProblemType.UNAVAILABLE, "Sign-in cannot be checked right now.")
                    .asException();
        }
    }

    private Optional<String> verifiedSubject(String token) {
        try {
            return Optional.ofNullable(processor.process(token, null).getSubject());
        } catch (ParseException | BadJOSEException | RateLimitReachedException refused) {
            return Optional.empty();
        } catch (KeySourceException down) {
            throw new KeysUnavailableException(down);
        } catch (JOSEException unreadable) {
            return Optional.empty();
        }
    }

    private static ProblemException notOurs() {
        return Problem.of(ProblemType.UNAUTHENTICATED, "The token is not valid here, or not any more.")
                .asException();
    }

    private static final class KeysUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        KeysUnavailableException(KeySourceException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
