package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.ContentPart;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.ImageUrl;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.ImageUrlPart;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class MessageRules extends Rules {

    MessageRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ANSWERS);
    private final Messages messages = stage.messages();
    private final String thread = stage.thread("Hi");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain",
                "  spaces  ",
                "I\u0131\u0130i \ud83d\ude80\r\n\tend",
                "{\"a\":1}",
                " \u0000 \ud83d\ude00\r\n"
            })
    @DisplayName("M01 create adds a message at the end and sent text comes back unchanged")
    void addsAtTheEnd(String text) {
        Message added = messages.create(thread, NewMessage.user(text));

        assertThat(added.content()).containsExactly(TextContent.of(text));
        assertThat(added.role()).isEqualTo(Role.USER);
        assertThat(added.threadId()).isEqualTo(thread);
        assertThat(messages.get(thread, added.id())).isEqualTo(added);
        assertThat(stage.texts(thread)).containsExactly("Hi", text);
    }

    @Test
    @DisplayName("M01 create answers with everything that was sent")
    void answersWithEverything() {
        stage.needs(Capability.tool("file_search"));
        Attachment file = Attachment.of("file-1", ToolDefinition.fileSearch());

        Message message = messages.create(
                thread,
                NewMessage.builder(Role.ASSISTANT)
                        .text("One")
                        .attachments(List.of(file))
                        .metadata(Metadata.of("a", "1"))
                        .build());

        assertThat(message.role()).isEqualTo(Role.ASSISTANT);
        assertThat(message.createdAt()).isPresent();
        assertThat(message.attachments()).containsExactly(file);
        assertThat(message.metadata()).isEqualTo(Metadata.of("a", "1"));
        assertThat(message.runId()).isEmpty();
        assertThat(message.assistantId()).isEmpty();
        assertThat(stage.messagesOn(thread)).last().isEqualTo(message);
    }

    @Test
    @DisplayName("M01 pictures come back as they were sent")
    void picturesComeBack() {
        Message message = messages.create(
                thread,
                NewMessage.builder(Role.USER)
                        .part(ContentPart.imageFile("file-1"))
                        .part(new ImageUrlPart("https://example.com/a.png", ImageDetail.LOW))
                        .build());

        ImageUrl picture = new ImageUrl("https://example.com/a.png", ImageDetail.LOW, Extras.NONE);
        assertThat(message.content())
                .containsExactly(ImageFileContent.of("file-1"), new ImageUrlContent(picture, Extras.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "in_progress", "requires_action"})
    @DisplayName("M02 a thread with an active run refuses messages and nothing is added")
    void refusesDuringARun(String status) {
        RunRef active = stage.play(Plot.ASKS_ONCE).runOn(thread);
        stage.until(active, RunStatus.of(status));

        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> messages.create(thread, NewMessage.user("More")))
                .satisfies(refusal -> assertThat(refusal.threadId()).isEqualTo(thread))
                .satisfies(refusal ->
                        assertThat(refusal.activeRunId().orElse(active.runId())).isEqualTo(active.runId()));

        assertThat(stage.texts(thread)).containsExactly("Hi");
    }

    @Test
    @DisplayName("M02 after the run the thread takes messages again")
    void takesMessagesAfterTheRun() {
        stage.settled(stage.runOn(thread));

        messages.create(thread, NewMessage.user("And now?"));

        assertThat(stage.texts(thread)).containsExactly("Hi", "It rains in Oslo.", "And now?");
    }

    @Test
    @DisplayName("M03 list gives the messages of one thread, newest first")
    void listsNewestFirst() {
        stage.thread("Elsewhere");
        messages.create(thread, NewMessage.user("Two"));

        assertThat(messages.listAll(thread)).extracting(Message::text).containsExactly("Two", "Hi");
    }

    @Test
    @DisplayName("M03 with a run id list gives only what that run wrote")
    void listsOfOneRun() {
        RunRef first = stage.settled(stage.runOn(thread));
        messages.create(thread, NewMessage.user("Two"));
        RunRef second = stage.settled(stage.play(Plot.STOPS_INCOMPLETE).runOn(thread));

        assertThat(stage.messagesOf(first)).extracting(Message::text).containsExactly("It rains in Oslo.");
        assertThat(stage.messagesOf(second)).extracting(Message::text).containsExactly("It will");
        assertThat(stage.messagesOf(RunRef.of(thread, "run_none"))).isEmpty();
        assertThat(stage.texts(thread)).containsExactly("Hi", "It rains in Oslo.", "Two", "It will");
    }

    @Test
    @DisplayName("M04 an unknown thread is not found, by its kind and id")
    void namesAnUnknownThread() {
        String known = stage.messagesOn(thread).get(0).id();

        missing(() -> messages.get("thread_none", known), Resource.THREAD, "thread_none");
        missing(() -> messages.create("thread_none", NewMessage.user("a")), Resource.THREAD, "thread_none");
        missing(() -> messages.listAll("thread_none").iterator().hasNext(), Resource.THREAD, "thread_none");
    }

    @Test
    @DisplayName("M04 an unknown message and one of another thread are not found, by kind and id")
    void namesAnUnknownMessage() {
        String elsewhere = stage.messagesOn(stage.thread("Elsewhere")).get(0).id();

        for (String id : List.of(elsewhere, "msg_none")) {
            missing(() -> messages.get(thread, id), Resource.MESSAGE, id);
        }
    }

    @Test
    @DisplayName("M04 an unknown message cannot be deleted")
    void deletesNoUnknownMessage() {
        stage.needs(Capability.DELETE_MESSAGE);

        missing(() -> messages.delete(thread, "msg_none"), Resource.MESSAGE, "msg_none");
    }

    @Test
    @DisplayName("M04 an unknown message cannot be changed")
    void changesNoUnknownMessage() {
        stage.needs(Capability.MODIFY_MESSAGE);
        ModifyMessage command = new ModifyMessage(thread, "msg_none", Metadata.EMPTY);

        missing(() -> messages.modify(command), Resource.MESSAGE, "msg_none");
    }

    private static void missing(ThrowingCallable call, Resource kind, String id) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call)
                .satisfies(error -> assertThat(error.resource()).isEqualTo(kind))
                .satisfies(error -> assertThat(error.id()).isEqualTo(id));
    }

    @Test
    @DisplayName("M05 modify replaces the metadata and nothing else")
    void replacesMetadata() {
        stage.needs(Capability.MODIFY_MESSAGE);
        Message before = messages.create(
                thread,
                NewMessage.builder(Role.USER)
                        .text("Two")
                        .metadata(Metadata.of("old", "1"))
                        .build());
        stage.advance(Duration.ofSeconds(1));

        Message after = messages.modify(new ModifyMessage(thread, before.id(), Metadata.of("new", "2")));

        assertThat(after)
                .isEqualTo(before.toBuilder().metadata(Metadata.of("new", "2")).build());
        assertThat(stage.messagesOn(thread)).last().isEqualTo(after);
    }

    @Test
    @DisplayName("M05 empty metadata clears it")
    void clearsMetadata() {
        stage.needs(Capability.MODIFY_MESSAGE);
        NewMessage sent = NewMessage.builder(Role.USER)
                .text("Two")
                .metadata(Metadata.of("old", "1"))
                .build();
        String message = messages.create(thread, sent).id();

        messages.modify(new ModifyMessage(thread, message, Metadata.EMPTY));

        assertThat(messages.get(thread, message).metadata()).isEqualTo(Metadata.EMPTY);
    }

    @Test
    @DisplayName("M06 delete removes the message and reading it afterwards finds none")
    void deletes() {
        stage.needs(Capability.DELETE_MESSAGE);
        Message second = messages.create(thread, NewMessage.user("Two"));

        assertThat(messages.delete(thread, second.id())).isEqualTo(Deletion.of(second.id(), "thread.message"));

        missing(() -> messages.get(thread, second.id()), Resource.MESSAGE, second.id());
        missing(() -> messages.delete(thread, second.id()), Resource.MESSAGE, second.id());
        assertThat(stage.texts(thread)).containsExactly("Hi");
    }
}
