package dev.runs4j.wire.internal.assistants;

import dev.runs4j.wire.http.HttpAnswer;
import java.util.List;
import java.util.Optional;

/** Finds the server's id of a request. */
final class RequestIds {

    private RequestIds() {}

    static Optional<String> first(HttpAnswer answer, List<String> names) {
        for (String name : names) {
            Optional<String> id = answer.headers().first(name);
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }
}
