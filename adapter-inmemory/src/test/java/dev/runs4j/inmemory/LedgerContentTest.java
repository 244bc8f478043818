package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.RunsException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exactly what each operation leaves in the ledger, and that refused ones leave nothing. */
class LedgerContentTest {

    private final OneOfEach one = OneOfEach.open();
    private final InMemoryBackend backend = one.stage.backend;

    @ParameterizedTest
    @EnumSource(Operation.class)
    void anAcceptedWriteLeavesOneEntryAndAReadNone(Operation operation) {
        long before = backend.ledger().accepted();
        one.stage.advanceMillis(250);

        one.call(operation);

        List<LedgerEntry> written = backend.ledger().entries(entry -> entry.number() > before);
        assertThat(written).isEqualTo(operation.isWrite() ? List.of(expected(operation, before + 1)) : List.of());
        assertThat(backend.ledger().accepted()).isEqualTo(before + written.size());
    }

    @Test
    void streamsLeaveWhatTheirNamesakesLeave() {
        backend.runs().stream(OneOfEach.RUN).close();
        backend.runs().streamAnswer(OneOfEach.WAITING, OneOfEach.ANSWERS).close();
        one.stage.settle();
        backend.runs()
                .streamWithThread(OneOfEach.RUN_WITH_THREAD, CallOptions.DEFAULT)
                .close();

        List<LedgerEntry> written = backend.ledger().entries(entry -> entry.number() > 4);
        assertThat(written)
                .extracting(LedgerEntry::operation)
                .containsExactly(Operation.RUN_CREATE, Operation.RUN_ANSWER, Operation.RUN_CREATE_WITH_THREAD);
        assertThat(written)
                .extracting(LedgerEntry::command)
                .containsExactly(
                        Optional.of(OneOfEach.RUN),
                        Optional.of(OneOfEach.ANSWERS),
                        Optional.of(OneOfEach.RUN_WITH_THREAD));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aCallThatAFaultEndsLeavesNoEntry(Operation operation) {
        backend.faults().fail(operation, () -> new RateLimitedException("busy", null, ErrorDetails.NONE));
        List<LedgerEntry> before = backend.ledger().entries();

        assertThatThrownBy(() -> one.call(operation)).isInstanceOf(RateLimitedException.class);

        assertThat(backend.ledger().entries()).isEqualTo(before);
    }

    @Test
    void aRefusedWriteLeavesNoEntry() {
        List<LedgerEntry> before = backend.ledger().entries();
        NewMessage more = NewMessage.user("more");
        CreateRun unknown = CreateRun.on("thread_0001").by("asst_x").build();

        assertRefused(() -> backend.runs().create(unknown));
        assertRefused(() -> backend.runs().create(Backstage.on("thread_0002").build()));
        assertRefused(() ->
                backend.runs().createWithThread(CreateThreadAndRun.by("asst_x").build()));
        assertRefused(() -> backend.runs().modify(new ModifyRun(OneOfEach.WAITING, OneOfEach.PAIRS)));
        assertRefused(() -> backend.runs().cancel(OneOfEach.DONE));
        assertRefused(() -> backend.runs().answer(OneOfEach.DONE, OneOfEach.ANSWERS));
        assertRefused(
                () -> backend.runs().answer(OneOfEach.WAITING, ToolAnswers.outputs(ToolOutput.of("call_x", "x"))));
        assertRefused(() -> backend.threads().modify(ModifyThread.metadata("thread_9", OneOfEach.PAIRS)));
        assertRefused(() -> backend.threads().delete("thread_0002"));
        assertRefused(() -> backend.messages().create(new CreateMessage("thread_0002", more)));
        assertRefused(() -> backend.messages().modify(new ModifyMessage("thread_0001", "msg_x", OneOfEach.PAIRS)));
        assertRefused(() -> backend.messages().delete("thread_0001", "msg_x"));
        assertRefused(() -> backend.assistants()
                .modify(ModifyAssistant.of("asst_x").model("m").build()));
        assertRefused(() -> backend.assistants().delete("asst_x"));

        assertThat(backend.ledger().entries()).isEqualTo(before);
        assertThat(backend.ledger().accepted()).isEqualTo(before.size());
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void anEntryShowsIdsButNoContent(Operation operation) {
        one.call(operation);

        assertThat(backend.ledger().entries().toString()).doesNotContain("secret", "1234", "Coat?", "pin");
    }

    private static void assertRefused(Runnable call) {
        assertThat(catchThrowable(call::run)).isInstanceOf(RunsException.class);
    }

    private static LedgerEntry expected(Operation operation, long number) {
        return switch (operation) {
            case RUN_CREATE -> entry(number, operation, "run_0003", "thread_0001", "run_0003");
            case RUN_CREATE_WITH_THREAD -> entry(number, operation, "run_0003", "thread_0003", "run_0003");
            case RUN_MODIFY -> entry(number, operation, "run_0001", "thread_0001", "run_0001");
            case RUN_CANCEL, RUN_ANSWER -> entry(number, operation, "run_0002", "thread_0002", "run_0002");
            case THREAD_CREATE -> entry(number, operation, "thread_0003", "thread_0003", null);
            case THREAD_MODIFY, THREAD_DELETE -> entry(number, operation, "thread_0001", "thread_0001", null);
            case MESSAGE_CREATE -> entry(number, operation, "msg_0001_3", "thread_0001", null);
            case MESSAGE_MODIFY, MESSAGE_DELETE -> entry(number, operation, "msg_0001_1", "thread_0001", null);
            case ASSISTANT_CREATE -> entry(number, operation, "asst_0001", null, null);
            case ASSISTANT_MODIFY, ASSISTANT_DELETE -> entry(number, operation, "asst_own", null, null);
            default -> throw new AssertionError(operation + " reads");
        };
    }

    private static LedgerEntry entry(
            long number, Operation operation, String id, @Nullable String threadId, @Nullable String runId) {
        return new LedgerEntry(
                number, Backstage.START.plusMillis(4250), operation, id, threadId, runId, OneOfEach.command(operation));
    }
}
