package io.creditpack.adapter.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemException;
import io.creditpack.adapter.web.ProblemType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads JSON as it is meant: UTF-8, one value, every key once, and no text taken for a number. */
final class StrictJson {
    /** Deeper than anything Toss or a caller sends, and shallow enough for any stack. */
    private static final int DEEPEST = 50;

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    private StrictJson() {}

    /**
     * Reads one JSON value.
     *
     * @throws ProblemException if {@code body} is none, naming the field where reading stopped
     */
    static JsonNode read(byte[] body) {
        try {
            JsonNode value = MAPPER.readTree(utf8(body));
            if (value.isMissingNode()) {
                throw notJson(Optional.empty());
            }
            return value;
        } catch (JsonProcessingException e) {
            throw notJson(fieldOf(e));
        } catch (CharacterCodingException e) {
            throw notJson(Optional.empty());
        }
    }

    private static String utf8(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static Optional<String> fieldOf(JsonProcessingException e) {
        try {
            return e.getProcessor() instanceof JsonParser parser
                    ? Optional.ofNullable(parser.currentName())
                    : Optional.empty();
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    private static ProblemException notJson(Optional<String> field) {
        var errors = field.map(name -> new Problem.FieldError(shortened(name), "is not valid JSON"))
                .map(List::of)
                .orElse(List.of());
        return new Problem(ProblemType.VALIDATION_FAILED, "The body is not valid JSON.", errors, Optional.empty())
                .asException();
    }

    /** A name as an answer may repeat it. */
    static String shortened(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }
}
