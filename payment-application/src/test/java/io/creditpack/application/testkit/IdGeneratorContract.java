package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.IdGenerator;
import io.creditpack.domain.order.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link IdGenerator} must do. */
public abstract class IdGeneratorContract {
    protected abstract IdGenerator newGenerator();

    @Test
    void anIdIsLegalEverywhere() {
        String id = newGenerator().next();

        assertThat(id).matches("[0-9a-z]{36}");
        assertThat(OrderId.isLegal(id)).isTrue();
    }

    @Test
    void idsOfOneThreadSortInTheOrderOfTheirMaking() {
        IdGenerator generator = newGenerator();

        assertThat(Stream.generate(generator::next).limit(1_000).toList()).isSorted();
    }

    @Test
    void noIdIsMadeTwice() {
        IdGenerator generator = newGenerator();

        List<List<String>> made = Race.of(
                8, racer -> Stream.generate(generator::next).limit(1_000).toList());

        assertThat(made.stream().flatMap(Collection::stream)).doesNotHaveDuplicates();
    }
}
