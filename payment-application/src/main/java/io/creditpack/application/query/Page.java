package io.creditpack.application.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next where the next page begins; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of what was read.
     *
     * @param read up to {@code limit + 1} items: the one too many only says that there are more
     * @param cursor what names an item to the next request
     */
    static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) {
            return new Page<>(read, Optional.empty());
        }
        return new Page<>(read.subList(0, limit), Optional.of(cursor.apply(read.get(limit - 1))));
    }
}
