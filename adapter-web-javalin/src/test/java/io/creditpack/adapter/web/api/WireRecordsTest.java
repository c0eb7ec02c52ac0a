package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each schema of the API's description has the fields of the record that is written or read, in their order. */
final class WireRecordsTest {
    static Stream<Arguments> schemas() {
        return Stream.of(
                Arguments.of("Me", MeRoutes.MeBody.class),
                Arguments.of("Products", ProductRoutes.ProductsBody.class),
                Arguments.of("Product", ProductRoutes.ProductBody.class),
                Arguments.of("PlaceOrder", OrderRoutes.PlaceBody.class),
                Arguments.of("Confirm", ConfirmRoutes.ConfirmBody.class),
                Arguments.of("Orders", OrderRoutes.OrdersBody.class),
                Arguments.of("Order", OrderBody.class),
                Arguments.of("Payment", OrderBody.PaymentBody.class),
                Arguments.of("VirtualAccount", OrderBody.AccountBody.class),
                Arguments.of("Credits", CreditsBody.class),
                Arguments.of("Lot", CreditsBody.LotBody.class),
                Arguments.of("Entries", CreditRoutes.EntriesBody.class),
                Arguments.of("Entry", CreditRoutes.EntryBody.class),
                Arguments.of("Spend", SpendRoutes.SpendBody.class),
                Arguments.of("Spent", SpendRoutes.SpentBody.class),
                Arguments.of("PlaceHold", HoldRoutes.HoldBody.class),
                Arguments.of("Held", HoldRoutes.HeldBody.class),
                Arguments.of("Capture", HoldRoutes.CaptureBody.class),
                Arguments.of("HoldEnded", HoldRoutes.EndedBody.class),
                Arguments.of("RefundQuote", QuoteBody.class),
                Arguments.of("RefundQuoteLine", QuoteBody.LineBody.class),
                Arguments.of("Refund", RefundBody.class),
                Arguments.of("RefundByOperator", RefundBody.ByOperator.class),
                Arguments.of("RefundAccount", RefundBody.AccountBody.class),
                Arguments.of("Timeline", OperatorRoutes.TimelineBody.class),
                Arguments.of("TimelineEvent", OperatorRoutes.EventBody.class),
                Arguments.of("WebhookResult", WebhookRoutes.ResultBody.class),
                Arguments.of("Live", HealthRoutes.LiveBody.class),
                Arguments.of("Ready", HealthRoutes.ReadyBody.class));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaIsItsRecord(String schema, Class<? extends Record> wire) throws IOException {
        JsonNode described = new YAMLMapper()
                .readTree(Files.readString(Path.of("..", "docs", "reference", "openapi.yaml")))
                .at("/components/schemas/" + schema);
        List<String> fields = Arrays.stream(wire.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(described.path("properties").fieldNames()).toIterable().containsExactlyElementsOf(fields);
    }
}
