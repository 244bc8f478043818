package example.files;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import java.util.List;
import java.util.Optional;

/**
 * What a worker has to go by: no more than what is on disk, so that it can go on after a restart. Immutable.
 *
 * @param run the run, in progress, with the model, the instructions and the tools that it works with
 * @param messages all messages of its thread, oldest first
 * @param steps its own steps, oldest first; those of calls show the outputs
 */
public record Task(Run run, List<Message> messages, List<RunStep> steps) {

    /** Copies the lists. */
    public Task {
        messages = List.copyOf(messages);
        steps = List.copyOf(steps);
    }

    /** {@return the messages that this run has written so far, oldest first} */
    public List<Message> written() {
        Optional<String> id = Optional.of(run.id());
        return messages.stream().filter(message -> message.runId().equals(id)).toList();
    }
}
