package dev.runs4j.driver;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether the steps of a run that has ended are not all there yet, as Foundry Agents was seen to answer: one is still at work, or
 * they leave out a message that the run wrote. What users wrote has no step, whatever run it names.
 */
final class LateSteps {

    private LateSteps() {}

    static boolean areMissing(Run run, List<Message> messages, List<RunStep> steps) {
        Set<String> named = steps.stream()
                .map(RunStep::messageId)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return steps.stream().anyMatch(LateSteps::isAtWork)
                || messages.stream()
                        .filter(message -> message.role().equals(Role.ASSISTANT)
                                && message.runId().filter(run.id()::equals).isPresent())
                        .anyMatch(message -> !named.contains(message.id()));
    }

    /** A status that is not known may be an end. */
    private static boolean isAtWork(RunStep step) {
        return step.status().equals(StepStatus.IN_PROGRESS);
    }
}
