package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThreadRulesTest {

    private static final ToolResources FILES =
            new ToolResources(CodeInterpreterResources.of(List.of("file_1")), null, Extras.NONE);
    private static final CreateThread COMMAND = CreateThread.builder()
            .messages(NewMessage.user("One"), NewMessage.assistant("Two"), NewMessage.user("Three"))
            .metadata("team", "blue")
            .toolResources(FILES)
            .build();

    private final RulesFixtureB still = RulesFixtureB.still(Script.answers("It rains"));
    private final RunsBackend backend = still.backend;

    @Test
    @DisplayName("T01 create answers with the thread; its messages stand in it in their order")
    void createMakesAThread() {
        ConversationThread thread = backend.threads().create(COMMAND);

        assertThat(thread.id()).isNotBlank();
        assertThat(thread.createdAt()).contains(RulesFixtureB.START);
        assertThat(thread.metadata().asMap()).containsExactly(Map.entry("team", "blue"));
        assertThat(thread.toolResources()).contains(FILES);
        assertThat(backend.messages()
                        .list(thread.id(), null, PageRequest.oldestFirst(), CallOptions.DEFAULT)
                        .items())
                .extracting(message -> message.role().text() + " " + message.text())
                .containsExactly("user One", "assistant Two", "user Three");
    }

    @Test
    @DisplayName("T01 An empty thread has no messages, and each thread has an id of its own")
    void anEmptyThreadHasNoMessages() {
        ConversationThread one = backend.threads().create(CreateThread.EMPTY);
        ConversationThread two = backend.threads().create(CreateThread.EMPTY);

        assertThat(backend.messages().listAll(one.id())).isEmpty();
        assertThat(one.id()).isNotEqualTo(two.id());
    }

    @Test
    @DisplayName("T02 get answers with the thread as it is now")
    void getShowsTheThreadAsItIs() {
        ConversationThread thread = backend.threads().create(COMMAND);
        assertThat(backend.threads().get(thread.id())).isEqualTo(thread);

        ConversationThread changed =
                backend.threads().modify(ModifyThread.metadata(thread.id(), Metadata.of("team", "red")));

        assertThat(backend.threads().get(thread.id())).isEqualTo(changed).isNotEqualTo(thread);
    }

    @Test
    @DisplayName("T02 An unknown thread is a not-found of a thread, also for modify and delete")
    void anUnknownThreadIsNotFound() {
        assertNoThread("thread_none", () -> backend.threads().get("thread_none"));
        assertNoThread("thread_none", () -> backend.threads().delete("thread_none"));
        assertNoThread(
                "thread_none", () -> backend.threads().modify(ModifyThread.metadata("thread_none", Metadata.EMPTY)));
    }

    @Test
    @DisplayName("T03 modify replaces the metadata and leaves the rest")
    void modifyReplacesTheMetadata() {
        ConversationThread thread = backend.threads().create(COMMAND);

        ConversationThread changed =
                backend.threads().modify(ModifyThread.metadata(thread.id(), Metadata.of("stage", "two")));

        assertThat(changed.metadata().asMap()).containsExactly(Map.entry("stage", "two"));
        assertThat(changed.toBuilder().metadata(thread.metadata()).build()).isEqualTo(thread);
        assertThat(backend.messages().listAll(thread.id())).hasSize(3);
    }

    @Test
    @DisplayName("T03 modify replaces the tool resources and leaves the rest; what it clears is gone")
    void modifyReplacesTheToolResources() {
        ConversationThread thread = backend.threads().create(COMMAND);
        ToolResources others = new ToolResources(CodeInterpreterResources.of(List.of("file_2")), null, Extras.NONE);

        ConversationThread changed =
                backend.threads().modify(new ModifyThread(thread.id(), Change.keep(), Change.to(others)));
        assertThat(changed.toolResources()).contains(others);
        assertThat(changed.metadata()).isEqualTo(thread.metadata());

        ConversationThread cleared =
                backend.threads().modify(new ModifyThread(thread.id(), Change.clear(), Change.clear()));
        assertThat(cleared.toolResources()).isEmpty();
        assertThat(cleared.metadata().isEmpty()).isTrue();
        assertThat(cleared.createdAt()).contains(RulesFixtureB.START);
    }

    @Test
    @DisplayName("T04 During an active run delete is refused and removes nothing")
    void deleteIsRefusedDuringARun() {
        RunRef run = still.run();

        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> backend.threads().delete(run.threadId()))
                .satisfies(busy -> assertThat(busy.activeRunId()).contains(run.runId()));

        assertThat(backend.threads().get(run.threadId()).id()).isEqualTo(run.threadId());
        still.pass(500);
        assertThat(still.status(run)).isEqualTo("completed");
        assertThat(backend.threads().delete(run.threadId()).deleted()).isTrue();
    }

    @Test
    @DisplayName("T05 list gives threads, newest first by default")
    void listGivesTheNewestFirst() {
        String one = backend.threads().create().id();
        String two = backend.threads().create().id();
        still.pass(1);
        String three = backend.threads().create().id();

        assertThat(ids(PageRequest.FIRST)).containsExactly(three, two, one);
        assertThat(ids(PageRequest.oldestFirst())).containsExactly(one, two, three);
        backend.threads().delete(two);
        assertThat(ids(PageRequest.FIRST)).containsExactly(three, one);
    }

    private List<String> ids(PageRequest page) {
        return backend.threads().list(page, CallOptions.DEFAULT).items().stream()
                .map(ConversationThread::id)
                .toList();
    }

    private static void assertNoThread(String id, ThrowingCallable call) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call)
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.THREAD))
                .satisfies(missing -> assertThat(missing.id()).isEqualTo(id));
    }
}
