package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.message.NewMessage;
import org.junit.jupiter.api.Test;

class CreateThreadAndRunTest {

    private static final CreateThread THREAD = CreateThread.with(NewMessage.user("secret"));

    private static CreateThreadAndRun.Builder full() {
        return CreateThreadAndRun.by("asst_1")
                .thread(THREAD)
                .model("gpt-4o")
                .metadata("case", "4711")
                .token("token-1");
    }

    @Test
    void anEmptyThreadIsMadeUnlessToldOtherwise() {
        CreateThreadAndRun command = CreateThreadAndRun.by("asst_1").build();

        assertThat(command.assistantId()).isEqualTo("asst_1");
        assertThat(command.thread()).isEmpty();
        assertThat(command.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(command.token()).isEmpty();
        assertThat(command.check(Limits.OFFICIAL)).isEmpty();
    }

    @Test
    void everyPartIsKept() {
        CreateThreadAndRun command = full().build();

        assertThat(command.thread()).contains(THREAD);
        assertThat(command.overrides().model()).contains("gpt-4o");
        assertThat(command.metadata()).isEqualTo(Metadata.of("case", "4711"));
        assertThat(command.token()).contains("token-1");
    }

    @Test
    void aCopyByBuilderIsEqual() {
        assertThat(full().build().toBuilder().build())
                .isNotSameAs(full().build())
                .isEqualTo(full().build());
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> full().build(),
                full().thread(null).build(),
                full().model(null).build(),
                full().metadata(Metadata.EMPTY).build(),
                full().token(null).build());
        Equality.assertValue(
                () -> CreateThreadAndRun.by("asst_1").build(),
                CreateThreadAndRun.by("asst_2").build());
    }

    @Test
    void everythingWrongIsListedAtOnceAndTheThreadsUnderIts() {
        CreateThreadAndRun command = CreateThreadAndRun.by(" ")
                .thread(CreateThread.builder()
                        .messages(NewMessage.user("x".repeat(256_001)))
                        .metadata("case", "v".repeat(513))
                        .build())
                .model("")
                .topP(2.0)
                .metadata("case", "v".repeat(514))
                .token("t".repeat(513))
                .build();

        assertThat(command.check(Limits.OFFICIAL))
                .containsExactly(
                        new Violation("assistant_id", "an id that is not blank", "blank"),
                        new Violation(
                                "thread.messages[0].content[0].text", "at most 256000 characters", "256001 characters"),
                        new Violation("thread.metadata[\"case\"]", "at most 512 characters", "513 characters"),
                        new Violation("model", "an id that is not blank", "empty"),
                        new Violation("top_p", "0 to 1", "2.0"),
                        new Violation("metadata[\"case\"]", "at most 512 characters", "514 characters"),
                        new Violation("token", "at most 512 characters", "513 characters"));
    }

    @Test
    void textShowsTheAssistantOnly() {
        assertThat(full().build()).hasToString("CreateThreadAndRun[by asst_1]");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> CreateThreadAndRun.by(null))
                .withMessage("assistantId");
    }
}
