package dev.runs4j.emulator.responses;

import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of one stream, pulled one at a time. To close the stream of a foreground response before its end is what a client does that goes: by the
 * {@linkplain ResponsesSwitches#disconnectEnds() default} the response ends with it. A background response goes on.
 *
 * <p>One thread pulls; any thread may close.
 */
public final class ResponseEvents implements AutoCloseable {

    private final Engine engine;
    private final StoredResponse response;
    private final int breaksAfter;
    private final boolean ownsResponse;
    private int position;
    private int told;
    private boolean closed;
    private boolean ended;
    private WakeSignal waiting = new WakeSignal();

    ResponseEvents(Engine engine, StoredResponse response, int position, int breaksAfter, boolean ownsResponse) {
        this.engine = engine;
        this.response = response;
        this.position = position;
        this.breaksAfter = breaksAfter;
        this.ownsResponse = ownsResponse;
    }

    /** {@return the id of the response} */
    public String responseId() {
        return response.id();
    }

    /**
     * Takes the next event.
     *
     * @param until how long to wait for it on the service's clock; a time that has passed looks without waiting
     * @return a copy of the event; absent when there is none yet, and when the stream {@linkplain #isEnded() has ended}
     * @throws LostConnectionException when the stream breaks by a fault, or the thread is interrupted
     */
    public Optional<ObjectNode> next(Instant until) {
        while (true) {
            Look look = engine.at(now -> look(now, until));
            if (look.event() != null) {
                return Optional.of(look.event());
            }
            if (look.broken()) {
                close();
                throw new LostConnectionException("The stream of " + response.id() + " was cut");
            }
            if (!look.due().isAfter(Instant.MIN)) {
                return Optional.empty();
            }
            engine.waitFor(response, look.due(), look.signal());
        }
    }

    /** What one look gave: an event, a break, or a time to wait for. */
    private record Look(@Nullable ObjectNode event, boolean broken, Instant due, WakeSignal signal) {}

    private Look look(Instant now, Instant until) {
        if (closed || ended) {
            ended = true;
            return new Look(null, false, Instant.MIN, waiting);
        }
        if (told == breaksAfter) {
            return new Look(null, true, Instant.MIN, waiting);
        }
        boolean more = position < response.events().size();
        if (more && !response.events().get(position).at().isAfter(now)) {
            told++;
            return new Look(response.events().get(position++).json().deepCopy(), false, Instant.MIN, waiting);
        }
        if (!more && response.hasEnded()) {
            ended = true;
            return new Look(null, false, Instant.MIN, waiting);
        }
        if (!now.isBefore(until)) {
            return new Look(null, false, Instant.MIN, waiting);
        }
        waiting = new WakeSignal();
        response.await(waiting);
        return new Look(null, false, due(more, until), waiting);
    }

    private Instant due(boolean more, Instant until) {
        Instant next =
                more ? response.events().get(position).at() : response.course().end();
        return next == null || next.isAfter(until) ? until : next;
    }

    /** {@return whether nothing more comes: the response has ended, or the stream was closed} */
    public boolean isEnded() {
        return engine.at(now -> ended || closed);
    }

    /** Ends the stream, also while another thread waits for its next event. Closing again has no effect. */
    @Override
    public void close() {
        boolean leaves = engine.at(now -> {
            boolean open = !closed;
            closed = true;
            waiting.raise();
            return open && ownsResponse;
        });
        if (leaves) {
            engine.abort(response);
        }
    }

    @Override
    public String toString() {
        return "ResponseEvents[" + response.id() + "]";
    }
}
