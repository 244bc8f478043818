package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.command.Change;
import org.jspecify.annotations.Nullable;

/** Members of modifications: away, null, or a value. */
final class Changes {

    private Changes() {}

    static <T> Change<T> of(Fields body, String name, @Nullable T value) {
        if (body.isAway(name)) {
            return Change.keep();
        }
        return value == null ? Change.clear() : Change.to(value);
    }
}
