package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.testkit.history.GivenAnswer;
import dev.runs4j.testkit.history.HistoryEntry;
import dev.runs4j.testkit.history.RequiredCall;
import dev.runs4j.testkit.history.RunHistory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions about a {@link RunHistory}; failures show its timeline. Made by {@link RunsAssertions#assertThat(RunHistory)}. */
public final class HistoryAssert extends WithPath<HistoryAssert, RunHistory> {

    HistoryAssert(@Nullable RunHistory actual) {
        super(actual, HistoryAssert.class);
    }

    @Override
    Run runOf(RunHistory history) {
        return history.lastSeen();
    }

    @Override
    Path pathOf(RunHistory history) {
        return new Path(history.statuses());
    }

    @Override
    Duration lengthOf(RunHistory history) {
        return history.lasted();
    }

    @Override
    String background(RunHistory history) {
        return history.timeline();
    }

    /** Passes when the run was seen to end, and with this status. */
    public HistoryAssert endedAs(RunStatus expected) {
        return check(
                history -> history.lastSeen().status().isTerminal()
                        && history.lastSeen().status().equals(expected),
                "to have ended as " + expected,
                history -> history.lastSeen().status().isTerminal()
                        ? "it ended as " + Shown.status(history.lastSeen())
                        : "it was last seen " + history.lastSeen().status());
    }

    /** Passes when the run was not seen to end. */
    public HistoryAssert hasNotEnded() {
        return check(
                history -> !history.lastSeen().status().isTerminal(),
                "not to have ended",
                history -> "it ended as " + Shown.status(history.lastSeen()));
    }

    /**
     * Passes when the run asked its caller, in any round, for a call of this name: a function, or a remote tool that has to be approved. What
     * is returned looks closer, and leads back with {@link CallAssert#and()}.
     */
    public CallAssert<HistoryAssert> askedFor(String name) {
        isNotNull();
        return CallAssert.of(this, "to have asked for " + name, this::refuse, name, actual.requiredCalls());
    }

    /** Passes when the run never asked its caller for a call. */
    public HistoryAssert askedForNothing() {
        return check(
                history -> history.requiredCalls().isEmpty(),
                "to have asked for nothing",
                history ->
                        "it asked for " + names(history.requiredCalls().stream().map(RequiredCall::name)));
    }

    /**
     * Passes when the run asked its caller for calls of all these names, in whatever order and however often. Tools that run at the server ask
     * nobody and are not in a history; see {@link EndingAssert#usedTools}.
     *
     * @param names functions, or remote tools that have to be approved
     * @throws IllegalArgumentException if there is no name
     */
    public HistoryAssert usedTools(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("names: at least one, but there was none; see usedNoTools");
        }
        List<String> wanted = Arrays.asList(names);
        return check(
                history -> history.requiredCalls().stream()
                        .map(RequiredCall::name)
                        .toList()
                        .containsAll(wanted),
                "to have used " + String.join(", ", wanted),
                HistoryAssert::tools);
    }

    /** Passes when the run never asked its caller for a call; as {@link #askedForNothing}, in the word of {@link EndingAssert}. */
    public HistoryAssert usedNoTools() {
        return check(history -> history.requiredCalls().isEmpty(), "to have used no tools", HistoryAssert::tools);
    }

    private static String tools(RunHistory history) {
        return history.requiredCalls().isEmpty()
                ? "it asked for nothing"
                : "it asked for " + names(history.requiredCalls().stream().map(RequiredCall::name));
    }

    /** Passes when the caller answered a call of this name, whatever it answered. */
    public HistoryAssert answered(String name) {
        return check(
                history -> history.answers().stream()
                        .anyMatch(answer -> answer.name().equals(name)),
                "to have been answered for " + name,
                HistoryAssert::answers);
    }

    /** Passes when the caller answered a call of this name with just this output. */
    public HistoryAssert answered(String name, String output) {
        return check(
                history -> outputs(history, name).contains(output),
                "to have been answered for " + name + " with " + Shown.text(output),
                history -> outputs(history, name).isEmpty()
                        ? answers(history)
                        : "it was answered with " + Shown.texts(outputs(history, name)));
    }

    /** Passes when the caller allowed a call of this name. */
    public HistoryAssert approved(String name) {
        return check(
                history -> isDecided(history, name, true),
                "to have been allowed to call " + name,
                HistoryAssert::answers);
    }

    /** Passes when the caller refused a call of this name. */
    public HistoryAssert refused(String name) {
        return check(
                history -> isDecided(history, name, false),
                "to have been refused to call " + name,
                HistoryAssert::answers);
    }

    /** Passes when the caller answered nothing. */
    public HistoryAssert answeredNothing() {
        return check(history -> history.answers().isEmpty(), "to have been answered nothing", HistoryAssert::answers);
    }

    private static boolean isDecided(RunHistory history, String name, boolean decision) {
        return history.answers().stream()
                .filter(answer -> answer.name().equals(name))
                .anyMatch(answer ->
                        answer.approved().filter(known -> known == decision).isPresent());
    }

    private static List<String> outputs(RunHistory history, String name) {
        return history.answers().stream()
                .filter(answer -> answer.name().equals(name))
                .flatMap(answer -> answer.output().stream())
                .toList();
    }

    private static String answers(RunHistory history) {
        return history.answers().isEmpty()
                ? "nothing was answered"
                : "it was answered for " + names(history.answers().stream().map(GivenAnswer::name));
    }

    private static String names(Stream<String> names) {
        return names.map(name -> name.isEmpty() ? "an unknown call" : name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Passes when the caller saw a message of the run with just this text, as it was last seen. */
    public HistoryAssert hasMessage(String text) {
        return check(
                history -> history.messages().stream().map(Message::text).anyMatch(text::equals),
                "to have the message " + Shown.text(text),
                history -> history.messages().isEmpty()
                        ? "no message was seen"
                        : "there was "
                                + Shown.texts(history.messages().stream()
                                        .map(Message::text)
                                        .toList()));
    }

    /** Passes when the caller asked for the run's end. */
    public HistoryAssert wasAskedToCancel() {
        return check(RunHistory::cancelRequested, "to have been asked to cancel", history -> "it was not");
    }

    /** Passes when no call about the run failed. */
    public HistoryAssert hasNoFailures() {
        return check(
                history -> history.failures().isEmpty(),
                "to have no failed calls",
                history -> "there were " + failures(history));
    }

    /** Passes when a call about the run failed with this kind of exception. */
    public HistoryAssert hasFailure(Class<? extends RuntimeException> kind) {
        return check(
                history -> history.failures().stream().anyMatch(failed -> kind.isInstance(failed.failure())),
                "to have a call that failed with " + kind.getSimpleName(),
                history -> history.failures().isEmpty() ? "there was none" : "there were " + failures(history));
    }

    private static String failures(RunHistory history) {
        return history.failures().stream().map(HistoryAssert::failure).collect(Collectors.joining(", "));
    }

    private static String failure(HistoryEntry.CallFailed failed) {
        return failed.operation() + " with " + failed.failure().getClass().getSimpleName();
    }
}
