package dev.runs4j.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the ports goes through, and its failure is written down. */
class EveryPortIsWatchedTest {

    private static final RunRef RUN = RunRef.of("thread_1", "run_1");
    private static final CallOptions OPTIONS = CallOptions.DEFAULT;
    private static final InMemoryBackend REAL = InMemoryBackend.create();
    private static final RunRecorder RECORDER = RunRecorder.on(REAL);

    static {
        REAL.faults()
                .failAny(() -> new BackendUnavailableException("down", ErrorDetails.NONE, null))
                .always();
    }

    static Stream<Arguments> calls() {
        RunsBackend backend = RECORDER.backend();
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        ofRuns(backend, calls);
        ofStreams(backend, calls);
        ofThreadsAndMessages(backend, calls);
        ofAssistants(backend, calls);
        return calls.entrySet().stream().map(call -> Arguments.of(call.getKey(), call.getValue()));
    }

    private static CreateRun create() {
        return CreateRun.on("thread_1").by("asst_1").build();
    }

    private static ToolAnswers answers() {
        return ToolAnswers.outputs(ToolOutput.of("call_1", "12 degrees"));
    }

    private static void ofRuns(RunsBackend backend, Map<String, ThrowingCallable> calls) {
        calls.put("runs.create", () -> backend.runs().create(create()));
        calls.put(
                "runs.createWithThread",
                () -> backend.runs()
                        .createWithThread(CreateThreadAndRun.by("asst_1").build()));
        calls.put("runs.get", () -> backend.runs().get(RUN));
        calls.put("runs.list", () -> backend.runs().list("thread_1", PageRequest.FIRST, OPTIONS));
        calls.put("runs.findByToken", () -> backend.runs().findByToken("thread_1", "token_1", OPTIONS));
        calls.put("runs.modify", () -> backend.runs().modify(new ModifyRun(RUN, Metadata.EMPTY)));
        calls.put("runs.cancel", () -> backend.runs().cancel(RUN));
        calls.put("runs.answer", () -> backend.runs().answer(RUN, answers()));
        calls.put("runs.steps", () -> backend.runs().steps(RUN, PageRequest.FIRST, Set.of(), OPTIONS));
        calls.put("runs.step", () -> backend.runs().step(RUN, "step_1"));
    }

    private static void ofStreams(RunsBackend backend, Map<String, ThrowingCallable> calls) {
        calls.put("runs.stream", () -> backend.runs().stream(create()));
        calls.put(
                "runs.streamWithThread",
                () -> backend.runs()
                        .streamWithThread(CreateThreadAndRun.by("asst_1").build(), OPTIONS));
        calls.put("runs.streamAnswer", () -> backend.runs().streamAnswer(RUN, answers()));
        calls.put("runs.resume", () -> backend.runs().resume(new StreamCursor(RUN, "1"), OPTIONS));
    }

    private static void ofThreadsAndMessages(RunsBackend backend, Map<String, ThrowingCallable> calls) {
        NewMessage message = NewMessage.userMessage("Coat?");
        calls.put("threads.create", () -> backend.threads().create(CreateThread.with(message)));
        calls.put("threads.get", () -> backend.threads().get("thread_1"));
        calls.put("threads.modify", () -> backend.threads().modify(ModifyThread.metadata("thread_1", Metadata.EMPTY)));
        calls.put("threads.delete", () -> backend.threads().delete("thread_1"));
        calls.put("threads.list", () -> backend.threads().list(PageRequest.FIRST, OPTIONS));
        calls.put("messages.create", () -> backend.messages().create(new CreateMessage("thread_1", message), OPTIONS));
        calls.put("messages.list", () -> backend.messages().list("thread_1", null, PageRequest.FIRST, OPTIONS));
        calls.put("messages.get", () -> backend.messages().get("thread_1", "msg_1"));
        calls.put(
                "messages.modify",
                () -> backend.messages().modify(new ModifyMessage("thread_1", "msg_1", Metadata.EMPTY)));
        calls.put("messages.delete", () -> backend.messages().delete("thread_1", "msg_1"));
    }

    private static void ofAssistants(RunsBackend backend, Map<String, ThrowingCallable> calls) {
        calls.put(
                "assistants.create",
                () -> backend.assistants().create(CreateAssistant.of("model").build()));
        calls.put("assistants.get", () -> backend.assistants().get("asst_1"));
        calls.put("assistants.list", () -> backend.assistants().list(PageRequest.FIRST, OPTIONS));
        calls.put(
                "assistants.modify",
                () -> backend.assistants().modify(ModifyAssistant.of("asst_1").build()));
        calls.put("assistants.delete", () -> backend.assistants().delete("asst_1"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void goesThroughAndItsFailureIsKept(String operation, ThrowingCallable call) {
        assertThat(catchThrowable(call))
                .isInstanceOf(BackendUnavailableException.class)
                .satisfies(failure -> assertThat(RECORDER.strayFailures())
                        .last()
                        .satisfies(kept -> assertThat(kept.operation()).isEqualTo(operation))
                        .satisfies(kept -> assertThat(kept.failure()).isSameAs(failure)));
    }
}
