package dev.runs4j.driver.event;

import dev.runs4j.domain.event.RunAccumulator;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the streams of one drive have told so far, made up into whole objects: messages with all of their text, calls with all of their arguments.
 *
 * <p>A view, and not a copy: it shows what the drive knows when it is asked, so ask while the listener is called, and keep what it gives, which is
 * immutable. Objects are made when they are asked for; whoever does not ask pays next to nothing. For the thread that tells the listener. How deltas
 * are put together is said at {@link RunAccumulator}.
 */
public final class RunSnapshot {

    private final RunAccumulator told;
    private final boolean whole;

    /**
     * Shows what was told.
     *
     * @param told the events so far
     * @param whole whether no event can be missing among them
     */
    public RunSnapshot(RunAccumulator told, boolean whole) {
        this.told = Objects.requireNonNull(told, "told");
        this.whole = whole;
    }

    /**
     * {@return whether the drive has seen every event since the run was created} It is not so in a drive that took up a run which was there already, nor
     * after a stream that ended too early and did not go on behind its last event; then text may begin in the middle, and objects may be missing.
     */
    public boolean isWhole() {
        return whole;
    }

    /** {@return the run as last told} */
    public Optional<Run> run() {
        return told.run();
    }

    /** {@return the messages so far, in the order in which they began; unmodifiable} */
    public List<Message> messages() {
        return told.messages();
    }

    /** {@return the message with this id, as far as it is written} */
    public Optional<Message> message(String id) {
        return told.message(id);
    }

    /** {@return the steps so far, in the order in which they began; unmodifiable} */
    public List<RunStep> steps() {
        return told.steps();
    }

    /** {@return the step with this id, as far as it has come} */
    public Optional<RunStep> step(String id) {
        return told.step(id);
    }

    /** {@return counts only; no content} */
    @Override
    public String toString() {
        return "RunSnapshot[" + told + (whole ? "" : ", not whole") + "]";
    }
}
