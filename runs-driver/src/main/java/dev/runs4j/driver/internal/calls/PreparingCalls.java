package dev.runs4j.driver.internal.calls;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.driver.internal.core.PreparingEffect;
import dev.runs4j.driver.internal.core.PreparingObservation;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes the calls that come before the creation of a run. */
final class PreparingCalls {

    // One run of a thread is active at most, and none is created after it: it is among the newest.
    private static final int NEWEST = 20;

    private final RunsBackend backend;

    PreparingCalls(RunsBackend backend) {
        this.backend = backend;
    }

    static boolean isRead(PreparingEffect effect) {
        return !(effect instanceof PreparingEffect.CancelOther || effect instanceof PreparingEffect.MakeThread);
    }

    static String name(PreparingEffect effect) {
        return switch (effect.getClass().getSimpleName()) {
            case "CheckAssistant" -> "read the assistant";
            case "FindActive" -> "list the thread's runs";
            case "LookAt" -> "read the thread's active run";
            case "CancelOther" -> "cancel the thread's active run";
            default -> "create the thread";
        };
    }

    /**
     * {@return what came of it}
     *
     * @param effect what is to be called
     * @param soon options for a call that is not to hang for long
     * @param inTime options for a call that may take until the deadline
     */
    PreparingObservation make(PreparingEffect effect, CallOptions soon, CallOptions inTime) {
        if (effect instanceof PreparingEffect.CheckAssistant check) {
            return check(backend.assistants().get(check.assistantId(), soon), check.tools());
        } else if (effect instanceof PreparingEffect.FindActive find) {
            return active(find.threadId(), soon);
        } else if (effect instanceof PreparingEffect.LookAt look) {
            return other(backend.runs().get(look.run(), soon));
        } else if (effect instanceof PreparingEffect.CancelOther cancel) {
            return other(backend.runs().cancel(cancel.run(), soon));
        } else if (effect instanceof PreparingEffect.MakeThread make) {
            return new PreparingObservation.ThreadMade(
                    backend.threads().create(make.command(), inTime).id());
        }
        throw new IllegalStateException(
                "no call is known for " + effect.getClass().getSimpleName());
    }

    private PreparingObservation active(String threadId, CallOptions soon) {
        PageRequest newest =
                PageRequest.FIRST.withLimit(Math.min(NEWEST, backend.limits().pageSize()));
        return backend.runs().list(threadId, newest, soon).items().stream()
                .filter(run -> !run.status().isTerminal())
                .findFirst()
                .map(run -> new PreparingObservation.OtherSeen(run, null))
                .orElseGet(() -> new PreparingObservation.OtherSeen(null, null));
    }

    private static PreparingObservation other(Observed<Run> seen) {
        return new PreparingObservation.OtherSeen(seen.value(), seen.pollAfter().orElse(null));
    }

    private static PreparingObservation check(Assistant assistant, Set<String> tools) {
        List<Violation> violations = new ArrayList<>();
        List<ToolDefinition> offered = assistant.tools();
        for (int i = 0; i < offered.size(); i++) {
            if (offered.get(i) instanceof FunctionTool function && !tools.contains(function.name())) {
                violations.add(new Violation(
                        "assistant.tools[" + i + "].function.name",
                        "a tool of the driver " + new TreeSet<>(tools),
                        "'" + function.name() + "'"));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(
                    "Assistant " + assistant.id() + " offers functions that nobody can call, no run was created",
                    violations,
                    ErrorDetails.NONE);
        }
        return new PreparingObservation.AssistantFits();
    }
}
