package dev.runs4j.driver.internal.calls;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.driver.internal.core.Failure;
import dev.runs4j.ports.error.ConcurrentChangeException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import dev.runs4j.ports.error.WrongRunStateException;

/** Says what an exception of a backend means for a drive. */
final class Failures {

    private Failures() {}

    static Failure ofRead(RunsException thrown) {
        return thrown.isRetryable() ? retryable(thrown) : Failure.of(Failure.Kind.FINAL);
    }

    static Failure ofWrite(RunsException thrown) {
        if (thrown.happened() == Happened.UNKNOWN) {
            return Failure.of(Failure.Kind.OPEN);
        }
        if (thrown instanceof WrongRunStateException || thrown instanceof ConcurrentChangeException) {
            return Failure.of(Failure.Kind.STALE);
        }
        if (thrown instanceof UnsupportedFeatureException missing
                && missing.capability().equals(Capability.STREAMING)) {
            return Failure.of(Failure.Kind.NO_STREAM);
        }
        // Waiting for somebody else's run to end is not for the driver to decide.
        return thrown instanceof ThreadBusyException ? Failure.of(Failure.Kind.FINAL) : ofRead(thrown);
    }

    private static Failure retryable(RunsException thrown) {
        return new Failure(
                Failure.Kind.RETRYABLE,
                thrown instanceof RateLimitedException limited
                        ? limited.retryAfter().orElse(null)
                        : null);
    }
}
