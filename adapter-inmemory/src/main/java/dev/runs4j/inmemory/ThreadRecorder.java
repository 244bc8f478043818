package dev.runs4j.inmemory;

import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.EventName;
import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import org.jspecify.annotations.Nullable;

/** Takes down what a run does into its thread, and into the log of its events where there is one. */
final class ThreadRecorder implements Recorder {

    private final ThreadMessages messages;
    private final RunRecord record;
    private final @Nullable EventLog log;
    private boolean changed;
    private @Nullable Error error;

    ThreadRecorder(ThreadMessages messages, RunRecord record) {
        this.messages = messages;
        this.record = record;
        this.log = record.log();
    }

    @Override
    public void created(Run run) {
        keep(run);
        if (log != null) {
            log.add(new RunChanged(EventName.RUN_CREATED, run));
        }
    }

    @Override
    public void changed(Run run) {
        keep(run);
        if (log != null) {
            log.add(RunChanged.of(run));
        }
    }

    @Override
    public void created(RunStep step) {
        keep(step);
        if (log != null) {
            RunStep shown = Includes.view(step, record.streamed());
            log.add(new StepChanged(EventName.STEP_CREATED, shown));
            log.add(StepChanged.of(shown));
        }
    }

    @Override
    public void changed(RunStep step) {
        keep(step);
        if (log != null) {
            log.add(StepChanged.of(Includes.view(step, record.streamed())));
        }
    }

    @Override
    public void keep(RunStep step) {
        record.put(step);
        changed = true;
    }

    @Override
    public void created(Message message) {
        messages.put(message);
        changed = true;
        if (log != null) {
            log.add(new MessageChanged(EventName.MESSAGE_CREATED, message));
            log.add(new MessageChanged(EventName.MESSAGE_IN_PROGRESS, message));
        }
    }

    @Override
    public void changed(Message message) {
        messages.replace(message);
        changed = true;
        if (log != null) {
            MessageStatus status = message.status().orElse(MessageStatus.COMPLETED);
            log.add(new MessageChanged(EventName.of(status), message));
        }
    }

    @Override
    public void delta(RunEvent delta) {
        changed = true;
        if (log != null) {
            log.add(delta);
        }
    }

    @Override
    public void done() {
        if (log != null) {
            log.add(new Done());
        }
    }

    @Override
    public void thrown(Throwable problem) {
        error = problem instanceof Error serious ? serious : error;
    }

    /** What no call may keep to itself, a failed assertion above all; null for none. */
    @Nullable
    Error error() {
        return error;
    }

    @Override
    public boolean wantsEvents() {
        return log != null;
    }

    @Override
    public String nextMessageId() {
        return messages.nextId();
    }

    /** Tells whether anything was taken down at all. */
    boolean hasChanged() {
        return changed;
    }

    private void keep(Run run) {
        record.run(run);
        changed = true;
    }
}
