package com.acme.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.architecture.HexagonRules;
import io.creditpack.architecture.LayeringReport;
import org.junit.jupiter.api.Test;

final class LayersTest {
    @Test
    void layersHold() {
        LayeringReport report = HexagonRules.of("com.acme.shop").check();

        assertThat(report.holds()).as(report.toTable()).isTrue();
    }
}
