package io.creditpack.adapter.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The API's description as it is shipped: {@code docs/reference/openapi.yaml}.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>
 */
final class ApiDescription {
    private static final Pattern COMPONENT = Pattern.compile("#/components/[^/]+/([^/]+)");

    private final JsonNode root;

    private ApiDescription(JsonNode root) {
        this.root = root;
    }

    static ApiDescription read() {
        try (InputStream file = ApiDescription.class.getResourceAsStream("openapi.yaml")) {
            if (file == null) {
                throw new IllegalStateException("the API's description is not in the jar");
            }
            return new ApiDescription(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** Returns what {@code node} refers to, or itself where it refers to nothing. */
    JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? resolve(root.at(reference.substring(1))) : node;
    }

    /** Returns the name of the component that {@code node} refers to, or the empty text. */
    static String nameOf(JsonNode node) {
        Matcher component = COMPONENT.matcher(node.path("$ref").asText());
        return component.matches() ? component.group(1) : "";
    }
}
