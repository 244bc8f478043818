package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThreadRulesTest {

    private static final ToolResources FILES =
            new ToolResources(new CodeInterpreterResources(List.of("file-1"), Extras.NONE), null, Extras.NONE);

    private final Stage stage = Stage.playing(Plot.ANSWERS);

    @Test
    @DisplayName("T01 create answers with the thread; its messages stand in it in their order")
    void createAnswersWithTheThread() {
        ConversationThread thread = stage.threads()
                .create(CreateThread.builder()
                        .messages(NewMessage.user("one"), NewMessage.assistant("two"))
                        .metadata("owner", "me")
                        .toolResources(FILES)
                        .build());

        assertThat(thread.createdAt()).contains(Stage.START);
        assertThat(thread.metadata()).isEqualTo(Metadata.of("owner", "me"));
        assertThat(thread.toolResources()).contains(FILES);
        assertThat(stage.messages().listAll(thread.id()))
                .extracting(Message::text)
                .containsExactly("two", "one");
    }

    @Test
    @DisplayName("T02 get answers with the thread as it is now")
    void getAnswersWithTheThread() {
        ConversationThread thread = stage.threads().create(CreateThread.EMPTY);

        assertThat(stage.threads().get(thread.id())).isEqualTo(thread);
    }

    @Test
    @DisplayName("T02 an unknown thread is a not-found of a thread")
    void anUnknownThreadIsNamed() {
        assertThatThrownBy(() -> stage.threads().get("thread_9999"))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> {
                    assertThat(missing.resource()).isEqualTo(Resource.THREAD);
                    assertThat(missing.id()).isEqualTo("thread_9999");
                    assertThat(missing.details().serverMessage()).contains("No thread found with id 'thread_9999'.");
                })
                .hasMessageNotContaining("deleted")
                .hasMessageNotContaining("evicted");
    }

    @Test
    @DisplayName("T03 modify replaces what the command changes, and nothing else")
    void modifyReplacesWhatItChanges() {
        ConversationThread thread = stage.threads()
                .create(CreateThread.builder()
                        .metadata("a", "1")
                        .toolResources(FILES)
                        .build());

        ConversationThread changed = stage.threads().modify(ModifyThread.metadata(thread.id(), Metadata.of("b", "2")));

        assertThat(changed)
                .isEqualTo(thread.toBuilder().metadata(Metadata.of("b", "2")).build());
        assertThat(stage.threads().get(thread.id())).isEqualTo(changed);
    }

    @Test
    @DisplayName("T03 modify clears what the command clears")
    void modifyClears() {
        ConversationThread thread = stage.threads()
                .create(CreateThread.builder()
                        .metadata("a", "1")
                        .toolResources(FILES)
                        .build());

        stage.threads().modify(new ModifyThread(thread.id(), Change.clear(), Change.clear()));

        assertThat(stage.threads().get(thread.id()).metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(stage.threads().get(thread.id()).toolResources()).isEmpty();
    }

    @Test
    @DisplayName("T04 delete removes the thread; every operation on it is a not-found afterwards")
    void deleteRemovesTheThread() {
        RunRef run = stage.settledRun();
        String id = run.threadId();
        Message message = stage.messages().listAll(id).iterator().next();

        assertThat(stage.threads().delete(id)).isEqualTo(Deletion.of(id, "thread"));

        List<ThrowingCallable> operations = List.of(
                () -> stage.threads().get(id),
                () -> stage.threads().delete(id),
                () -> stage.threads().modify(ModifyThread.metadata(id, Metadata.EMPTY)),
                () -> stage.messages().create(id, NewMessage.user("Hi")),
                () -> stage.messages().get(id, message.id()),
                () -> stage.messages().listAll(id).iterator().hasNext(),
                () -> stage.runOn(id),
                () -> stage.get(run),
                () -> stage.runs().listAll(id).iterator().hasNext(),
                () -> stage.runs().allSteps(run).iterator().hasNext());
        assertThat(operations)
                .allSatisfy(operation -> assertThatThrownBy(operation)
                        .isInstanceOf(NotFoundException.class)
                        .hasMessageContaining("deleted"));
    }

    @Test
    @DisplayName("T04 during an active run the thread stays")
    void aBusyThreadStays() {
        RunRef run = stage.run();

        assertThatThrownBy(() -> stage.threads().delete(run.threadId())).isInstanceOf(ThreadBusyException.class);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    @DisplayName("T05 list gives threads, newest first")
    void listGivesThreads() {
        String first = stage.thread();
        String second = stage.thread();
        String third = stage.thread();
        stage.threads().delete(second);

        assertThat(stage.threads().list(PageRequest.FIRST, CallOptions.DEFAULT).items())
                .extracting(ConversationThread::id)
                .containsExactly(third, first);
    }
}
