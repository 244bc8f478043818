package dev.runs4j.inmemory;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Command;
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
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.StreamCursor;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A backend on which every operation can be called once: {@code thread_0001} with a message and a completed run that was streamed, {@code
 * thread_0002} with a run that waits for the output of {@code call_0002_1}, and the assistant {@code asst_own}.
 */
final class OneOfEach {

    static final RunRef DONE = RunRef.of("thread_0001", "run_0001");
    static final RunRef WAITING = RunRef.of("thread_0002", "run_0002");
    static final Metadata PAIRS = Metadata.of(Map.of("pin", "1234"));
    static final CreateRun RUN = Backstage.on("thread_0001").metadata(PAIRS).build();
    static final CreateThread THREAD = CreateThread.with(NewMessage.user("secret"));
    static final CreateThreadAndRun RUN_WITH_THREAD =
            CreateThreadAndRun.by("asst_own").thread(THREAD).build();
    static final ModifyRun RUN_CHANGE = new ModifyRun(DONE, PAIRS);
    static final ToolAnswers ANSWERS = ToolAnswers.outputs(ToolOutput.of("call_0002_1", "secret"));
    static final ModifyThread THREAD_CHANGE = ModifyThread.metadata("thread_0001", PAIRS);
    static final CreateMessage MESSAGE = new CreateMessage("thread_0001", NewMessage.user("secret"));
    static final ModifyMessage MESSAGE_CHANGE = new ModifyMessage("thread_0001", "msg_0001_1", PAIRS);
    static final CreateAssistant ASSISTANT =
            CreateAssistant.of("gpt-x").instructions("secret").build();
    static final ModifyAssistant ASSISTANT_CHANGE =
            ModifyAssistant.of("asst_own").instructions("secret").build();

    final Backstage stage;
    private final StreamCursor cursor;

    private OneOfEach(Backstage stage) {
        this.stage = stage;
        String first = stage.thread("Coat?");
        try (RunStream stream =
                stage.backend.runs().stream(Backstage.on(first).token("t1").build())) {
            stage.settle();
            stage.pull(stream);
            cursor = stream.cursor().orElseThrow();
        }
        stage.create(Backstage.on(stage.thread("Price?")).metadata("asks", "yes"));
        stage.settle();
    }

    static OneOfEach open() {
        return new OneOfEach(Backstage.open(OneOfEach::setUp));
    }

    /** With room for one thread that is not busy: the first one was evicted when the second one came. */
    static OneOfEach openEvicted() {
        return new OneOfEach(Backstage.open(setup -> setUp(setup).maxThreads(1)));
    }

    /** On a clock that moves by itself while somebody waits. */
    static OneOfEach openAutomatic() {
        return new OneOfEach(Backstage.automatic(OneOfEach::setUp));
    }

    private static InMemoryBuilder setUp(InMemoryBuilder setup) {
        Script asks = Script.asks(Script.call("price", "{}")).answers("9");
        return setup.assistant("asst_own", "gpt-x")
                .script("asks", run -> run.metadata().get("asks").isPresent(), asks)
                .script("rest", Script.answers("Yes"));
    }

    /** Calls an operation in a way that succeeds, once. */
    void call(Operation operation) {
        if (operation.name().startsWith("RUN_")) {
            run(stage.backend.runs(), operation);
        } else if (operation.name().startsWith("MESSAGE_")) {
            message(stage.backend.messages(), operation);
        } else {
            threadOrAssistant(stage.backend, operation);
        }
    }

    private void run(Runs runs, Operation operation) {
        switch (operation) {
            case RUN_CREATE -> runs.create(RUN);
            case RUN_CREATE_WITH_THREAD -> runs.createWithThread(RUN_WITH_THREAD);
            case RUN_GET -> runs.get(DONE);
            case RUN_LIST -> runs.list("thread_0001", PageRequest.FIRST, CallOptions.DEFAULT);
            case RUN_FIND_BY_TOKEN -> runs.findByToken("thread_0001", "t1", CallOptions.DEFAULT);
            case RUN_MODIFY -> runs.modify(RUN_CHANGE);
            case RUN_CANCEL -> runs.cancel(WAITING);
            case RUN_ANSWER -> runs.answer(WAITING, ANSWERS);
            case RUN_STEPS -> runs.steps(DONE, PageRequest.FIRST, Set.of(), CallOptions.DEFAULT);
            case RUN_STEP -> runs.step(DONE, "step_0001_1");
            case RUN_RESUME -> runs.resume(cursor, CallOptions.DEFAULT).close();
            default -> throw new AssertionError(operation);
        }
    }

    private static void message(Messages messages, Operation operation) {
        switch (operation) {
            case MESSAGE_CREATE -> messages.create(MESSAGE);
            case MESSAGE_GET -> messages.get("thread_0001", "msg_0001_1");
            case MESSAGE_LIST -> messages.list("thread_0001", "run_0001", PageRequest.FIRST, CallOptions.DEFAULT);
            case MESSAGE_MODIFY -> messages.modify(MESSAGE_CHANGE);
            case MESSAGE_DELETE -> messages.delete("thread_0001", "msg_0001_1");
            default -> throw new AssertionError(operation);
        }
    }

    private static void threadOrAssistant(InMemoryBackend backend, Operation operation) {
        switch (operation) {
            case THREAD_CREATE -> backend.threads().create(THREAD);
            case THREAD_GET -> backend.threads().get("thread_0001");
            case THREAD_LIST -> backend.threads().list(PageRequest.FIRST, CallOptions.DEFAULT);
            case THREAD_MODIFY -> backend.threads().modify(THREAD_CHANGE);
            case THREAD_DELETE -> backend.threads().delete("thread_0001");
            case ASSISTANT_CREATE -> backend.assistants().create(ASSISTANT);
            case ASSISTANT_GET -> backend.assistants().get("asst_own");
            case ASSISTANT_LIST -> backend.assistants().list(PageRequest.FIRST, CallOptions.DEFAULT);
            case ASSISTANT_MODIFY -> backend.assistants().modify(ASSISTANT_CHANGE);
            case ASSISTANT_DELETE -> backend.assistants().delete("asst_own");
            default -> throw new AssertionError(operation);
        }
    }

    /** What an accepted call of an operation leaves in the ledger as its content. */
    static @Nullable Command command(Operation operation) {
        return switch (operation) {
            case RUN_CREATE -> RUN;
            case RUN_CREATE_WITH_THREAD -> RUN_WITH_THREAD;
            case RUN_MODIFY -> RUN_CHANGE;
            case RUN_ANSWER -> ANSWERS;
            case THREAD_CREATE -> THREAD;
            case THREAD_MODIFY -> THREAD_CHANGE;
            case MESSAGE_CREATE -> MESSAGE;
            case MESSAGE_MODIFY -> MESSAGE_CHANGE;
            case ASSISTANT_CREATE -> ASSISTANT;
            case ASSISTANT_MODIFY -> ASSISTANT_CHANGE;
            default -> null;
        };
    }
}
