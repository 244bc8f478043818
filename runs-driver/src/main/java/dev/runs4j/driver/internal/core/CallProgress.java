package dev.runs4j.driver.internal.core;

import dev.runs4j.ports.journal.CallResult;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a call for an output has come. {@link #toString()} does not show the output.
 *
 * @param state where it stands
 * @param kind how it went; null while that is not known
 * @param output what the model is told; null while that is not known
 */
record CallProgress(
        State state,
        CallResult.@Nullable Kind kind,
        @Nullable String output) {

    /** Where a call stands. */
    enum State {
        /** Nothing was asked of the journal. */
        NEW,
        /** The claim was asked for; while the drive keeps its epoch, nobody but this drive can have it under that epoch. */
        CLAIMING,
        /** The journal did not answer; the claim is to be asked for again. */
        CLAIM_FAILED,
        /** The tool was called. */
        RUNNING,
        /** The call was claimed by a drive that is gone, and the tool is asked what came of it. */
        RECONCILING,
        /** The result is being written down. */
        RECORDING,
        /** The journal did not answer; the result is to be written again. */
        RECORD_FAILED,
        /** The result stands in the journal. */
        DONE
    }

    static final CallProgress NEW = of(State.NEW);

    static CallProgress of(State state) {
        return new CallProgress(state, null, null);
    }

    static CallProgress recording(CallResult.Kind kind, String output) {
        return new CallProgress(State.RECORDING, kind, output);
    }

    static CallProgress done(CallResult result) {
        return new CallProgress(State.DONE, result.kind(), result.output());
    }

    CallProgress to(State next) {
        return new CallProgress(next, kind, output);
    }

    boolean is(State wanted) {
        return state == wanted;
    }

    String text() {
        return Objects.requireNonNull(output, "output");
    }

    CallResult.Kind knownKind() {
        return Objects.requireNonNull(kind, "kind");
    }

    /** Whoever takes a drive up knows neither what has become of a claim nor of a tool. */
    CallProgress takenUp() {
        return switch (state) {
            case DONE -> this;
            case RECORDING, RECORD_FAILED -> to(State.RECORD_FAILED);
            default -> NEW;
        };
    }

    @Override
    public String toString() {
        return kind == null ? state.toString() : state + " " + kind;
    }
}
