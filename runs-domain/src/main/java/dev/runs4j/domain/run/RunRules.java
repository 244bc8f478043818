package dev.runs4j.domain.run;

import dev.runs4j.domain.MetadataLimits;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a run that follows the official schema and guide looks like: one rule, one name, one test. */
final class RunRules {

    private static final int MAX_TOOLS = 20;

    private static final List<Rule> RULES = List.of(
            rule(
                    "known-status",
                    "status",
                    "not one of the nine statuses of the official schema",
                    run -> run.status().known() == RunStatus.Known.UNRECOGNISED),
            rule("thread-id", "thread_id", "missing", Run::isPartial),
            rule(
                    "assistant-id",
                    "assistant_id",
                    "missing",
                    run -> run.assistantId().isEmpty()),
            rule(
                    "created-at",
                    "created_at",
                    "missing",
                    run -> run.timeline().createdAt().isEmpty()),
            rule("model", "model", "missing", run -> run.settings().model().isEmpty()),
            rule(
                    "action-present",
                    "required_action",
                    "missing in requires_action",
                    run -> is(run, RunStatus.REQUIRES_ACTION)
                            && run.requiredAction().isEmpty()),
            rule(
                    "action-cleared",
                    "required_action",
                    "present although the run does not wait for the caller",
                    run -> !is(run, RunStatus.REQUIRES_ACTION)
                            && run.requiredAction().isPresent()),
            rule("action-has-calls", "required_action", "asks for answers but names no call", RunRules::asksForNothing),
            rule(
                    "action-call-ids",
                    "required_action",
                    "has pending calls with an empty or repeated id",
                    run -> !distinctIds(run.pendingCalls())),
            rule(
                    "error-present",
                    "last_error",
                    "missing in failed",
                    run -> is(run, RunStatus.FAILED) && run.lastError().isEmpty()),
            rule(
                    "error-absent",
                    "last_error",
                    "present although the run has not failed",
                    run -> !is(run, RunStatus.FAILED) && run.lastError().isPresent()),
            rule(
                    "reason-present",
                    "incomplete_details",
                    "gives no reason although the run is incomplete",
                    run -> is(run, RunStatus.INCOMPLETE)
                            && run.incompleteDetails()
                                    .flatMap(IncompleteDetails::reason)
                                    .isEmpty()),
            rule(
                    "reason-absent",
                    "incomplete_details",
                    "present although the run is not incomplete",
                    run -> !is(run, RunStatus.INCOMPLETE)
                            && run.incompleteDetails().isPresent()),
            rule(
                    "completed-at",
                    "completed_at",
                    "missing in completed",
                    run -> is(run, RunStatus.COMPLETED)
                            && run.timeline().completedAt().isEmpty()),
            rule(
                    "failed-at",
                    "failed_at",
                    "missing in failed",
                    run -> is(run, RunStatus.FAILED)
                            && run.timeline().failedAt().isEmpty()),
            rule(
                    "cancelled-at",
                    "cancelled_at",
                    "missing in cancelled",
                    run -> is(run, RunStatus.CANCELLED)
                            && run.timeline().cancelledAt().isEmpty()),
            rule(
                    "foreign-completed-at",
                    "completed_at",
                    "present although the run is neither completed nor incomplete",
                    run -> !is(run, RunStatus.COMPLETED)
                            && !is(run, RunStatus.INCOMPLETE)
                            && run.timeline().completedAt().isPresent()),
            rule(
                    "foreign-failed-at",
                    "failed_at",
                    "present although the run has not failed",
                    run -> !is(run, RunStatus.FAILED)
                            && run.timeline().failedAt().isPresent()),
            rule(
                    "foreign-cancelled-at",
                    "cancelled_at",
                    "present although the run is not cancelled",
                    run -> !is(run, RunStatus.CANCELLED)
                            && run.timeline().cancelledAt().isPresent()),
            rule(
                    "expiry-present",
                    "expires_at",
                    "missing although the run is active",
                    run -> run.status().isActive() && run.timeline().expiresAt().isEmpty()),
            rule(
                    "expiry-cleared",
                    "expires_at",
                    "present although the run has ended",
                    run -> run.status().isTerminal()
                            && !is(run, RunStatus.EXPIRED)
                            && run.timeline().expiresAt().isPresent()),
            rule(
                    "started-at",
                    "started_at",
                    "missing although the run has worked",
                    run -> hasWorked(run.status()) && run.timeline().startedAt().isEmpty()),
            rule(
                    "started-after-created",
                    "started_at",
                    "earlier than created_at",
                    run -> earlier(run.timeline().startedAt(), run.timeline().createdAt())),
            rule(
                    "ended-after-started",
                    "started_at",
                    "later than the end of the run",
                    run -> earlier(run.timeline().endedAt(), run.timeline().startedAt())),
            rule(
                    "tools",
                    "tools",
                    "more than " + MAX_TOOLS,
                    run -> run.settings().tools().size() > MAX_TOOLS),
            rule(
                    "metadata",
                    "metadata",
                    "breaks the official limits",
                    run -> !MetadataLimits.OFFICIAL
                            .check(run.metadata(), "metadata")
                            .isEmpty()),
            rule("usage", "usage", "has a negative count", RunRules::negativeUsage));

    private RunRules() {}

    static List<Finding> check(Run run) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            if (rule.broken().test(run)) {
                findings.add(new Finding(rule.name(), rule.path(), rule.message()));
            }
        }
        return List.copyOf(findings);
    }

    private static Rule rule(String name, String path, String message, Predicate<Run> broken) {
        return new Rule(name, path, message, broken);
    }

    private static boolean is(Run run, RunStatus status) {
        return run.status().equals(status);
    }

    /** Whether the run was certainly under way once; the first event of {@code in_progress} may come before the time is set. */
    private static boolean hasWorked(RunStatus status) {
        return switch (status.known()) {
            case REQUIRES_ACTION, COMPLETED, INCOMPLETE -> true;
            default -> false;
        };
    }

    private static boolean asksForNothing(Run run) {
        return run.requiredAction()
                .filter(action -> !(action instanceof RequiredAction.Unrecognised))
                .filter(action -> action.calls().isEmpty())
                .isPresent();
    }

    private static boolean distinctIds(List<ToolCall> calls) {
        Set<String> ids = new HashSet<>();
        return calls.stream().allMatch(call -> !call.id().isEmpty() && ids.add(call.id()));
    }

    private static boolean earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }

    private static boolean negativeUsage(Run run) {
        return run.usage()
                .filter(usage -> usage.promptTokens() < 0 || usage.completionTokens() < 0 || usage.totalTokens() < 0)
                .isPresent();
    }

    private record Rule(String name, String path, String message, Predicate<Run> broken) {}
}
