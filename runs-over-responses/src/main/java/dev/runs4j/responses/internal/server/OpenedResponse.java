package dev.runs4j.responses.internal.server;

import dev.runs4j.responses.internal.core.ResponseView;
import java.util.Objects;

/**
 * A response that is followed from its beginning.
 *
 * @param view the response, as its first event shows it
 * @param events all events, the first one included
 */
public record OpenedResponse(ResponseView view, ResponseEvents events) {

    /** Refuses null. */
    public OpenedResponse {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(events, "events");
    }
}
