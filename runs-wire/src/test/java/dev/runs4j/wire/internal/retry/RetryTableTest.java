package dev.runs4j.wire.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.error.RunsException;
import dev.runs4j.wire.internal.WireOperation;
import dev.runs4j.wire.internal.failure.FailedAttemptException;
import dev.runs4j.wire.internal.failure.FailureKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryTableTest {

    private static final Set<WireOperation> ONCE = EnumSet.of(
            WireOperation.CREATE_RUN,
            WireOperation.CREATE_THREAD_AND_RUN,
            WireOperation.CANCEL_RUN,
            WireOperation.SUBMIT_TOOL_OUTPUTS,
            WireOperation.CREATE_THREAD,
            WireOperation.DELETE_THREAD,
            WireOperation.CREATE_MESSAGE,
            WireOperation.DELETE_MESSAGE,
            WireOperation.CREATE_ASSISTANT,
            WireOperation.DELETE_ASSISTANT);

    /** Columns: safe operations without advice, with yes, with no; then the others. */
    @ParameterizedTest
    @CsvSource({
        "NOT_SENT,     true, true, false,   true, true, false",
        "LOST,         true, true, false,   false, false, false",
        "UNCERTAIN,    true, true, false,   false, false, false",
        "RATE_LIMITED, true, true, false,   true, true, false",
        "REFUSED,      false, true, false,  false, true, false",
        "QUOTA,        false, false, false, false, false, false",
        "REDIRECTED,   false, false, false, false, false, false",
        "UNREADABLE,   false, false, false, false, false, false",
        "INTERRUPTED,  false, false, false, false, false, false"
    })
    void everyFailureOfEveryOperationIsDecided(
            FailureKind kind,
            boolean safe,
            boolean safeYes,
            boolean safeNo,
            boolean once,
            boolean onceYes,
            boolean onceNo) {
        for (WireOperation operation : WireOperation.values()) {
            boolean[] expected = ONCE.contains(operation)
                    ? new boolean[] {once, onceYes, onceNo}
                    : new boolean[] {safe, safeYes, safeNo};

            assertThat(decisions(operation, kind)).as(operation.text()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCellIsWhatTheCallDoes(FailureKind kind) {
        for (WireOperation operation : WireOperation.values()) {
            for (Boolean advice : Arrays.asList(null, true, false)) {
                Bench bench = new Bench();
                bench.fails(new FailedAttemptException(Bench.error(kind, operation), kind, null, advice));

                boolean repeated = succeeds(bench, operation);

                assertThat(repeated).isEqualTo(RetryTable.repeats(operation, kind, Optional.ofNullable(advice)));
                assertThat(bench.attempts).hasSize(repeated ? 2 : 1);
            }
        }
    }

    @Test
    void aWriteThatMayHaveHappenedIsNeverRepeatedWhateverTheServerSays() {
        for (WireOperation operation : ONCE) {
            assertThat(RetryTable.repeats(operation, FailureKind.LOST, Optional.of(true)))
                    .isFalse();
            assertThat(RetryTable.repeats(operation, FailureKind.UNCERTAIN, Optional.of(true)))
                    .isFalse();
        }
    }

    private static boolean succeeds(Bench bench, WireOperation operation) {
        try {
            return bench.call(operation).equals("answer 2");
        } catch (RunsException error) {
            return false;
        }
    }

    private static boolean[] decisions(WireOperation operation, FailureKind kind) {
        return new boolean[] {
            RetryTable.repeats(operation, kind, Optional.empty()),
            RetryTable.repeats(operation, kind, Optional.of(true)),
            RetryTable.repeats(operation, kind, Optional.of(false))
        };
    }
}
