package dev.runs4j.domain.run;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a run: error, reason for being incomplete, tokens used. Each part may be absent in every status. Immutable. */
public final class RunOutcome {

    /** Nothing yet. */
    public static final RunOutcome NONE = new RunOutcome(null, null, null);

    private final @Nullable LastError lastError;
    private final @Nullable IncompleteDetails incompleteDetails;
    private final @Nullable Usage usage;

    /**
     * Keeps the parts.
     *
     * @param lastError set with {@code failed}
     * @param incompleteDetails set with {@code incomplete}
     * @param usage usually set once the run has ended; seen earlier, and with zeros on failed runs
     */
    public RunOutcome(
            @Nullable LastError lastError, @Nullable IncompleteDetails incompleteDetails, @Nullable Usage usage) {
        this.lastError = lastError;
        this.incompleteDetails = incompleteDetails;
        this.usage = usage;
    }

    /** {@return the error of a failed run} */
    public Optional<LastError> lastError() {
        return Optional.ofNullable(lastError);
    }

    /** {@return why the run is incomplete} */
    public Optional<IncompleteDetails> incompleteDetails() {
        return Optional.ofNullable(incompleteDetails);
    }

    /** {@return tokens used, over all turns of the model} */
    public Optional<Usage> usage() {
        return Optional.ofNullable(usage);
    }

    /** Fills what is unknown here from an earlier reading. */
    RunOutcome mergedOver(RunOutcome earlier) {
        return new RunOutcome(
                lastError().or(earlier::lastError).orElse(null),
                incompleteDetails().or(earlier::incompleteDetails).orElse(null),
                usage().or(earlier::usage).orElse(null));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunOutcome that
                && Objects.equals(that.lastError, lastError)
                && Objects.equals(that.incompleteDetails, incompleteDetails)
                && Objects.equals(that.usage, usage);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lastError, incompleteDetails, usage);
    }

    @Override
    public String toString() {
        return "RunOutcome[" + lastError + ", " + incompleteDetails + ", " + usage + "]";
    }
}
