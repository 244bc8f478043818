package dev.runs4j.emulator.responses;

import dev.runs4j.emulator.internal.error.RefusedException;
import dev.runs4j.ports.time.RunsClock;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** What every call goes through: it is counted, faults happen to it, and refusals become what a caller sees. */
final class Gate {

    private final RunsClock clock;
    private final ResponsesFaults faults;
    private final ResponsesLedger ledger;

    Gate(RunsClock clock, ResponsesFaults faults, ResponsesLedger ledger) {
        this.clock = clock;
        this.faults = faults;
        this.ledger = ledger;
    }

    <T> T call(ResponsesOperation operation, String id, Supplier<T> work) {
        return call(new ResponsesCall(operation, id, Json.object()), work);
    }

    <T> T call(ResponsesOperation operation, ObjectNode body, Supplier<T> work) {
        return call(new ResponsesCall(operation, "", body), work);
    }

    <T> T call(ResponsesCall call, Supplier<T> work) {
        ledger.count(call.operation());
        before(call);
        T result = worked(work);
        if (faults.take(ResponsesFault.Kind.LOSE_ANSWER, call) != null) {
            if (result instanceof ResponseEvents events) {
                events.close();
            }
            throw new LostConnectionException("The answer to " + call.operation() + " was lost");
        }
        return result;
    }

    private void before(ResponsesCall call) {
        ResponsesFault delay = faults.take(ResponsesFault.Kind.DELAY, call);
        if (delay != null) {
            Waits.until(clock, clock.now().plus(delay.delay()));
        }
        if (faults.take(ResponsesFault.Kind.LOSE_REQUEST, call) != null) {
            throw new LostConnectionException("The request " + call.operation() + " was lost");
        }
        ResponsesFault failure = faults.take(ResponsesFault.Kind.FAIL, call);
        if (failure != null) {
            throw failure.exception();
        }
    }

    private static <T> T worked(Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            throw ResponsesException.of(
                    refused.error().status(),
                    ErrorBodies.of(refused.error()),
                    refused.error().headers());
        }
    }

    /** {@return after how many events a stream breaks; never for less than none} */
    int breaksAfter(ResponsesCall call) {
        ResponsesFault fault = faults.take(ResponsesFault.Kind.BREAK_STREAM, call);
        return fault == null ? -1 : fault.events();
    }
}
