package io.creditpack.boot;

import io.creditpack.adapter.web.SignIn;
import io.creditpack.adapter.web.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who may call besides customers.
 *
 * @param services machine callers that may spend credits: name to token
 * @param admins operators: name to token
 */
record Callers(Map<String, Secret> services, Map<String, Secret> admins) {
    /** Sign-in by tokens of an identity provider is not built yet; to ignore it would let everybody in as a guest. */
    private static final List<String> NOT_BUILT = List.of("AUTH_JWKS_URL", "AUTH_ISSUER", "AUTH_AUDIENCE");

    /** Entries of the ledger are named after callers. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    static Callers of(Variables variables) {
        NOT_BUILT.stream()
                .filter(name -> variables.text(name).isPresent())
                .forEach(name -> variables.refuse(name, "must not be set: this version signs in guests only"));
        return new Callers(tokens(variables, "SERVICE_TOKENS"), tokens(variables, "ADMIN_TOKENS"));
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
            if (!complete || tokens.put(nameAndToken[0], new Secret(nameAndToken[1])) != null) {
                variables.refuse(
                        name,
                        "must be name:token pairs with commas between them, each name once, of A-Z a-z 0-9 _ . -");
                return Map.of();
            }
        }
        return Map.copyOf(tokens);
    }
}
