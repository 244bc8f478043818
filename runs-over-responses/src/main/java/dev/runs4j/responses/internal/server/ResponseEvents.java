package dev.runs4j.responses.internal.server;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The events of a response as the server sends them, pulled one at a time. {@link #next} is for one thread at a time; {@link #close()} may come from
 * any, wakes a pending {@link #next} within 250 ms, and has no effect the second time.
 */
public interface ResponseEvents extends AutoCloseable {

    /** What a pull gave. */
    sealed interface Pull {

        /**
         * An event, known or not, errors included.
         *
         * @param event the whole document, with its {@code type}
         */
        record Event(JsonNode event) implements Pull {

            /** Refuses null. */
            public Event {
                Objects.requireNonNull(event, "event");
            }
        }

        /** The deadline came first; nothing was lost. */
        record NothingYet() implements Pull {}

        /** The connection ended cleanly, behind a last event or not; or it was closed from here. */
        record End() implements Pull {}
    }

    /**
     * Looks for the next event.
     *
     * @param deadline until when to wait, on the backend's clock; a time that has passed makes it a look without waiting
     * @throws dev.runs4j.ports.error.BackendUnavailableException when the stream broke, was silent for too long, again and again
     * @throws dev.runs4j.ports.error.CallInterruptedException when the calling thread was interrupted; the stream stays usable
     * @throws dev.runs4j.ports.error.MalformedResponseException when an event cannot be read, once; the next pull goes on behind it
     */
    Pull next(Instant deadline);

    /** {@return the server's id of the request that opened the stream} */
    Optional<String> requestId();

    @Override
    void close();
}
