package dev.runs4j.ports;

import java.time.Instant;
import java.util.Optional;

/**
 * The events of a run, pulled one at a time. {@link #next} is for one thread at a time; {@link #close()} may come from any.
 *
 * <ul>
 *   <li><b>S01</b> Events come in the order in which they happened; the first event of a created run is {@code thread.run.created}
 *       ({@code thread.created} when the thread was created too), where the server sends it.
 *   <li><b>S02</b> Every message and every step is created before it is changed, and the run's last event comes after theirs.
 *   <li><b>S03</b> A stream ends after the run has reached a terminal status or {@code requires_action}: {@code done}, then
 *       {@link StreamPull#END} for ever.
 *   <li><b>S04</b> {@code next} answers {@link StreamPull#NOTHING_YET} when its deadline comes first, within 250 ms of it, and loses no
 *       event.
 *   <li><b>S05</b> {@code close} wakes a pending {@code next} within 250 ms, which then answers {@link StreamPull#END}; it never waits for
 *       the run and does not cancel it. Closing again has no effect.
 *   <li><b>S06</b> A stream that breaks throws {@link dev.runs4j.ports.error.BackendUnavailableException}, and again at every further
 *       {@code next} until it is closed; the run lives on.
 *   <li><b>S07</b> With {@link dev.runs4j.domain.command.Capability#STREAM_RESUME}, {@code cursor} after any event leads back to the event
 *       behind it: no gap, nothing twice. A stream that was resumed has the cursor it was resumed with until its first event.
 *   <li><b>S08</b> An interrupt ends a pending {@code next} within 250 ms with
 *       {@link dev.runs4j.ports.error.CallInterruptedException}; the stream stays usable.
 *   <li><b>S09</b> Whole objects in events equal what a read gives at that moment.
 * </ul>
 */
public interface RunStream extends AutoCloseable {

    /**
     * Looks for the next event.
     *
     * @param deadline until when to wait, on the backend's clock; a time that has passed makes it a look without waiting
     * @return an event, the end, or nothing yet
     */
    StreamPull next(Instant deadline);

    /**
     * {@return the place behind the last event that was pulled; before the first one the place where the stream was resumed, and empty where it
     * was not; always empty where the backend cannot resume}
     */
    Optional<StreamCursor> cursor();

    /** {@return the server's id of the request that opened the stream} */
    Optional<String> requestId();

    /** Lets go of the stream; see rule S05. */
    @Override
    void close();
}
