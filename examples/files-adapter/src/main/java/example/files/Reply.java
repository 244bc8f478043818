package example.files;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.tool.FunctionCall;
import java.util.List;

/** What a run does next, as its worker says it. Immutable. */
public sealed interface Reply {

    /**
     * Writes at a message and leaves it unfinished: the first time it begins one, later it puts more text in its place.
     *
     * @param text all of the message so far
     */
    record Writes(String text) implements Reply {}

    /**
     * Finishes a message, the one that is unfinished or a new one.
     *
     * @param text the whole message
     */
    record Says(String text) implements Reply {}

    /**
     * Waits for the caller to answer these calls.
     *
     * @param calls at least one, with ids that differ and without outputs
     */
    record Asks(List<FunctionCall> calls) implements Reply {

        /** Copies the list. */
        public Asks {
            calls = List.copyOf(calls);
            long ids = calls.stream().map(FunctionCall::id).distinct().count();
            if (calls.isEmpty() || ids < calls.size()) {
                throw new IllegalArgumentException("calls: at least one, with ids that differ, but were " + calls);
            }
        }
    }

    /** Has done its work. */
    record Completes() implements Reply {}

    /**
     * Cannot go on.
     *
     * @param error why
     */
    record Fails(LastError error) implements Reply {}

    /**
     * Stops before its end.
     *
     * @param details why
     */
    record Stops(IncompleteDetails details) implements Reply {}

    /** Has nothing to say yet; is asked again a beat later. */
    record Waits() implements Reply {}
}
