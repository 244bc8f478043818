package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are lost after the work was done. */
class LostAnswerTest {

    private final OneOfEach one = OneOfEach.open();
    private final Backstage stage = one.stage;
    private final RunsBackend backend = stage.backend;
    private final Ledger ledger = stage.backend.ledger();

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aWriteIsDoneAndTheCallerCannotKnow(Operation operation) {
        stage.backend.faults().loseAnswer(operation);
        long accepted = ledger.accepted();

        Throwable lost = catchThrowable(() -> one.call(operation));

        assertThat(lost).hasMessage(operation + ": the answer was lost");
        if (operation.isWrite()) {
            assertThat(lost).isInstanceOf(IndeterminateOutcomeException.class);
            assertThat(((IndeterminateOutcomeException) lost).happened()).isEqualTo(Happened.UNKNOWN);
            List<LedgerEntry> written = ledger.entries(entry -> entry.number() > accepted);
            assertThat(written).extracting(LedgerEntry::operation).containsExactly(operation);
            assertThat(written.get(0).command().orElse(null)).isEqualTo(OneOfEach.command(operation));
        } else {
            assertThat(lost).isInstanceOf(BackendUnavailableException.class);
            assertThat(ledger.accepted()).isEqualTo(accepted);
        }
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void anAnswerIsNeverLostToAnotherOperation(Operation operation) {
        for (Operation other : Operation.values()) {
            if (other != operation) {
                OneOfEach untouched = OneOfEach.open();
                untouched.stage.backend.faults().loseAnswer(operation).always();

                assertThatCode(() -> untouched.call(other)).as("%s", other).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aRunWhoseAnswerWasLostIsThereAndFoundByItsToken() {
        lose(
                Operation.RUN_CREATE,
                () -> stage.create(Backstage.on("thread_0001").token("t2")));

        Run found = backend.runs()
                .findByToken("thread_0001", "t2", CallOptions.DEFAULT)
                .orElseThrow();
        assertThat(found.id()).isEqualTo("run_0003");
        assertThat(ledger.ofRun("run_0003")).hasSize(1);
        assertThat(stage.settled(found.ref()).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aSecondTryFindsTheThreadTakenByTheRunWhoseAnswerWasLost() {
        lose(Operation.RUN_CREATE, () -> one.call(Operation.RUN_CREATE));

        ThreadBusyException busy =
                catchThrowableOfType(ThreadBusyException.class, () -> one.call(Operation.RUN_CREATE));
        assertThat(busy.activeRunId()).contains("run_0003");
    }

    @Test
    void outputsWhoseAnswerWasLostWereTaken() {
        lose(Operation.RUN_ANSWER, () -> one.call(Operation.RUN_ANSWER));

        assertThatThrownBy(() -> one.call(Operation.RUN_ANSWER)).isInstanceOf(WrongRunStateException.class);
        assertThat(stage.settled(OneOfEach.WAITING).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aCancelWhoseAnswerWasLostTakesEffect() {
        lose(Operation.RUN_CANCEL, () -> one.call(Operation.RUN_CANCEL));

        assertThat(stage.settled(OneOfEach.WAITING).status()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void aThreadWhoseDeleteLostItsAnswerIsGone() {
        lose(Operation.THREAD_DELETE, () -> one.call(Operation.THREAD_DELETE));

        assertThatThrownBy(() -> backend.threads().get("thread_0001")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aMessageWhoseAnswerWasLostIsThere() {
        lose(Operation.MESSAGE_CREATE, () -> one.call(Operation.MESSAGE_CREATE));

        assertThat(stage.texts("thread_0001")).containsExactly("Coat?", "Yes", "secret");
    }

    @Test
    void aStreamThatIsLostWhileItOpensLeavesItsRun() {
        lose(Operation.RUN_CREATE, () -> backend.runs().stream(OneOfEach.RUN));

        assertThat(ledger.ofRun("run_0003")).extracting(LedgerEntry::operation).containsExactly(Operation.RUN_CREATE);
        stage.settle();
        assertThat(backend.runs().listAll("thread_0001").iterator().next().status())
                .isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aWriteThatIsRefusedIsRefusedAsEverAndLosesNothing() {
        Fault fault = stage.backend.faults().loseAnswer(Operation.RUN_CANCEL);

        assertThatThrownBy(() -> backend.runs().cancel(OneOfEach.DONE)).isInstanceOf(WrongRunStateException.class);
        assertThat(fault.hits()).isZero();
    }

    private void lose(Operation operation, Runnable call) {
        stage.backend.faults().loseAnswer(operation);
        assertThatThrownBy(call::run).isInstanceOf(IndeterminateOutcomeException.class);
    }
}
