package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.lifecycle.RunStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said about a run whose way was watched. */
abstract class WithPath<S extends WithPath<S, A>, A> extends AboutRun<S, A> {

    WithPath(@Nullable A actual, Class<S> self) {
        super(actual, self);
    }

    abstract Path pathOf(A value);

    abstract Duration lengthOf(A value);

    private String found(A value) {
        return pathOf(value).shown();
    }

    /**
     * Passes when the run was seen in these statuses in this order; others may lie between.
     *
     * @throws IllegalArgumentException when no status is given
     */
    public S wentThrough(RunStatus... statuses) {
        List<RunStatus> wanted = notEmpty(statuses);
        return check(
                value -> pathOf(value).leadsThrough(wanted),
                "to have gone through " + Shown.words(wanted),
                this::found);
    }

    /**
     * Passes when the run was seen in these statuses in this order, and in no other. What is seen depends on how often the code under test
     * looks: a virtual clock makes that repeatable.
     *
     * @throws IllegalArgumentException when no status is given
     */
    public S wentThroughExactly(RunStatus... statuses) {
        List<RunStatus> wanted = notEmpty(statuses);
        return check(
                value -> pathOf(value).seen().equals(wanted),
                "to have gone through exactly " + Shown.words(wanted),
                this::found);
    }

    /** Passes when the run was never seen in this status. */
    public S didNotGoThrough(RunStatus status) {
        return check(
                value -> !pathOf(value).seen().contains(status), "not to have gone through " + status, this::found);
    }

    /** Passes when no more than this passed, on the backend's clock, from the first sight of the run to the last. */
    public S tookAtMost(Duration limit) {
        return check(
                value -> lengthOf(value).compareTo(limit) <= 0,
                "to have taken at most " + limit,
                value -> "it took " + lengthOf(value));
    }

    private static List<RunStatus> notEmpty(RunStatus... statuses) {
        if (statuses.length == 0) {
            throw new IllegalArgumentException("statuses: at least one, but there was none");
        }
        return List.of(statuses);
    }
}
