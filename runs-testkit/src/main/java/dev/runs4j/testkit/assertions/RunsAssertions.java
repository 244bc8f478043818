package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.testkit.history.RunHistory;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions begin: those about runs, and through inheritance all of AssertJ's.
 *
 * <pre>{@code
 * assertThat(ending).isCompleted().hasAnswer("Take a coat.").usedTools("weather");
 * assertThat(history).wentThrough(QUEUED, IN_PROGRESS, COMPLETED)
 *         .askedFor("weather").withArguments("{\"city\":\"Oslo\"}");
 * }</pre>
 *
 * <p>A failure tells what was expected and what was found, and for an ending or a history how the run came there. What is found is shown,
 * metadata and texts included, shortened to 120 characters each: this is for tests.
 */
public final class RunsAssertions extends Assertions {

    private RunsAssertions() {}

    /** Begins assertions about a run. */
    @CheckReturnValue
    public static RunAssert assertThat(@Nullable Run actual) {
        return new RunAssert(actual);
    }

    /** Begins assertions about a step of a run. */
    @CheckReturnValue
    public static StepAssert assertThat(@Nullable RunStep actual) {
        return new StepAssert(actual);
    }

    /** Begins assertions about a message. */
    @CheckReturnValue
    public static MessageAssert assertThat(@Nullable Message actual) {
        return new MessageAssert(actual);
    }

    /** Begins assertions about metadata. */
    @CheckReturnValue
    public static MetadataAssert assertThat(@Nullable Metadata actual) {
        return new MetadataAssert(actual);
    }

    /** Begins assertions about how a run ended. */
    @CheckReturnValue
    public static EndingAssert assertThat(@Nullable RunEnding actual) {
        return new EndingAssert(actual);
    }

    /** Begins assertions about what was recorded of a run. */
    @CheckReturnValue
    public static HistoryAssert assertThat(@Nullable RunHistory actual) {
        return new HistoryAssert(actual);
    }
}
