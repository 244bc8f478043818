package dev.runs4j.emulator.internal.responses;

import dev.runs4j.emulator.responses.ResponsesOperation;
import java.util.List;

/**
 * What a request's method and path ask for.
 *
 * @param operation what is to be done
 * @param ids the ids in the path, in its order
 */
record ResponsesRoute(ResponsesOperation operation, List<String> ids) {

    /** Copies the list. */
    ResponsesRoute {
        ids = List.copyOf(ids);
    }

    String first() {
        return ids.get(0);
    }

    String second() {
        return ids.get(1);
    }
}
