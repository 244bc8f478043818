package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ThreadRules extends Rules {

    ThreadRules(RunsBackendContract contract) {
        super(contract);
    }

    private static final ToolResources FILES =
            new ToolResources(CodeInterpreterResources.of(List.of("file_1")), null, Extras.NONE);
    private static final CreateThread COMMAND = CreateThread.builder()
            .messages(NewMessage.user("One"), NewMessage.assistant("Two"), NewMessage.user("Three"))
            .metadata("team", "blue")
            .toolResources(FILES)
            .build();

    private final Scene stage = open();
    private final Threads threads = stage.threads();

    @Test
    @DisplayName("T01 create answers with the thread; its messages stand in it in their order")
    void createMakesAThread() {
        ConversationThread thread = threads.create(COMMAND);

        assertThat(thread.id()).isNotBlank();
        assertThat(thread.createdAt()).isPresent();
        assertThat(thread.metadata()).isEqualTo(Metadata.of("team", "blue"));
        assertThat(thread.toolResources()).contains(FILES);
        assertThat(stage.messagesOn(thread.id()))
                .extracting(message -> message.role().text() + " " + message.text())
                .containsExactly("user One", "assistant Two", "user Three");
    }

    @Test
    @DisplayName("T01 the messages of a new thread stand in it with everything that was sent")
    void messagesComeWithEverything() {
        stage.needs(Capability.tool("file_search"));
        Attachment file = Attachment.of("file-1", ToolDefinition.fileSearch());
        NewMessage sent = NewMessage.builder(Role.USER)
                .text("One")
                .attachments(List.of(file))
                .metadata(Metadata.of("a", "1"))
                .build();

        Message message = stage.messagesOn(threads.create(sent).id()).get(0);

        assertThat(message.attachments()).containsExactly(file);
        assertThat(message.metadata()).isEqualTo(Metadata.of("a", "1"));
    }

    @Test
    @DisplayName("T01 an empty thread has no messages, and each thread has an id of its own")
    void anEmptyThreadHasNoMessages() {
        ConversationThread one = threads.create(CreateThread.EMPTY);
        ConversationThread two = threads.create(CreateThread.EMPTY);

        assertThat(stage.messages().listAll(one.id())).isEmpty();
        assertThat(one.id()).isNotEqualTo(two.id());
    }

    @Test
    @DisplayName("T02 get answers with the thread as it is now")
    void getShowsTheThreadAsItIs() {
        ConversationThread thread = threads.create(COMMAND);
        assertThat(threads.get(thread.id())).isEqualTo(thread);

        ConversationThread changed = threads.modify(ModifyThread.metadata(thread.id(), Metadata.of("team", "red")));

        assertThat(threads.get(thread.id())).isEqualTo(changed).isNotEqualTo(thread);
    }

    @Test
    @DisplayName("T02 an unknown thread is a not-found of a thread, also for modify and delete")
    void anUnknownThreadIsNotFound() {
        missing(() -> threads.get("thread_none"));
        missing(() -> threads.delete("thread_none"));
        missing(() -> threads.modify(ModifyThread.metadata("thread_none", Metadata.EMPTY)));
    }

    private static void missing(ThrowingCallable call) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call)
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.THREAD))
                .satisfies(missing -> assertThat(missing.id()).isEqualTo("thread_none"));
    }

    @Test
    @DisplayName("T03 modify replaces the metadata and leaves the rest")
    void modifyReplacesTheMetadata() {
        ConversationThread thread = threads.create(COMMAND);
        Metadata metadata = Metadata.of("stage", "two");

        ConversationThread changed = threads.modify(ModifyThread.metadata(thread.id(), metadata));

        assertThat(changed).isEqualTo(thread.toBuilder().metadata(metadata).build());
        assertThat(stage.messages().listAll(thread.id())).hasSize(3);
    }

    @Test
    @DisplayName("T03 modify replaces the tool resources and leaves the rest")
    void modifyReplacesTheToolResources() {
        ConversationThread thread = threads.create(COMMAND);
        ToolResources others = new ToolResources(CodeInterpreterResources.of(List.of("file_2")), null, Extras.NONE);

        ConversationThread changed = threads.modify(new ModifyThread(thread.id(), Change.keep(), Change.to(others)));

        assertThat(changed).isEqualTo(thread.toBuilder().toolResources(others).build());
        assertThat(threads.get(thread.id())).isEqualTo(changed);
    }

    @Test
    @DisplayName("T03 modify clears what the command clears, and leaves everything where it changes nothing")
    void modifyClears() {
        ConversationThread thread = threads.create(COMMAND);
        assertThat(threads.modify(new ModifyThread(thread.id(), Change.keep(), Change.keep())))
                .isEqualTo(thread);

        threads.modify(new ModifyThread(thread.id(), Change.clear(), Change.clear()));

        ConversationThread cleared = threads.get(thread.id());
        assertThat(cleared.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(cleared.toolResources()).isEmpty();
        assertThat(cleared.createdAt()).isEqualTo(thread.createdAt());
    }

    @Test
    @DisplayName("T05 list gives threads, newest first by default, and no deleted ones")
    void listGivesTheNewestFirst() {
        stage.needs(Capability.LIST_THREADS);
        String one = stage.thread();
        String two = stage.thread();
        stage.advance(Duration.ofSeconds(1));
        String three = stage.thread();

        assertThat(ids(PageRequest.FIRST)).containsExactly(three, two, one);
        assertThat(ids(PageRequest.oldestFirst())).containsExactly(one, two, three);
        threads.delete(two);
        assertThat(ids(PageRequest.FIRST)).containsExactly(three, one);
    }

    private List<String> ids(PageRequest page) {
        return threads.list(page, CallOptions.DEFAULT).items().stream()
                .map(ConversationThread::id)
                .toList();
    }
}
