package dev.runs4j.driver;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells which messages a run wrote. Some compatible servers give all messages of the thread, whatever run is asked for, and some do not name
 * the run in a message; a message by hand never has one, and may still bear the assistant's role.
 */
final class Authorship implements Predicate<Message> {

    private final Run run;
    private final Set<String> written;

    private Authorship(Run run, Set<String> written) {
        this.run = run;
        this.written = written;
    }

    static Authorship of(Run run, List<RunStep> steps) {
        return new Authorship(
                run,
                steps.stream()
                        .map(RunStep::details)
                        .flatMap(Optional::stream)
                        .filter(StepDetails.MessageCreation.class::isInstance)
                        .map(details -> ((StepDetails.MessageCreation) details).messageId())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean test(Message message) {
        return message.runId().map(run.id()::equals).orElseGet(() -> isLikely(message));
    }

    /** Without the run's name its steps decide; without steps of that kind, the time: a run locks its thread. */
    private boolean isLikely(Message message) {
        return written.isEmpty()
                ? !message.role().equals(Role.USER) && isYounger(message)
                : written.contains(message.id());
    }

    private boolean isYounger(Message message) {
        Optional<Instant> begin = run.timeline().createdAt();
        Optional<Instant> at = message.createdAt();
        return begin.isPresent() && at.isPresent() && !at.get().isBefore(begin.get());
    }
}
