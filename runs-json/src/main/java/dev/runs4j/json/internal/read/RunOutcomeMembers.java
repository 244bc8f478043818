package dev.runs4j.json.internal.read;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.RunOutcome;
import org.jspecify.annotations.Nullable;

/** What came of a run. */
final class RunOutcomeMembers implements Members {

    private @Nullable LastError lastError;
    private @Nullable IncompleteDetails incompleteDetails;
    private @Nullable Usage usage;

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "last_error" -> lastError = in.object(LastErrorReader::read);
            case "incomplete_details" -> incompleteDetails = in.object(ReasonReader::run);
            case "usage" -> usage = in.object(UsageReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }

    RunOutcome build() {
        return new RunOutcome(lastError, incompleteDetails, usage);
    }
}
