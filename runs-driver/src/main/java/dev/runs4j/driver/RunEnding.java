package dev.runs4j.driver;

import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.driver.event.DriveTimeline;
import dev.runs4j.driver.internal.core.DriveRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a run ended, in whichever of the five ways, and what it left: read once, right after the end. {@link #toString()} shows ids and status
 * only. Immutable.
 */
public final class RunEnding {

    private final Run run;
    private final DriveTimeline timeline;
    private final List<String> requestIds;
    private final Reading<Message> messages;
    private final Reading<RunStep> steps;

    RunEnding(Run run, DriveRecord record, Reading<Message> messages, Reading<RunStep> steps) {
        this.run = Objects.requireNonNull(run, "run");
        this.timeline = record.timeline();
        this.requestIds = record.requestIds();
        this.messages = messages;
        this.steps = steps;
    }

    /** {@return the run as it ended} */
    public Run run() {
        return run;
    }

    /** {@return one of the five terminal statuses} */
    public RunStatus status() {
        return run.status();
    }

    /** {@return whether the run ended with a whole answer} */
    public boolean isCompleted() {
        return run.status().equals(RunStatus.COMPLETED);
    }

    /**
     * {@return the texts of the messages that this run wrote, oldest first, a line break between each two} Empty when it wrote none; a run that
     * did not complete may have left a piece.
     *
     * @throws dev.runs4j.ports.error.RunsException as {@link #messages()}
     */
    public String answerText() {
        return messages().stream()
                .map(Message::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * {@return the messages that this run wrote, oldest first} A message that names no run counts when the run's steps name it; where they
     * name none, when it is not the user's and was not created before the run.
     *
     * @throws dev.runs4j.ports.error.RunsException when they could not be read; the run has ended all the same
     */
    public List<Message> messages() {
        return messages.get();
    }

    /**
     * {@return the run's steps, oldest first} Foundry Agents lists the latest a moment late: where one is still at work, or none names a message
     * that the run wrote, they are read again, three times at most, 250 ms apart. After that the latest may still be missing.
     *
     * @throws dev.runs4j.ports.error.RunsException when they could not be read; the run has ended all the same
     */
    public List<RunStep> steps() {
        return steps.get();
    }

    /** {@return tokens used, where the server told} */
    public Optional<Usage> usage() {
        return run.usage();
    }

    /** {@return the statuses in which the run was seen, and for how long} */
    public DriveTimeline timeline() {
        return timeline;
    }

    /** {@return the server's ids of the latest requests, newest first, at most 20} */
    public List<String> requestIds() {
        return requestIds;
    }

    /**
     * {@return this, when the run completed}
     *
     * @throws RunNotCompletedException when it ended otherwise
     */
    public RunEnding orThrow() {
        if (!isCompleted()) {
            throw new RunNotCompletedException(this);
        }
        return this;
    }

    @Override
    public String toString() {
        return "RunEnding[" + run.id() + " on " + run.threadId() + ", " + run.status() + "]";
    }
}
