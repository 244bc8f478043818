package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.testkit.history.RequiredCall;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assertions about a {@link Run}. Made by {@link RunsAssertions#assertThat(Run)}. */
public final class RunAssert extends AboutRun<RunAssert, Run> {

    RunAssert(@Nullable Run actual) {
        super(actual, RunAssert.class);
    }

    @Override
    Run runOf(Run run) {
        return run;
    }

    /** Passes when the run has this id. */
    public RunAssert hasId(String expected) {
        return check(run -> run.id().equals(expected), "to have the id " + Shown.text(expected), run -> "it has not");
    }

    /** Passes when the run is on this thread. */
    public RunAssert isOnThread(String expected) {
        return check(
                run -> run.threadId().equals(expected),
                "to be on the thread " + Shown.text(expected),
                run -> "it was on " + Shown.text(run.threadId()));
    }

    /** Passes when this assistant does the run. */
    public RunAssert isBy(String assistantId) {
        return check(
                run -> run.assistantId().filter(assistantId::equals).isPresent(),
                "to be by the assistant " + Shown.text(assistantId),
                run -> run.assistantId()
                        .map(id -> "it was by " + Shown.text(id))
                        .orElse("it named none"));
    }

    /** Passes when the run is not over: queued, in progress, requiring action or cancelling. */
    public RunAssert isActive() {
        return check(run -> run.status().isActive(), "to be active", run -> "it was " + Shown.status(run));
    }

    /** Passes when the run is over, in whatever way. */
    public RunAssert isTerminal() {
        return check(run -> run.status().isTerminal(), "to be terminal", run -> "it was " + Shown.status(run));
    }

    /** Passes when the run waits for its caller. */
    public RunAssert requiresAction() {
        return hasStatus(RunStatus.REQUIRES_ACTION);
    }

    /**
     * Passes when the run waits for its caller to make a call of this name: a function, or a remote tool that has to be approved. What is
     * returned looks closer, and leads back with {@link CallAssert#and()}.
     */
    public CallAssert<RunAssert> asksFor(String name) {
        isNotNull();
        return CallAssert.of(this, "to ask for " + name, this::refuse, name, pending(actual));
    }

    /** Passes when no call is pending. */
    public RunAssert asksForNothing() {
        return check(
                run -> run.pendingCalls().isEmpty(),
                "to ask for nothing",
                run -> "it asked for "
                        + pending(run).stream().map(RequiredCall::name).collect(Collectors.joining(", ")));
    }

    private static List<RequiredCall> pending(Run run) {
        return run.pendingCalls().stream().map(RequiredCall::of).toList();
    }

    /** Passes when {@link Run#validate()} finds nothing odd. */
    public RunAssert isValid() {
        return check(
                run -> run.validate().isEmpty(),
                "to be valid",
                run -> "there are findings: "
                        + run.validate().stream()
                                .map(finding -> finding.path() + ": " + finding.message() + " (" + finding.rule() + ")")
                                .collect(Collectors.joining("; ")));
    }
}
