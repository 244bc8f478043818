package example.files;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.ArrayList;
import java.util.List;

/** What the state of a thread or a run does not allow. */
final class Refusals {

    private Refusals() {}

    /** Refuses what a thread does not take while a run is at work on it; rules R102 and M02. */
    static void busy(Room room) {
        room.active().ifPresent(run -> {
            throw new ThreadBusyException(run.threadId(), run.id(), ErrorDetails.NONE);
        });
    }

    /** Refuses what a run in its status does not take. */
    static void unless(boolean allowed, Run run, String what) {
        if (!allowed) {
            throw new WrongRunStateException(
                    run.id(), run.status(), "A run in status " + run.status() + " takes no " + what, ErrorDetails.NONE);
        }
    }

    /** Refuses answers that are not those to all pending calls; rule R402. */
    static void answers(Run run, ToolAnswers answers) {
        List<String> pending = run.pendingCalls().stream().map(ToolCall::id).toList();
        List<String> given = answers.outputs().stream().map(ToolOutput::callId).toList();
        List<Violation> violations = new ArrayList<>();
        pending.stream()
                .filter(id -> !given.contains(id))
                .forEach(id ->
                        violations.add(new Violation("tool_outputs", "one for each pending call", "none for " + id)));
        given.stream()
                .filter(id -> !pending.contains(id))
                .forEach(
                        id -> violations.add(new Violation("tool_outputs", "only for pending calls", "one for " + id)));
        if (!violations.isEmpty()) {
            throw new InvalidRequestException("The answers were refused", violations, ErrorDetails.NONE);
        }
    }
}
