package dev.runs4j.inmemory;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every call passes: open or closed, interrupts, deadlines, faults. */
final class Gate {

    private final RunsClock clock;
    private final Waits waits;
    private final Faults faults;

    Gate(RunsClock clock, Waits waits, Faults faults) {
        this.clock = clock;
        this.waits = waits;
        this.faults = faults;
    }

    /** Does the work of a call, with everything that may go wrong before and after it. */
    <T> T pass(BackendCall call, CallOptions options, Function<Instant, T> work) {
        T result = work.apply(enter(call, options));
        if (faults.take(Fault.Kind.LOSE_ANSWER, call) != null) {
            throw lost(call);
        }
        return result;
    }

    private Instant enter(BackendCall call, CallOptions options) {
        waits.checkOpen();
        Waits.checkInterrupt();
        Instant deadline = options.deadline().orElse(null);
        Instant now = clock.now();
        inTime(call, now, deadline);
        Fault delay = faults.take(Fault.Kind.DELAY, call);
        if (delay != null) {
            now = delayed(call, now.plus(delay.delay()), deadline);
        }
        Fault failure = faults.take(Fault.Kind.FAIL, call);
        if (failure != null) {
            throw failure.error();
        }
        return now;
    }

    private Instant delayed(BackendCall call, Instant until, @Nullable Instant deadline) {
        waits.until(deadline != null && deadline.isBefore(until) ? deadline : until, new WakeSignal());
        Instant now = clock.now();
        inTime(call, now, deadline);
        return now;
    }

    private static void inTime(BackendCall call, Instant now, @Nullable Instant deadline) {
        if (deadline != null && !now.isBefore(deadline)) {
            throw new BackendUnavailableException(
                    call.operation() + " did not begin: its deadline " + deadline + " has passed",
                    ErrorDetails.NONE,
                    null);
        }
    }

    private static RunsException lost(BackendCall call) {
        String message = call.operation() + ": the answer was lost";
        return call.operation().isWrite()
                ? new IndeterminateOutcomeException(message, ErrorDetails.NONE, null)
                : new BackendUnavailableException(message, ErrorDetails.NONE, null);
    }
}
