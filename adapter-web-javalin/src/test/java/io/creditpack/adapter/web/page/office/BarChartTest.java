package io.creditpack.adapter.web.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.page.office.BarChart.Bar;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BarChartTest {
    @Test
    void theHighestBarFillsTheBox() {
        var chart = new BarChart(List.of(3_000L, 0L, 6_000L));

        assertThat(chart.zero()).isEqualTo(100);
        assertThat(chart.bars())
                .containsExactly(new Bar(40, 50, 120, 50), new Bar(240, 100, 120, 0), new Bar(440, 0, 120, 100));
    }

    @Test
    void whatIsBelowZeroHangsFromItsLine() {
        var chart = new BarChart(List.of(5L, -5L));

        assertThat(chart.zero()).isEqualTo(50);
        assertThat(chart.bars()).extracting(Bar::y).containsExactly(0L, 50L);
        assertThat(chart.bars()).extracting(Bar::height).containsExactly(50L, 50L);
    }

    @Test
    void nothingIsALineAtTheBottom() {
        assertThat(new BarChart(Collections.nCopies(30, 0L)).zero()).isEqualTo(100);
        assertThat(new BarChart(List.of()).bars()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyBarStaysInTheBox(long seed) {
        List<Long> values = new Random(seed)
                .longs(30, -1_000_000_000L, 1_000_000_000L)
                .boxed()
                .toList();

        assertThat(new BarChart(values).bars()).as("seed %d", seed).allSatisfy(bar -> {
            assertThat(bar.y()).isBetween(0L, 100L);
            assertThat(bar.y() + bar.height()).isBetween(0L, 101L);
            assertThat(bar.x() + bar.width()).isBetween(0L, 600L);
        });
    }
}
