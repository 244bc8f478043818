package dev.runs4j.responses.internal.operation;

import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.responses.internal.core.Effect;
import dev.runs4j.responses.internal.core.Refusal;
import dev.runs4j.responses.internal.core.Seen;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says what an exception means for an operation. */
final class Failures {

    private Failures() {}

    /** {@return what came of an effect that threw; what was thrown itself where nothing can follow from it} */
    static Seen seen(Effect effect, RunsException failure) {
        if (effect instanceof Effect.Journal entry) {
            return new Seen.JournalSilent(entry, failure.isRetryable());
        } else if (effect instanceof Effect.Sleep) {
            throw failure;
        } else if (effect instanceof Effect.Post || effect instanceof Effect.AddOutputs) {
            return written(failure);
        }
        boolean ofResponse = effect instanceof Effect.Retrieve || effect instanceof Effect.CancelResponse;
        return ofResponse && failure instanceof NotFoundException
                ? new Seen.NoResponse()
                : new Seen.NoAnswer(failure.isRetryable(), retryAfter(failure));
    }

    private static Seen written(RunsException failure) {
        if (failure.happened() == Happened.UNKNOWN) {
            return new Seen.Unknown();
        }
        Refusal.Kind kind = failure.isRetryable() ? Refusal.Kind.LATER : Refusal.Kind.FINAL;
        return new Seen.Refused(new Refusal(kind, retryAfter(failure)));
    }

    private static @Nullable Duration retryAfter(RunsException failure) {
        return failure instanceof RateLimitedException limited
                ? limited.retryAfter().orElse(null)
                : null;
    }
}
