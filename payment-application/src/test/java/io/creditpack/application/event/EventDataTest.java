package io.creditpack.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventDataTest {
    @Test
    void writesNumbersTextsAndNulls() {
        var data = new EventData()
                .text("customerId", "minji")
                .number("credits", -3)
                .text("orderId", Optional.empty())
                .text("reference", Optional.of("크레딧"));

        assertThat(data.json()).isEqualTo("""
                {"customerId":"minji","credits":-3,"orderId":null,"reference":"크레딧"}""");
    }

    @Test
    void whatWouldEndAStringIsEscaped() {
        assertThat(new EventData().text("reference", "a\"b\\c\n\u0001").json())
                .isEqualTo("{\"reference\":\"a\\\"b\\\\c\\u000a\\u0001\"}");
    }

    @Test
    void halfAnEmojiDoesNotBreakTheBody() {
        assertThat(new EventData().text("reference", "\uD83C").json()).isEqualTo("{\"reference\":\"\\ud83c\"}");
    }

    @Test
    void nothingIsAnEmptyObject() {
        assertThat(new EventData().json()).isEqualTo("{}");
    }
}
