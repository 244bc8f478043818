package dev.runs4j.ports;

import dev.runs4j.domain.event.RunEvent;
import java.util.Objects;

/** What a look into a stream gives. */
public sealed interface StreamPull permits StreamPull.Event, StreamPull.End, StreamPull.NothingYet {

    /** The stream has ended as it should. */
    StreamPull END = new End();

    /** The deadline of this look came before the next event. */
    StreamPull NOTHING_YET = new NothingYet();

    /**
     * An event.
     *
     * @param event the event
     */
    record Event(RunEvent event) implements StreamPull {

        /** Refuses null. */
        public Event {
            Objects.requireNonNull(event, "event");
        }
    }

    /** The stream has ended as it should. */
    record End() implements StreamPull {}

    /** Nothing has come by the deadline; look again. */
    record NothingYet() implements StreamPull {}
}
