package dev.runs4j.responses.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the values of this package have in common. */
final class Values {

    private Values() {}

    static String notBlank(String name, String text) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + ": a text that is not blank, but was \"" + text + "\"");
        }
        return text;
    }

    static @Nullable String nullOrNotBlank(String name, @Nullable String text) {
        return text == null ? null : notBlank(name, text);
    }

    static long notNegative(String name, long number) {
        if (number < 0) {
            throw new IllegalArgumentException(name + ": 0 or more, but was " + number);
        }
        return number;
    }

    /** Tables keep no more than that; a value has to be equal to its copy that was read again. */
    static Instant micros(String name, Instant time) {
        return Objects.requireNonNull(time, name).truncatedTo(ChronoUnit.MICROS);
    }
}
