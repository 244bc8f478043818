package dev.runs4j.domain.lifecycle;

import static dev.runs4j.domain.lifecycle.Evidence.DOCUMENTED;
import static dev.runs4j.domain.lifecycle.Evidence.INFERRED;
import static dev.runs4j.domain.lifecycle.Evidence.OBSERVED;
import static dev.runs4j.domain.lifecycle.RunStatus.CANCELLING;
import static dev.runs4j.domain.lifecycle.RunStatus.IN_PROGRESS;
import static dev.runs4j.domain.lifecycle.RunStatus.QUEUED;
import static dev.runs4j.domain.lifecycle.RunStatus.REQUIRES_ACTION;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a run as data: every legal step, once.
 *
 * <p>Rows marked {@link Evidence#DOCUMENTED} come from OpenAI's guide and examples; the rest is what servers were seen to do or what
 * follows. Nothing leads out of a terminal status. A new run is {@code queued}. Stateless; safe for any thread.
 */
public final class RunLifecycle {

    private static final List<RunTransition> TABLE = List.of(
            row(QUEUED, RunTrigger.START, DOCUMENTED, "the server picks the run up"),
            row(QUEUED, RunTrigger.FAIL, INFERRED, "refused before any work, for example an unknown model"),
            row(QUEUED, RunTrigger.REQUEST_CANCEL, INFERRED, "cancel requested before any work"),
            row(QUEUED, RunTrigger.CANCEL, INFERRED, "cancel takes effect at once"),
            row(QUEUED, RunTrigger.EXPIRE, INFERRED, "never picked up in time"),
            row(IN_PROGRESS, RunTrigger.REQUIRE_ACTION, DOCUMENTED, "the model asks for tool outputs or approvals"),
            row(IN_PROGRESS, RunTrigger.COMPLETE, DOCUMENTED, "the model has finished"),
            row(IN_PROGRESS, RunTrigger.STOP_INCOMPLETE, DOCUMENTED, "a token budget or a content filter ended it"),
            row(IN_PROGRESS, RunTrigger.FAIL, DOCUMENTED, "an error, see the last error"),
            row(IN_PROGRESS, RunTrigger.REQUEST_CANCEL, DOCUMENTED, "cancel requested"),
            row(IN_PROGRESS, RunTrigger.EXPIRE, DOCUMENTED, "the work overran the expiry time"),
            row(REQUIRES_ACTION, RunTrigger.ANSWER, DOCUMENTED, "every pending call is answered"),
            row(REQUIRES_ACTION, RunTrigger.REQUEST_CANCEL, OBSERVED, "cancel requested while waiting for the caller"),
            row(REQUIRES_ACTION, RunTrigger.CANCEL, OBSERVED, "cancel takes effect at once"),
            row(REQUIRES_ACTION, RunTrigger.EXPIRE, DOCUMENTED, "no answer before the expiry time"),
            row(CANCELLING, RunTrigger.CANCEL, DOCUMENTED, "the cancel takes effect"),
            row(CANCELLING, RunTrigger.COMPLETE, INFERRED, "the answer was there first"),
            row(CANCELLING, RunTrigger.STOP_INCOMPLETE, INFERRED, "a budget was used up first"),
            row(CANCELLING, RunTrigger.FAIL, INFERRED, "an error came first"),
            row(CANCELLING, RunTrigger.EXPIRE, INFERRED, "the expiry time came first"));

    private static final Map<RunStatus, Set<RunStatus>> NEXT = nextStatuses();
    private static final Map<RunStatus, Set<RunStatus>> LATER = laterStatuses();

    private RunLifecycle() {}

    /** {@return every legal step, grouped by the status before} */
    public static List<RunTransition> transitions() {
        return TABLE;
    }

    /** Tells whether one row of the table leads from one status to the other; false for unknown statuses. */
    public static boolean canBecome(RunStatus from, RunStatus to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }

    /**
     * Tells whether somebody who read {@code seen} may read {@code later} some time afterwards.
     *
     * <p>Any number of steps may have been missed in between, none included. An unknown status may follow everything that has not ended,
     * and everything may follow an unknown status.
     */
    public static boolean canReach(RunStatus seen, RunStatus later) {
        if (seen.equals(later) || seen.known() == RunStatus.Known.UNRECOGNISED) {
            return true;
        }
        if (later.known() == RunStatus.Known.UNRECOGNISED) {
            return !seen.isTerminal();
        }
        return LATER.getOrDefault(seen, Set.of()).contains(later);
    }

    /** {@return the row for this status and trigger, where there is one} */
    public static Optional<RunTransition> find(RunStatus from, RunTrigger trigger) {
        // A loop and no stream: every step of every simulated run comes through here.
        for (RunTransition row : TABLE) {
            if (row.trigger() == trigger && row.from().equals(from)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /**
     * Takes one step.
     *
     * @return the status after
     * @throws IllegalRunTransitionException when the table has no such row
     */
    public static RunStatus apply(RunStatus from, RunTrigger trigger) {
        return find(from, trigger)
                .orElseThrow(() -> new IllegalRunTransitionException(from, trigger))
                .to();
    }

    private static RunTransition row(RunStatus from, RunTrigger trigger, Evidence evidence, String meaning) {
        return new RunTransition(from, trigger, evidence, meaning);
    }

    private static Map<RunStatus, Set<RunStatus>> nextStatuses() {
        Map<RunStatus, Set<RunStatus>> next = new HashMap<>();
        for (RunTransition row : TABLE) {
            next.computeIfAbsent(row.from(), status -> new HashSet<>()).add(row.to());
        }
        return next;
    }

    private static Map<RunStatus, Set<RunStatus>> laterStatuses() {
        Map<RunStatus, Set<RunStatus>> later = new HashMap<>();
        for (RunStatus status : RunStatus.values()) {
            Set<RunStatus> reached = new HashSet<>();
            collect(status, reached);
            later.put(status, reached);
        }
        return later;
    }

    private static void collect(RunStatus from, Set<RunStatus> reached) {
        for (RunStatus next : NEXT.getOrDefault(from, Set.of())) {
            if (reached.add(next)) {
                collect(next, reached);
            }
        }
    }
}
