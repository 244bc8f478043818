package dev.runs4j.driver.internal.core;

import dev.runs4j.ports.journal.CallResult;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a call for an output has come. {@link #toString()} does not show the output.
 *
 * @param state where it stands
 * @param kind how it went; null while that is not known
 * @param output what the model is told; null while that is not known
 * @param orphanedAt when the claim of an earlier drive was first met; null where none was
 */
record CallProgress(
        State state,
        CallResult.@Nullable Kind kind,
        @Nullable String output,
        @Nullable Instant orphanedAt) {

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
        /** The call was claimed by an earlier drive, which may still say what came of it; the journal is to be asked again. */
        ORPHANED,
        /** The call was claimed by an earlier drive, and the tool is asked what came of it. */
        RECONCILING,
        /** The result is known from a round before, and this round needs a claim of its own for it. */
        CARRIED,
        /** The result is being written down. */
        RECORDING,
        /** The journal did not answer; the result is to be written again. */
        RECORD_FAILED,
        /** The result stands in the journal. */
        DONE
    }

    static final CallProgress NEW = of(State.NEW);

    static CallProgress of(State state) {
        return new CallProgress(state, null, null, null);
    }

    static CallProgress recording(CallResult.Kind kind, String output) {
        return new CallProgress(State.RECORDING, kind, output, null);
    }

    static CallProgress done(CallResult result) {
        return new CallProgress(State.DONE, result.kind(), result.output(), null);
    }

    CallProgress to(State next) {
        return new CallProgress(next, kind, output, orphanedAt);
    }

    /** Notes that an earlier drive has the claim. */
    CallProgress orphaned(Instant now) {
        return new CallProgress(State.ORPHANED, kind, output, orphanedAt == null ? now : orphanedAt);
    }

    /** {@return whether an earlier drive has had time enough to say what came of its call} */
    boolean isForgotten(Instant now) {
        return orphanedAt != null && !now.isBefore(orphanedAt.plus(Pacing.OUTCOME_PATIENCE));
    }

    /** {@return whether the call may have been made before} */
    boolean isOrphaned() {
        return orphanedAt != null;
    }

    boolean hasResult() {
        return output != null;
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
            default -> hasResult() ? to(State.CARRIED) : NEW;
        };
    }

    /** What is known of a call counts in the next round, too, once it is claimed there. */
    CallProgress takenOver() {
        return hasResult() ? new CallProgress(State.CARRIED, kind, output, null) : NEW;
    }

    @Override
    public String toString() {
        return kind == null ? state.toString() : state + " " + kind;
    }
}
