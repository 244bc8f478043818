package dev.runs4j.driver;

import dev.runs4j.driver.internal.core.Pacing;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Asks a journal that does not answer again, for a while: what is asked for before a drive begins has no deadline of its own. */
final class JournalPatience {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RunsClock clock;

    JournalPatience(RunsClock clock) {
        this.clock = clock;
    }

    <T> T ask(Supplier<T> question) {
        Instant end = clock.now().plus(LONGEST);
        for (int failures = 1; ; failures++) {
            try {
                return question.get();
            } catch (JournalUnavailableException failure) {
                Instant next = clock.now().plus(Pacing.retry(null, failures));
                if (!failure.isRetryable() || next.isAfter(end)) {
                    throw failure;
                }
                waitUntil(next, failure);
            }
        }
    }

    private void waitUntil(Instant next, JournalUnavailableException failure) {
        try {
            clock.sleepUntil(next);
        } catch (InterruptedException interrupted) {
            CallInterruptedException thrown = new CallInterruptedException(
                    "The wait for the tool journal was interrupted", Happened.NO, interrupted);
            thrown.addSuppressed(failure);
            throw thrown;
        }
    }
}
