package dev.runs4j.testkit.assertions;

import static dev.runs4j.testkit.assertions.Failures.fails;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FileCitationSource;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.TextValue;
import dev.runs4j.domain.message.UrlCitation;
import dev.runs4j.domain.message.UrlCitationSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageAssertTest {

    private static final Message ANSWER = Message.builder("msg_1")
            .threadId("thread_1")
            .runId("run_1")
            .role(Role.ASSISTANT)
            .status(MessageStatus.COMPLETED)
            .metadata(Metadata.of("case", "4711"))
            .content(List.of(new TextContent(
                    new TextValue(
                            "Take a coat [1] [2].",
                            List.of(
                                    new FileCitation("[1]", FileCitationSource.of("file_1"), 12, 15, Extras.NONE),
                                    new UrlCitation("[2]", UrlCitationSource.of("https://yr.no"), 16, 19, Extras.NONE)),
                            Extras.NONE),
                    Extras.NONE)))
            .build();
    private static final Message QUESTION = Message.builder("msg_2")
            .role(Role.USER)
            .content(List.of(TextContent.of("Coat or\nno coat?")))
            .build();

    @Test
    void hasText() {
        assertThat(QUESTION).hasText("Coat or\nno coat?");
        fails(
                () -> assertThat(QUESTION).hasText("Coat?"),
                "Expected message msg_2 to have the text \"Coat?\",\nbut it was \"Coat or\\nno coat?\".");
    }

    @Test
    void hasText_shortens_what_is_long() {
        Message longer = QUESTION.toBuilder()
                .content(List.of(TextContent.of("x".repeat(121))))
                .build();

        fails(
                () -> assertThat(longer).hasText(""),
                "Expected message msg_2 to have the text \"\",\nbut it was \"" + "x".repeat(120)
                        + "... (121 characters)\".");
    }

    @Test
    void hasTextContaining() {
        assertThat(ANSWER).hasTextContaining("coat");
        fails(
                () -> assertThat(ANSWER).hasTextContaining("umbrella"),
                "Expected message msg_1 to have a text that contains \"umbrella\",\n"
                        + "but it was \"Take a coat [1] [2].\".");
    }

    @Test
    void isFrom() {
        assertThat(ANSWER).isFrom(Role.ASSISTANT);
        fails(
                () -> assertThat(ANSWER).isFrom(Role.of("system")),
                "Expected message msg_1 to be from system,\nbut it was from assistant.");
    }

    @Test
    void isFromAssistant() {
        assertThat(ANSWER).isFromAssistant();
        fails(
                () -> assertThat(QUESTION).isFromAssistant(),
                "Expected message msg_2 to be from assistant,\nbut it was from user.");
    }

    @Test
    void isFromUser() {
        assertThat(QUESTION).isFromUser();
        fails(
                () -> assertThat(ANSWER).isFromUser(),
                "Expected message msg_1 to be from user,\nbut it was from assistant.");
    }

    @Test
    void hasStatus() {
        assertThat(ANSWER).hasStatus(MessageStatus.COMPLETED);
        fails(
                () -> assertThat(ANSWER).hasStatus(MessageStatus.INCOMPLETE),
                "Expected message msg_1 to be incomplete,\nbut it was completed.");
        fails(
                () -> assertThat(QUESTION).hasStatus(MessageStatus.INCOMPLETE),
                "Expected message msg_2 to be incomplete,\nbut it had no status.");
    }

    @Test
    void citesFile() {
        assertThat(ANSWER).citesFile("file_1");
        fails(
                () -> assertThat(ANSWER).citesFile("file_2"),
                "Expected message msg_1 to cite the file \"file_2\",\n"
                        + "but it cited \"file_1\", \"https://yr.no\".");
    }

    @Test
    void citesUrl() {
        assertThat(ANSWER).citesUrl("https://yr.no");
        fails(
                () -> assertThat(QUESTION).citesUrl("https://yr.no"),
                "Expected message msg_2 to cite the URL \"https://yr.no\",\nbut it cited nothing.");
    }

    @Test
    void citesNothing() {
        assertThat(QUESTION).citesNothing();
        fails(
                () -> assertThat(ANSWER).citesNothing(),
                "Expected message msg_1 to cite nothing,\nbut it cited \"file_1\", \"https://yr.no\".");
    }

    @Test
    void isOnThread() {
        assertThat(ANSWER).isOnThread("thread_1");
        fails(
                () -> assertThat(ANSWER).isOnThread("thread_2"),
                "Expected message msg_1 to be on the thread \"thread_2\",\nbut it was on \"thread_1\".");
    }

    @Test
    void isOfRun() {
        assertThat(ANSWER).isOfRun("run_1");
        fails(
                () -> assertThat(ANSWER).isOfRun("run_2"),
                "Expected message msg_1 to be of the run \"run_2\",\nbut it was of \"run_1\".");
        fails(
                () -> assertThat(QUESTION).isOfRun("run_2"),
                "Expected message msg_2 to be of the run \"run_2\",\nbut it was of none.");
    }

    @Test
    void hasMetadata() {
        assertThat(ANSWER).hasMetadata("case", "4711");
        fails(
                () -> assertThat(QUESTION).hasMetadata("case", "4711"),
                "Expected message msg_2 to have the metadata case=\"4711\",\nbut it had no metadata.");
    }

    @Test
    void metadata() {
        assertThat(ANSWER).metadata().containsKey("case");
        fails(
                () -> assertThat(QUESTION).metadata().containsKey("case"),
                "Expected the metadata of message msg_2 to contain the key case,\nbut there was no metadata.");
    }
}
