package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/** What can be said about a run, however one comes by it: alone, with its ending, or as the last thing seen of a history. */
abstract class AboutRun<S extends AboutRun<S, A>, A> extends PlainAssert<S, A> {

    AboutRun(@Nullable A actual, Class<S> self) {
        super(actual, self);
    }

    abstract Run runOf(A value);

    @Override
    String subject(A value) {
        return "run " + runOf(value).id();
    }

    private String found(A value) {
        return "it was " + Shown.status(runOf(value));
    }

    /** Passes when the run has this status. */
    public S hasStatus(RunStatus expected) {
        return check(value -> runOf(value).status().equals(expected), "to be " + Shown.status(expected), this::found);
    }

    /** Passes when the run is completed. */
    public S isCompleted() {
        return hasStatus(RunStatus.COMPLETED);
    }

    /** Passes when the run is failed, for whatever reason. */
    public S isFailed() {
        return hasStatus(RunStatus.FAILED);
    }

    /** Passes when the run is cancelled. */
    public S isCancelled() {
        return hasStatus(RunStatus.CANCELLED);
    }

    /** Passes when the run is expired. */
    public S isExpired() {
        return hasStatus(RunStatus.EXPIRED);
    }

    /** Passes when the run is incomplete, for whatever reason. */
    public S isIncomplete() {
        return hasStatus(RunStatus.INCOMPLETE);
    }

    /** Passes when the run is failed and its last error has this code. */
    public S isFailedWith(ErrorCode expected) {
        return check(
                value -> runOf(value).status().equals(RunStatus.FAILED) && hasCode(runOf(value), expected),
                "to be failed with " + expected,
                this::found);
    }

    /** Passes when the run is incomplete for this reason. */
    public S isIncompleteBecause(IncompleteReason expected) {
        return check(
                value -> runOf(value).status().equals(RunStatus.INCOMPLETE)
                        && runOf(value)
                                .incompleteDetails()
                                .flatMap(IncompleteDetails::reason)
                                .filter(expected::equals)
                                .isPresent(),
                "to be incomplete because of " + expected,
                this::found);
    }

    /** Passes when the run has a last error with this code, whatever its status. */
    public S hasLastError(ErrorCode expected) {
        return check(
                value -> hasCode(runOf(value), expected),
                "to have the last error " + expected,
                value -> runOf(value)
                        .lastError()
                        .map(error -> "it had " + Shown.error(error))
                        .orElse("it had none"));
    }

    /** Passes when the run has no last error. */
    public S hasNoLastError() {
        return check(
                value -> runOf(value).lastError().isEmpty(),
                "to have no last error",
                value -> runOf(value)
                        .lastError()
                        .map(error -> "it had " + Shown.error(error))
                        .orElse(""));
    }

    private static boolean hasCode(Run run, ErrorCode expected) {
        return run.lastError().filter(error -> error.code().equals(expected)).isPresent();
    }

    /** Passes when the run's metadata has this pair, whatever else it has. */
    public S hasMetadata(String key, String value) {
        return check(
                has -> runOf(has).metadata().get(key).filter(value::equals).isPresent(),
                "to have the metadata " + key + "=" + Shown.text(value),
                this::foundMetadata);
    }

    /** Passes when the run has no metadata at all. */
    public S hasNoMetadata() {
        return check(value -> runOf(value).metadata().isEmpty(), "to have no metadata", this::foundMetadata);
    }

    private String foundMetadata(A value) {
        return "it had " + Shown.pairs(runOf(value).metadata());
    }

    /** Passes when the server told what the run used. */
    public S hasUsage() {
        return check(value -> runOf(value).usage().isPresent(), "to tell its usage", value -> "it told none");
    }

    /**
     * Passes when the run used just this.
     *
     * @param promptTokens tokens of what the model read
     * @param completionTokens tokens of what it wrote
     */
    public S hasUsage(long promptTokens, long completionTokens) {
        return check(
                value -> runOf(value)
                        .usage()
                        .filter(usage ->
                                usage.promptTokens() == promptTokens && usage.completionTokens() == completionTokens)
                        .isPresent(),
                "to have used " + promptTokens + " prompt and " + completionTokens + " completion tokens",
                this::foundUsage);
    }

    /** Passes when the server told the usage, and it was no more than this in total. */
    public S usedAtMost(long totalTokens) {
        return check(
                value -> runOf(value)
                        .usage()
                        .filter(usage -> usage.totalTokens() <= totalTokens)
                        .isPresent(),
                "to have used at most " + totalTokens + " tokens",
                this::foundUsage);
    }

    private String foundUsage(A value) {
        return runOf(value)
                .usage()
                .map(usage -> "it used " + Shown.usage(usage))
                .orElse("it told no usage");
    }

    /** Goes on with the run's metadata. */
    @CheckReturnValue
    public MetadataAssert metadata() {
        isNotNull();
        Metadata metadata = runOf(actual).metadata();
        return new MetadataAssert(metadata, "the metadata of " + subject(actual));
    }
}
