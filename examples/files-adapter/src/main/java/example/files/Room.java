package example.files;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.thread.ConversationThread;
import java.util.List;
import java.util.Optional;

/**
 * A thread with all that belongs to it, taken off the disk for one call.
 *
 * @param thread the thread as it was read
 * @param messages its messages
 * @param runs its runs
 * @param steps the steps of all its runs
 */
record Room(ConversationThread thread, Items<Message> messages, Items<Run> runs, Items<RunStep> steps) {

    static Room of(ConversationThread thread) {
        return of(thread, List.of(), List.of(), List.of());
    }

    static Room of(ConversationThread thread, List<Message> messages, List<Run> runs, List<RunStep> steps) {
        return new Room(
                thread,
                new Items<>(messages, Message::id),
                new Items<>(runs, Run::id),
                new Items<>(steps, RunStep::id));
    }

    Optional<Run> active() {
        return runs.all().stream().filter(run -> run.status().isActive()).findFirst();
    }

    List<RunStep> steps(Run run) {
        return steps.all().stream()
                .filter(step -> step.runId().equals(run.id()))
                .toList();
    }

    /** {@return the message that the run is writing} */
    Optional<Message> openMessage(Run run) {
        return messages.all().stream()
                .filter(message -> message.runId().equals(Optional.of(run.id())))
                .filter(message -> message.status().equals(Optional.of(MessageStatus.IN_PROGRESS)))
                .findFirst();
    }

    /** {@return the step that the run is at} */
    Optional<RunStep> openStep(Run run) {
        return steps(run).stream()
                .filter(step -> step.status().equals(StepStatus.IN_PROGRESS))
                .findFirst();
    }
}
