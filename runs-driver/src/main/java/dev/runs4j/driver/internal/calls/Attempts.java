package dev.runs4j.driver.internal.calls;

import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts and times the calls of one drive, and tells of them; does nothing where nobody listens. For one thread at a time. */
public final class Attempts {

    private final RunsClock clock;
    private final Teller teller;
    private String failing = "";
    private int failures;

    /**
     * Counts from now on.
     *
     * @param clock the backend's clock
     * @param teller is told every attempt
     */
    public Attempts(RunsClock clock, Teller teller) {
        this.clock = clock;
        this.teller = teller;
    }

    /** {@return when the call that is about to be made began; null where nobody wants to know} */
    public @Nullable Instant begin() {
        return teller.isHeard() ? clock.now() : null;
    }

    /**
     * The call has worked.
     *
     * @param operation what was called, for people
     * @param begun what {@link #begin()} gave
     * @param requestId the server's id of the request; null where none is known
     */
    public void worked(String operation, @Nullable Instant begun, @Nullable String requestId) {
        if (begun != null) {
            tell(operation, begun, requestId);
            failures = 0;
        }
    }

    /**
     * The call has failed.
     *
     * @param operation what was called, for people
     * @param begun what {@link #begin()} gave
     * @param failure what was thrown
     */
    public void failed(String operation, @Nullable Instant begun, RunsException failure) {
        if (begun != null) {
            tell(
                    operation,
                    begun,
                    failure.details().requestIds().stream().findFirst().orElse(null));
            failures++;
        }
    }

    private void tell(String operation, Instant begun, @Nullable String requestId) {
        if (!operation.equals(failing)) {
            failing = operation;
            failures = 0;
        }
        Duration took = Duration.between(begun, clock.now());
        teller.tell(new DriveEvent.CallMade(operation, failures + 1, took, requestId));
    }
}
