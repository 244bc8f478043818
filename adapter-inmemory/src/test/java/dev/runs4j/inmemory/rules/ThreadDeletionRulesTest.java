package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.error.NotFoundException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThreadDeletionRulesTest {

    private static final PageRequest PAGE = PageRequest.FIRST;
    private static final CallOptions PLAIN = CallOptions.DEFAULT;

    private final RulesFixtureB jumping = RulesFixtureB.jumping(Script.answers("It rains"));
    private final RunsBackend backend = jumping.backend;
    private final String thread = jumping.thread();
    private final Map<String, ThrowingCallable> operations = new LinkedHashMap<>();

    @BeforeEach
    void fillTheThread() {
        RunStream stream = backend.runs().stream(RulesFixtureB.on(thread));
        RulesFixtureB.drain(stream);
        StreamCursor cursor = stream.cursor().orElseThrow();
        RunRef run = cursor.run();
        String message = backend.messages().listAll(thread).iterator().next().id();
        String step = backend.runs().allSteps(run).iterator().next().id();
        ToolAnswers answers = ToolAnswers.outputs(ToolOutput.of("call_1", "wet"));

        operations.put("threads.get", () -> backend.threads().get(thread));
        operations.put("threads.modify", () -> backend.threads().modify(ModifyThread.metadata(thread, Metadata.EMPTY)));
        operations.put("threads.delete", () -> backend.threads().delete(thread));
        operations.put("messages.create", () -> backend.messages().create(thread, NewMessage.user("More")));
        operations.put("messages.list", () -> backend.messages().list(thread, null, PAGE, PLAIN));
        operations.put("messages.get", () -> backend.messages().get(thread, message));
        operations.put(
                "messages.modify", () -> backend.messages().modify(new ModifyMessage(thread, message, Metadata.EMPTY)));
        operations.put("messages.delete", () -> backend.messages().delete(thread, message));
        operations.put("runs.create", () -> backend.runs().create(RulesFixtureB.on(thread)));
        operations.put("runs.stream", () -> backend.runs().stream(RulesFixtureB.on(thread)));
        operations.put("runs.list", () -> backend.runs().list(thread, PAGE, PLAIN));
        operations.put("runs.findByToken", () -> backend.runs().findByToken(thread, "token", PLAIN));
        operations.put("runs.get", () -> backend.runs().get(run));
        operations.put("runs.modify", () -> backend.runs().modify(new ModifyRun(run, Metadata.EMPTY)));
        operations.put("runs.cancel", () -> backend.runs().cancel(run));
        operations.put("runs.answer", () -> backend.runs().answer(run, answers));
        operations.put("runs.streamAnswer", () -> backend.runs().streamAnswer(run, answers));
        operations.put("runs.steps", () -> backend.runs().steps(run, PAGE, Set.of(), PLAIN));
        operations.put("runs.step", () -> backend.runs().step(run, step));
        operations.put("runs.resume", () -> backend.runs().resume(cursor, PLAIN));
    }

    @Test
    @DisplayName("T04 delete answers that the thread is gone")
    void deleteAnswers() {
        assertThat(backend.threads().delete(thread)).satisfies(deletion -> {
            assertThat(deletion.id()).isEqualTo(thread);
            assertThat(deletion.deleted()).isTrue();
            assertThat(deletion.object()).isEqualTo("thread.deleted");
        });
    }

    @Test
    @DisplayName("T04 After delete every operation on the thread, its messages and its runs is a not-found")
    void everyOperationIsANotFound() {
        backend.threads().delete(thread);

        operations.forEach((name, operation) ->
                assertThatExceptionOfType(NotFoundException.class).as(name).isThrownBy(operation));
        assertThat(operations).hasSize(20);
    }

    @Test
    @DisplayName("T04 delete leaves other threads alone")
    void otherThreadsStay() {
        RunRef other = jumping.run();
        jumping.pass(500);

        backend.threads().delete(thread);

        assertThat(backend.messages().listAll(other.threadId())).hasSize(2);
        assertThat(jumping.status(other)).isEqualTo("completed");
    }
}
