package dev.runs4j.domain.event;

import dev.runs4j.domain.OpenText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that is told once and must not grow: the first one that says something stays. Servers repeat ids and names in later deltas, and
 * joining them as if they were text would double them.
 */
final class ToldOnce<T> {

    private final Place place;
    private @Nullable T value;

    ToldOnce(@Nullable T value, Place place) {
        this.value = value;
        this.place = place;
    }

    void tell(Optional<T> told) {
        told.filter(ToldOnce::saysSomething).ifPresent(this::keepFirst);
    }

    private void keepFirst(T told) {
        if (value == null || !saysSomething(value)) {
            value = told;
        } else if (!value.equals(told)) {
            place.report("another value was told later and was ignored");
        }
    }

    private static boolean saysSomething(Object told) {
        if (told instanceof OpenText word) {
            return !word.text().isEmpty();
        }
        return !told.equals("");
    }

    @Nullable
    T orNull() {
        return value;
    }

    T or(T other) {
        return value == null ? other : value;
    }
}
