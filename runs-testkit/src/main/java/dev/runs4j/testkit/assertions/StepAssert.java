package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.step.StepType;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/** Assertions about a {@link RunStep}. Made by {@link RunsAssertions#assertThat(RunStep)}. */
public final class StepAssert extends PlainAssert<StepAssert, RunStep> {

    StepAssert(@Nullable RunStep actual) {
        super(actual, StepAssert.class);
    }

    @Override
    String subject(RunStep step) {
        return "step " + step.id();
    }

    /** Passes when the step has this status. */
    public StepAssert hasStatus(StepStatus expected) {
        return check(step -> step.status().equals(expected), "to be " + expected, StepAssert::status);
    }

    /** Passes when the step is completed. */
    public StepAssert isCompleted() {
        return hasStatus(StepStatus.COMPLETED);
    }

    /** Passes when the step is in progress. */
    public StepAssert isInProgress() {
        return hasStatus(StepStatus.IN_PROGRESS);
    }

    /** Passes when the step is failed and its last error has this code. */
    public StepAssert isFailedWith(ErrorCode expected) {
        return check(
                step -> step.status().equals(StepStatus.FAILED)
                        && step.lastError()
                                .filter(error -> error.code().equals(expected))
                                .isPresent(),
                "to be failed with " + expected,
                StepAssert::status);
    }

    private static String status(RunStep step) {
        return "it was " + step.status()
                + step.lastError().map(error -> " (" + Shown.error(error) + ")").orElse("");
    }

    /** Passes when the step wrote a message. */
    public StepAssert isMessageCreation() {
        return hasType(StepType.MESSAGE_CREATION);
    }

    /** Passes when the step used tools. */
    public StepAssert isToolCalls() {
        return hasType(StepType.TOOL_CALLS);
    }

    /** Passes when the step is of this type. */
    public StepAssert hasType(StepType expected) {
        return check(
                step -> step.type().equals(expected), "to be of type " + expected, step -> "it was " + step.type());
    }

    /** Passes when the step wrote this message. */
    public StepAssert createdMessage(String messageId) {
        return check(
                step -> step.messageId().filter(messageId::equals).isPresent(),
                "to have created the message " + Shown.text(messageId),
                step -> step.messageId()
                        .map(id -> "it created " + Shown.text(id))
                        .orElse("it created none"));
    }

    /** Passes when the step used this tool: the name of a function or remote tool, the wire's name of the kind for others. */
    public StepAssert usedTool(String name) {
        return check(
                step -> StepCalls.of(step).names().contains(name),
                "to have used the tool " + name,
                step -> "it used " + StepCalls.of(step).shownNames());
    }

    /** Passes when the step belongs to this run. */
    public StepAssert isOfRun(String runId) {
        return check(
                step -> step.runId().equals(runId),
                "to be of the run " + Shown.text(runId),
                step -> "it was of " + Shown.text(step.runId()));
    }

    /** Goes on with the step's metadata. */
    @CheckReturnValue
    public MetadataAssert metadata() {
        isNotNull();
        return new MetadataAssert(actual.metadata(), "the metadata of " + subject(actual));
    }
}
