package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.ContentPart;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.ImageUrl;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.ImageUrlPart;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MessageRulesTest {

    private final Stage stage = Stage.playing(Plot.ANSWERS);
    private final String thread = stage.thread();

    @Test
    @DisplayName("M01 create adds a message at the end and answers with it; text comes back unchanged")
    void createAddsAMessage() {
        stage.messages().create(thread, NewMessage.user("first"));
        Attachment file = Attachment.of("file-1", ToolDefinition.fileSearch());

        Message message = stage.messages()
                .create(
                        thread,
                        NewMessage.builder(Role.ASSISTANT)
                                .text(" \u0000 😀\r\n")
                                .attachments(List.of(file))
                                .metadata(Metadata.of("a", "1"))
                                .build());

        assertThat(message.content()).containsExactly(TextContent.of(" \u0000 😀\r\n"));
        assertThat(message.role()).isEqualTo(Role.ASSISTANT);
        assertThat(message.threadId()).isEqualTo(thread);
        assertThat(message.createdAt()).contains(Stage.START);
        assertThat(message.attachments()).containsExactly(file);
        assertThat(message.metadata()).isEqualTo(Metadata.of("a", "1"));
        assertThat(message.runId()).isEmpty();
        assertThat(message.assistantId()).isEmpty();
        assertThat(stage.messages().listAll(thread)).first().isEqualTo(message);
    }

    @Test
    @DisplayName("M01 pictures come back as they were sent")
    void picturesComeBack() {
        Message message = stage.messages()
                .create(
                        thread,
                        NewMessage.builder(Role.USER)
                                .part(ContentPart.imageFile("file-1"))
                                .part(new ImageUrlPart("https://example.com/a.png", ImageDetail.LOW))
                                .build());

        assertThat(message.content())
                .containsExactly(
                        ImageFileContent.of("file-1"),
                        new ImageUrlContent(
                                new ImageUrl("https://example.com/a.png", ImageDetail.LOW, Extras.NONE), Extras.NONE));
    }

    @Test
    @DisplayName("M02 a thread with an active run refuses messages, and nothing is added")
    void aBusyThreadRefusesMessages() {
        RunRef run = stage.runOn(thread);

        assertThatThrownBy(() -> stage.messages().create(thread, NewMessage.user("And now?")))
                .isInstanceOfSatisfying(ThreadBusyException.class, busy -> {
                    assertThat(busy.activeRunId()).contains(run.runId());
                    assertThat(busy.details().serverMessage())
                            .contains("Can't add messages to thread_0001 while a run run_0001 is active.");
                });
        assertThat(stage.messages().listAll(thread)).isEmpty();
        stage.settle();
        assertThat(stage.messages().create(thread, NewMessage.user("And now?")).text())
                .isEqualTo("And now?");
    }

    @Test
    @DisplayName("M03 list gives the messages of one thread, newest first; with a run id only those it wrote")
    void listGivesMessages() {
        stage.messages().create(thread, NewMessage.user("one"));
        RunRef first = stage.runOn(thread);
        stage.settle();
        RunRef second = stage.runOn(thread);
        stage.settle();
        stage.thread("elsewhere");

        assertThat(stage.messages().listAll(thread))
                .extracting(Message::text)
                .containsExactly("It rains.", "It rains.", "one");
        assertThat(stage.messages()
                        .list(thread, first.runId(), PageRequest.FIRST, CallOptions.DEFAULT)
                        .items())
                .singleElement()
                .satisfies(message -> assertThat(message.runId()).contains(first.runId()));
        assertThat(stage.messages()
                        .list(thread, second.runId(), PageRequest.FIRST, CallOptions.DEFAULT)
                        .items())
                .hasSize(1);
        assertThat(stage.messages()
                        .list(thread, "run_unknown", PageRequest.FIRST, CallOptions.DEFAULT)
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName("M04 an unknown thread or message is a not-found that names which")
    void theUnknownIsNamed() {
        assertThatThrownBy(() -> stage.messages().get("thread_unknown", "msg_0001_1"))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        missing -> assertThat(missing.resource()).isEqualTo(Resource.THREAD));
        assertThatThrownBy(() -> stage.messages().get(thread, "msg_unknown"))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> {
                    assertThat(missing.resource()).isEqualTo(Resource.MESSAGE);
                    assertThat(missing.id()).isEqualTo("msg_unknown");
                });
        assertThatThrownBy(() -> stage.messages().modify(new ModifyMessage(thread, "msg_unknown", Metadata.EMPTY)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stage.messages().delete(thread, "msg_unknown")).isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("M05 modify replaces the metadata and nothing else")
    void modifyReplacesMetadata() {
        Message message = stage.messages()
                .create(
                        thread,
                        NewMessage.builder(Role.USER)
                                .text("one")
                                .metadata(Metadata.of("a", "1"))
                                .build());

        Message changed = stage.messages().modify(new ModifyMessage(thread, message.id(), Metadata.of("b", "2")));

        assertThat(changed)
                .isEqualTo(message.toBuilder().metadata(Metadata.of("b", "2")).build());
        assertThat(stage.messages().get(thread, message.id())).isEqualTo(changed);
    }

    @Test
    @DisplayName("M06 delete removes the message")
    void deleteRemovesTheMessage() {
        Message one = stage.messages().create(thread, NewMessage.user("one"));
        Message two = stage.messages().create(thread, NewMessage.user("two"));

        assertThat(stage.messages().delete(thread, one.id())).isEqualTo(Deletion.of(one.id(), "thread.message"));

        assertThatThrownBy(() -> stage.messages().get(thread, one.id()))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        missing -> assertThat(missing.resource()).isEqualTo(Resource.MESSAGE));
        assertThat(stage.messages().listAll(thread)).containsExactly(two);
    }

    @Test
    @DisplayName("M07 the message of a run that was cancelled is incomplete, run_cancelled")
    void theMessageOfACancelledRun() {
        stage.play(Plot.WRITES_FOREVER);
        RunRef run = stage.settled(stage.runOn(thread));
        stage.runs().cancel(run);
        stage.settle();

        assertIncomplete("It will", MessageIncompleteReason.RUN_CANCELLED);
    }

    @Test
    @DisplayName("M07 a cancel leaves as much of the message as was written by then")
    void aCancelInTheMiddleOfAMessage() {
        stage.play(Script.answers("one two three four"));
        RunRef run = stage.runOn(thread);
        stage.advance(Duration.ofMillis(450));
        stage.runs().cancel(run);
        stage.settle();

        assertIncomplete("one two", MessageIncompleteReason.RUN_CANCELLED);
    }

    @Test
    @DisplayName("M07 the message of a run that failed is incomplete, run_failed")
    void theMessageOfAFailedRun() {
        stage.play(Plot.FAILS_WHILE_WRITING);
        stage.settled(stage.runOn(thread));

        assertIncomplete("It will", MessageIncompleteReason.RUN_FAILED);
    }

    @Test
    @DisplayName("M07 the message of a run that expired is incomplete, run_expired")
    void theMessageOfAnExpiredRun() {
        stage.play(Plot.WRITES_FOREVER);
        stage.runOn(thread);
        stage.advance(Duration.ofMinutes(10));

        assertIncomplete("It will", MessageIncompleteReason.RUN_EXPIRED);
        assertThat(newest().incompleteAt()).contains(Stage.START.plusSeconds(600));
    }

    @Test
    @DisplayName("the message of a run that stopped says which limit it met")
    void theMessageOfAnIncompleteRun() {
        stage.play(Script.writes("It will").stopsIncomplete(IncompleteReason.MAX_COMPLETION_TOKENS));
        stage.settled(stage.runOn(thread));
        assertIncomplete("It will", MessageIncompleteReason.MAX_TOKENS);

        stage.play(Script.writes("It will").stopsIncomplete(IncompleteReason.CONTENT_FILTER));
        stage.settled(stage.runOn(thread));
        assertIncomplete("It will", MessageIncompleteReason.CONTENT_FILTER);
    }

    private void assertIncomplete(String text, MessageIncompleteReason reason) {
        Message message = newest();
        assertThat(message.status()).contains(MessageStatus.INCOMPLETE);
        assertThat(message.incompleteDetails()).contains(MessageIncompleteDetails.of(reason));
        assertThat(message.text()).isEqualTo(text);
        assertThat(message.completedAt()).isEmpty();
        assertThat(message.incompleteAt()).isPresent();
    }

    private Message newest() {
        return stage.messages().listAll(thread).iterator().next();
    }
}
