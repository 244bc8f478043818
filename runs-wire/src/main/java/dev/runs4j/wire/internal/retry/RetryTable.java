package dev.runs4j.wire.internal.retry;

import dev.runs4j.wire.internal.WireOperation;
import dev.runs4j.wire.internal.failure.FailureKind;
import java.util.Optional;

/** Which failures of which operations are worth another attempt. */
final class RetryTable {

    private RetryTable() {}

    /**
     * Decides.
     *
     * @param operation what was attempted
     * @param kind how it failed
     * @param advice whether the server asks for another attempt, where it said
     * @return whether another attempt is made
     */
    static boolean repeats(WireOperation operation, FailureKind kind, Optional<Boolean> advice) {
        return switch (kind) {
            case NOT_SENT, RATE_LIMITED -> advice.orElse(true);
            case REFUSED -> advice.orElse(false);
            // Nobody may do a thing twice because it is not known whether it was done once, whatever a server says.
            case LOST, UNCERTAIN -> operation.isRepeatable() && advice.orElse(true);
            case QUOTA, REDIRECTED, UNREADABLE, INTERRUPTED -> false;
        };
    }
}
