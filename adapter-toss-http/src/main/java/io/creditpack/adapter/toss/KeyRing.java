package io.creditpack.adapter.toss;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs each request with our key, with the previous one if Toss refuses that, and once more with ours if it refuses both.
 *
 * <p>Repeating is safe here: what was not let in was not done. Toss takes two keys for up to seven days. The last try is
 * for the moment at which Toss begins to take the one and ends to take the other: it may lie between the first two.
 *
 * @see <a href="https://docs.tosspayments.com/reference/using-api/authorization">Toss: authorization (read 2026-11)</a>
 */
final class KeyRing implements Interceptor {
    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final SecretKey key;
    private final List<SecretKey> furtherTries;

    KeyRing(SecretKey key, Optional<SecretKey> previousKey) {
        this.key = key;
        this.furtherTries = previousKey.map(previous -> List.of(previous, key)).orElse(List.of());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(signed(chain.request(), key));
        for (SecretKey another : furtherTries) {
            if (!refusesTheKey(response)) {
                return response;
            }
            response.close();
            log.warn("Toss refuses a secret key; trying the other one");
            Departure.of(chain.request()).takeBack();
            response = chain.proceed(signed(chain.request(), another));
        }
        return response;
    }

    private static Request signed(Request request, SecretKey key) {
        return request.newBuilder().header("Authorization", key.authorization()).build();
    }

    /** Toss's pages differ on the status of a wrong key, 401 or 403, not on the code. */
    private static boolean refusesTheKey(Response response) throws IOException {
        if (response.code() == UNAUTHORIZED) {
            return true;
        }
        if (response.code() != FORBIDDEN) {
            return false;
        }
        JsonNode body =
                TossJson.read(response.peekBody(TossClient.LARGEST_ANSWER).bytes());
        return TossJson.errorCode(body).filter("UNAUTHORIZED_KEY"::equals).isPresent();
    }
}
