package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.run.Run;
import dev.runs4j.driver.RunEnding;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link RunEnding}; failures show its timeline. Made by {@link RunsAssertions#assertThat(RunEnding)}. What looks at the
 * messages or the steps throws the backend's exception when they could not be read.
 */
public final class EndingAssert extends WithPath<EndingAssert, RunEnding> {

    EndingAssert(@Nullable RunEnding actual) {
        super(actual, EndingAssert.class);
    }

    @Override
    Run runOf(RunEnding ending) {
        return ending.run();
    }

    @Override
    Path pathOf(RunEnding ending) {
        return new Path(ending.timeline().statuses());
    }

    @Override
    Duration lengthOf(RunEnding ending) {
        return ending.timeline().total();
    }

    @Override
    String background(RunEnding ending) {
        return ending.run().id() + " on " + ending.run().threadId() + ", " + ending.status() + "\n"
                + ending.timeline().table().stripTrailing();
    }

    /** Passes when {@link RunEnding#answerText()} is this text. */
    public EndingAssert hasAnswer(String expected) {
        return check(
                ending -> ending.answerText().equals(expected),
                "to have the answer " + Shown.text(expected),
                EndingAssert::answer);
    }

    /** Passes when this is somewhere in {@link RunEnding#answerText()}. */
    public EndingAssert hasAnswerContaining(String part) {
        return check(
                ending -> ending.answerText().contains(part),
                "to have an answer that contains " + Shown.text(part),
                EndingAssert::answer);
    }

    private static String answer(RunEnding ending) {
        return "it was " + Shown.text(ending.answerText());
    }

    /**
     * Passes when the run's steps show every one of these tools, whatever else they show: names of functions or remote tools, the wire's
     * names of the kinds of others.
     *
     * @throws IllegalArgumentException when no name is given
     */
    public EndingAssert usedTools(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("names: at least one, but there was none; see usedNoTools");
        }
        List<String> wanted = Arrays.asList(names);
        return check(
                ending -> StepCalls.of(ending.steps()).names().containsAll(wanted),
                "to have used " + String.join(", ", wanted),
                EndingAssert::tools);
    }

    /** Passes when the run's steps show no tool. */
    public EndingAssert usedNoTools() {
        return check(
                ending -> StepCalls.of(ending.steps()).names().isEmpty(), "to have used no tools", EndingAssert::tools);
    }

    private static String tools(RunEnding ending) {
        return "it used " + StepCalls.of(ending.steps()).shownNames();
    }

    /**
     * Passes when the run's steps show that a call of this tool was answered so.
     *
     * @param name the function or remote tool
     * @param output the whole output
     */
    public EndingAssert answered(String name, String output) {
        return check(
                ending -> StepCalls.of(ending.steps()).outputsOf(name).contains(output),
                "to have got " + Shown.text(output) + " from " + name,
                ending -> outputs(StepCalls.of(ending.steps()), name));
    }

    private static String outputs(StepCalls calls, String name) {
        if (!calls.names().contains(name)) {
            return "it used " + calls.shownNames();
        }
        List<String> outputs = calls.outputsOf(name);
        return outputs.isEmpty() ? "it got no output" : "it got " + Shown.texts(outputs);
    }

    /** Goes on with the run as it ended. */
    @CheckReturnValue
    public RunAssert run() {
        isNotNull();
        return new RunAssert(actual.run());
    }
}
