package dev.runs4j.emulator.internal.api;

import dev.runs4j.domain.run.RunRef;
import java.util.List;

/**
 * What a request's method and path ask for.
 *
 * @param operation what is to be done
 * @param ids the ids in the path, in its order; none of them is blank
 */
public record Route(Operation operation, List<String> ids) {

    /** Copies the list. */
    public Route {
        ids = List.copyOf(ids);
    }

    String first() {
        return ids.get(0);
    }

    String second() {
        return ids.get(1);
    }

    String third() {
        return ids.get(2);
    }

    RunRef run() {
        return RunRef.of(first(), second());
    }
}
