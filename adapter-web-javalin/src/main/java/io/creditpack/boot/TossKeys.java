package io.creditpack.boot;

import io.creditpack.adapter.web.api.HealthRoutes.KeyPair;
import io.creditpack.domain.money.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of a shop at Toss, and whether they belong together.
 *
 * <p>The widget needs a pair of its own kind, {@code gck} and {@code gsk}, both of the test or both of the live
 * environment. With another pair Toss refuses every payment.
 *
 * @param client the widget's key, which browsers see
 * @param secret the server's key; without it the sandbox is asked
 * @param previous the server's key before the last rotation
 * @see <a href="https://docs.tosspayments.com/reference/using-api/authorization">Toss: API keys (read 2026-11)</a>
 */
record TossKeys(Optional<String> client, Optional<Secret> secret, Optional<Secret> previous) {
    private static final String CLIENT = "NEXT_PUBLIC_TOSS_CLIENT_KEY";
    private static final String SECRET = "TOSS_SECRET_KEY";
    private static final String PREVIOUS = "TOSS_SECRET_KEY_PREVIOUS";

    private static final Pattern CLIENT_KEY = Pattern.compile("(test|live)_(g?)ck_[A-Za-z0-9_]+");
    private static final Pattern SECRET_KEY = Pattern.compile("(test|live)_(g?)sk_[A-Za-z0-9_]+");

    static TossKeys of(Variables variables) {
        return new TossKeys(variables.text(CLIENT), variables.secret(SECRET), variables.secret(PREVIOUS));
    }

    /** Which shop environment a key is of, and whether it is a widget's. */
    private record Form(String environment, boolean widget) {
        static Optional<Form> of(Pattern pattern, String key) {
            Matcher matcher = pattern.matcher(key);
            return matcher.matches()
                    ? Optional.of(new Form(matcher.group(1), !matcher.group(2).isEmpty()))
                    : Optional.empty();
        }
    }

    private Optional<Form> clientForm() {
        return client.flatMap(key -> Form.of(CLIENT_KEY, key));
    }

    private Optional<Form> secretForm() {
        return secret.flatMap(key -> Form.of(SECRET_KEY, key.value()));
    }

    private Optional<Form> previousForm() {
        return previous.flatMap(key -> Form.of(SECRET_KEY, key.value()));
    }

    /** Returns whether payments move real money; those of the sandbox do not. */
    Mode mode() {
        return secret.map(key -> Mode.ofKey(key.value())).orElse(Mode.TEST);
    }

    /** Returns whether real money is near. */
    boolean anyLive() {
        return Stream.of(client, secret.map(Secret::value), previous.map(Secret::value))
                .flatMap(Optional::stream)
                .anyMatch(key -> key.startsWith("live_"));
    }

    KeyPair pair() {
        if (secret.isEmpty()) {
            return KeyPair.SANDBOX;
        }
        boolean fits =
                clientForm().filter(Form::widget).isPresent() && clientForm().equals(secretForm());
        return fits ? KeyPair.OK : KeyPair.MISMATCH;
    }

    /** What must be mended before a start; a mismatched pair of test keys is not among it. */
    List<ConfigProblem> problems() {
        var problems = new ArrayList<ConfigProblem>();
        if (client.isPresent() && clientForm().isEmpty()) {
            problems.add(new ConfigProblem(
                    CLIENT, "must be a widget client key, test_gck_… or live_gck_…; every browser gets to see it"));
        }
        if (secret.isPresent() && secretForm().isEmpty()) {
            problems.add(new ConfigProblem(SECRET, "must be a widget secret key, test_gsk_… or live_gsk_…"));
        }
        if (previous.isPresent() && (previousForm().isEmpty() || !previousForm().equals(secretForm()))) {
            problems.add(new ConfigProblem(PREVIOUS, "must be an earlier key of the same shop as " + SECRET));
        }
        if (problems.isEmpty() && anyLive() && pair() != KeyPair.OK) {
            problems.add(new ConfigProblem(
                    SECRET, "must be the live_gsk_… key that belongs to the live_gck_… key in " + CLIENT));
        }
        return problems;
    }

    /** What is wrong although we can start. */
    List<ConfigProblem> warnings() {
        if (pair() != KeyPair.MISMATCH) {
            return List.of();
        }
        return List.of(new ConfigProblem(
                SECRET,
                "must be the test_gsk_… key that belongs to the test_gck_… key in " + CLIENT
                        + "; with this pair Toss refuses every payment"));
    }
}
