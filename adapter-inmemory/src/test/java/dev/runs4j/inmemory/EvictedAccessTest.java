package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a thread that is not there: that it was evicted, that it was deleted, or nothing. */
class EvictedAccessTest {

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"RUN_CREATE", "RUN_LIST", "RUN_FIND_BY_TOKEN", "THREAD_GET", "THREAD_MODIFY", "THREAD_DELETE"})
    void everyCallOnAThreadTellsThatItWasEvictedOrDeleted(Operation operation) {
        assertThatThrownBy(() -> OneOfEach.openEvicted().call(operation))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No thread found with id 'thread_0001' (evicted) [HTTP 404]");
        assertThatThrownBy(() -> deleted().call(operation))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No thread found with id 'thread_0001' (deleted) [HTTP 404]");
    }

    @ParameterizedTest
    @EnumSource(value = Operation.class, names = "MESSAGE_.*", mode = EnumSource.Mode.MATCH_ALL)
    void everyCallOnAMessageTellsThatItsThreadWasEvictedOrDeleted(Operation operation) {
        assertThatThrownBy(() -> OneOfEach.openEvicted().call(operation))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No thread found with id 'thread_0001' (evicted) [HTTP 404]");
        assertThatThrownBy(() -> deleted().call(operation))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No thread found with id 'thread_0001' (deleted) [HTTP 404]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"RUN_GET", "RUN_MODIFY", "RUN_STEPS", "RUN_STEP", "RUN_RESUME"})
    void everyCallOnARunTellsThatItWentWithItsThread(Operation operation) {
        assertThatThrownBy(() -> OneOfEach.openEvicted().call(operation))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No run found with id 'run_0001' (evicted with its thread) [HTTP 404]");
        assertThatThrownBy(() -> deleted().call(operation))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No run found with id 'run_0001' (deleted with its thread) [HTTP 404]");
    }

    @Test
    void cancelsAnswersAndStreamsTellThatTheRunWentWithItsThread() {
        InMemoryBackend backend = OneOfEach.openEvicted().stage.backend;
        String gone = "No run found with id 'run_0001' (evicted with its thread) [HTTP 404]";

        assertThatThrownBy(() -> backend.runs().cancel(OneOfEach.DONE)).hasMessage(gone);
        assertThatThrownBy(() -> backend.runs().answer(OneOfEach.DONE, OneOfEach.ANSWERS))
                .hasMessage(gone);
        assertThatThrownBy(() -> backend.runs().streamAnswer(OneOfEach.DONE, OneOfEach.ANSWERS))
                .hasMessage(gone);
        assertThatThrownBy(() -> backend.runs().stream(OneOfEach.RUN))
                .hasMessage("No thread found with id 'thread_0001' (evicted) [HTTP 404]");
    }

    @Test
    void aListThatIsToGoOnBehindAnEvictedThreadTellsSo() {
        InMemoryBackend backend = OneOfEach.openEvicted().stage.backend;
        PageRequest behind = PageRequest.FIRST.after("thread_0001");
        PageRequest before = PageRequest.FIRST.before("thread_0001");

        assertThatThrownBy(() -> backend.threads().list(behind, CallOptions.DEFAULT))
                .hasMessage("No thread found with id 'thread_0001' (evicted) [HTTP 404]");
        assertThatThrownBy(() -> backend.threads().list(before, CallOptions.DEFAULT))
                .hasMessage("No thread found with id 'thread_0001' (evicted) [HTTP 404]");
    }

    @Test
    void nothingIsToldOfAThreadThatNeverWas() {
        InMemoryBackend backend = OneOfEach.openEvicted().stage.backend;

        for (String id : new String[] {"thread_0003", "thread_1", "thread_00001", "thread_x", "thread_", "x"}) {
            assertThatThrownBy(() -> backend.threads().get(id))
                    .hasMessage("No thread found with id '" + id + "' [HTTP 404]");
        }
        assertThatThrownBy(() -> backend.runs().get(RunRef.of("thread_0003", "run_0001")))
                .hasMessage("No run found with id 'run_0001' (no such thread) [HTTP 404]");
        assertThatThrownBy(() -> backend.runs().get(RunRef.of("thread_0002", "run_0009")))
                .hasMessage("No run found with id 'run_0009' [HTTP 404]");
    }

    @Test
    void theServersWordsAreThoseOfAThreadThatIsNotThere() {
        OneOfEach one = OneOfEach.openEvicted();

        assertThatThrownBy(() -> one.call(Operation.RUN_GET))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        missing -> assertThat(missing.details().serverMessage())
                                .contains("No thread found with id 'thread_0001'."));
    }

    @Test
    void deletedThreadsAreToldFromEvictedOnesWhereThereAreBoth() {
        Backstage stage = Backstage.open(setup -> setup.maxThreads(2));
        stage.thread("a");
        stage.backend.threads().delete("thread_0001");
        for (int i = 0; i < 5; i++) {
            stage.thread("b");
        }

        assertThatThrownBy(() -> stage.backend.threads().get("thread_0001"))
                .hasMessage("No thread found with id 'thread_0001' (deleted) [HTTP 404]");
        assertThatThrownBy(() -> stage.backend.threads().get("thread_0002"))
                .hasMessage("No thread found with id 'thread_0002' (evicted) [HTTP 404]");
    }

    @Test
    void theLastTenThousandDeletedThreadsAreToldFromEvictedOnes() {
        Backstage stage = Backstage.open(setup -> setup.maxThreads(1));
        stage.thread("evicted by the next");
        for (int i = 0; i < 10_001; i++) {
            stage.backend.threads().delete(stage.thread("deleted"));
        }

        assertThat(stage.backend.evictions()).isEqualTo(1);
        assertThatThrownBy(() -> stage.backend.threads().get("thread_0002")).hasMessageContaining("(evicted)");
        assertThatThrownBy(() -> stage.backend.threads().get("thread_0003")).hasMessageContaining("(deleted)");
        assertThatThrownBy(() -> stage.backend.threads().get("thread_10002")).hasMessageContaining("(deleted)");
        assertThatThrownBy(() -> stage.backend.threads().get("thread_10003"))
                .hasMessage("No thread found with id 'thread_10003' [HTTP 404]");
    }

    @Test
    void anEvictedThreadIsRefusedWithoutATrace() {
        OneOfEach one = OneOfEach.openEvicted();
        long accepted = one.stage.backend.ledger().accepted();

        assertThatThrownBy(() -> one.call(Operation.RUN_CREATE)).isInstanceOf(NotFoundException.class);
        assertThat(one.stage.backend.ledger().accepted()).isEqualTo(accepted);
        assertThat(one.stage.backend.evictions()).isEqualTo(1);
        assertThat(one.stage.backend.threadCount()).isEqualTo(1);
    }

    private static OneOfEach deleted() {
        OneOfEach one = OneOfEach.open();
        one.stage.backend.threads().delete("thread_0001");
        return one;
    }
}
