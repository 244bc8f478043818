package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has been added to a step: the event {@code thread.run.step.delta} (official schema 2.3.0).
 *
 * <p>Foundry Agents classic has been seen to send deltas without details. Immutable; {@link #toString()} shows the id only.
 */
public final class StepDelta implements RunEvent {

    private final String id;
    private final @Nullable StepDetailsDelta details;
    private final Extras deltaExtras;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param id the step
     * @param details what is added to the step's details; null for nothing
     * @param deltaExtras unmodelled members inside {@code delta}
     * @param extras unmodelled members beside {@code delta}
     */
    public StepDelta(String id, @Nullable StepDetailsDelta details, Extras deltaExtras, Extras extras) {
        this.id = Objects.requireNonNull(id, "id");
        this.details = details;
        this.deltaExtras = Objects.requireNonNull(deltaExtras, "deltaExtras");
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes a delta of details only. */
    public static StepDelta of(String id, StepDetailsDelta details) {
        return new StepDelta(id, details, Extras.NONE, Extras.NONE);
    }

    /** Makes a delta of tool calls. */
    public static StepDelta of(String id, ToolCallDelta... calls) {
        return of(id, ToolCallsDelta.of(calls));
    }

    @Override
    public String name() {
        return EventName.STEP_DELTA;
    }

    /** {@return the step} */
    public String id() {
        return id;
    }

    /** {@return what is added to the step's details; absent where the server sent none} */
    public Optional<StepDetailsDelta> details() {
        return Optional.ofNullable(details);
    }

    /** {@return unmodelled members inside {@code delta}; a modelled one of an unusable type is here as well} */
    public Extras deltaExtras() {
        return deltaExtras;
    }

    /** {@return unmodelled members beside {@code delta}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepDelta that && equalTo(that);
    }

    private boolean equalTo(StepDelta other) {
        return id.equals(other.id)
                && Objects.equals(details, other.details)
                && deltaExtras.equals(other.deltaExtras)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, details, deltaExtras, extras);
    }

    @Override
    public String toString() {
        return "StepDelta[" + id + "]";
    }
}
