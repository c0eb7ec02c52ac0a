package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRangesTest {
    @Test
    void allIsEveryAddressAndNoneIsNone() {
        assertThat(AddressRanges.ALL.contain("203.0.113.9")).isTrue();
        assertThat(AddressRanges.ALL.contain("2001:db8::1")).isTrue();
        assertThat(AddressRanges.NONE.contain("203.0.113.9")).isFalse();
    }

    @Test
    void anAddressIsItself() {
        var ranges = AddressRanges.of(List.of("13.124.18.147", "2001:db8::1"));

        assertThat(ranges.contain("13.124.18.147")).isTrue();
        assertThat(ranges.contain("13.124.18.148")).isFalse();
        assertThat(ranges.contain("[2001:db8:0:0:0:0:0:1]")).isTrue();
        assertThat(ranges.contain("2001:db8::2")).isFalse();
    }

    @Test
    void aBlockIsEveryAddressWithItsPrefix() {
        var ranges = AddressRanges.of(List.of("115.92.221.120/29", "2001:db8::/32"));

        assertThat(ranges.contain("115.92.221.120")).isTrue();
        assertThat(ranges.contain("115.92.221.127")).isTrue();
        assertThat(ranges.contain("115.92.221.119")).isFalse();
        assertThat(ranges.contain("115.92.221.128")).isFalse();
        assertThat(ranges.contain("2001:db8:ffff::1")).isTrue();
        assertThat(ranges.contain("2001:db9::1")).isFalse();
    }

    @Test
    void everyAddressIsABlockToo() {
        assertThat(AddressRanges.of(List.of("0.0.0.0/0")).contain("203.0.113.9"))
                .isTrue();
        assertThat(AddressRanges.of(List.of("0.0.0.0/0")).contain("::1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "1.2.3", "1.2.3.256", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/x", "::/129"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> AddressRanges.of(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }
}
