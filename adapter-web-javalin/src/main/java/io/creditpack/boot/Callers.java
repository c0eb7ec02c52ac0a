package io.creditpack.boot;

import io.creditpack.adapter.web.AccessTokens;
import io.creditpack.adapter.web.SignIn;
import io.creditpack.adapter.web.Tokens;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who may call besides customers.
 *
 * @param services machine callers that may spend credits: name to token
 * @param admins operators: name to token
 * @param provider whose tokens customers sign in with; empty to have guests only
 */
record Callers(Map<String, Secret> services, Map<String, Secret> admins, Optional<AccessTokens.Provider> provider) {
    private static final List<String> PROVIDER = List.of("AUTH_JWKS_URL", "AUTH_ISSUER", "AUTH_AUDIENCE");

    /** Entries of the ledger are named after callers. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    static Callers of(Variables variables) {
        return new Callers(tokens(variables, "SERVICE_TOKENS"), tokens(variables, "ADMIN_TOKENS"), provider(variables));
    }

    /** All three or none: a token that is checked by half lets the wrong people in. */
    private static Optional<AccessTokens.Provider> provider(Variables variables) {
        Set<String> missing =
                PROVIDER.stream().filter(name -> variables.text(name).isEmpty()).collect(Collectors.toSet());
        if (missing.size() == PROVIDER.size()) {
            return Optional.empty();
        }
        missing.forEach(name -> variables.refuse(name, "must be set together with the other AUTH_ variables"));
        URI keys = variables.url("AUTH_JWKS_URL", URI.create("https://unset.invalid"));
        if (!Loopback.isSafe(keys)) {
            variables.refuse("AUTH_JWKS_URL", "must begin with https://, or be on this machine");
        }
        return Optional.of(new AccessTokens.Provider(
                keys,
                variables.text("AUTH_ISSUER").orElse(""),
                variables.text("AUTH_AUDIENCE").orElse("")));
    }

    SignIn.Programs toPrograms() {
        return new SignIn.Programs(hashed(services), hashed(admins));
    }

    private static Tokens hashed(Map<String, Secret> tokens) {
        return Tokens.of(tokens.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, token -> token.getValue().value())));
    }

    private static Map<String, Secret> tokens(Variables variables, String name) {
        var tokens = new LinkedHashMap<String, Secret>();
        for (String pair : variables.list(name)) {
            String[] nameAndToken = pair.split(":", 2);
            boolean complete =
                    nameAndToken.length == 2 && NAME.matcher(nameAndToken[0]).matches() && !nameAndToken[1].isBlank();
            if (!complete || !isNew(tokens, nameAndToken[0], new Secret(nameAndToken[1].strip()))) {
                variables.refuse(
                        name,
                        "must be name:token pairs with commas between them, each name of A-Z a-z 0-9 _ . - once and each"
                                + " token once");
                return Map.of();
            }
        }
        return Map.copyOf(tokens);
    }

    /** Adds a token; one that two share would not tell which of them did something. */
    private static boolean isNew(Map<String, Secret> tokens, String name, Secret token) {
        boolean taken = tokens.values().stream().anyMatch(other -> other.value().equals(token.value()));
        return tokens.put(name, token) == null && !taken;
    }
}
