package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreateRunTest {

    /** Every part set. */
    private static CreateRun.Builder full() {
        return CreateRun.on("thread_1")
                .by("asst_1")
                .model("gpt-4o")
                .instructions("secret")
                .tools(ToolDefinition.codeInterpreter())
                .toolResources(SampleTools.FILES)
                .temperature(0.5)
                .topP(0.9)
                .maxPromptTokens(20_000)
                .maxCompletionTokens(500)
                .truncationStrategy(TruncationStrategy.lastMessages(10))
                .toolChoice(ToolChoice.REQUIRED)
                .parallelToolCalls(false)
                .responseFormat(ResponseFormat.AUTO)
                .reasoningEffort(ReasoningEffort.LOW)
                .additionalInstructions("secret, too")
                .additionalMessages(NewMessage.user("a secret message"))
                .include(Set.of(Include.FILE_SEARCH_CONTENT))
                .metadata("case", "4711")
                .token("token-1");
    }

    @Test
    void aRunNeedsAThreadAndAnAssistantOnly() {
        CreateRun command = CreateRun.on("thread_1").by("asst_1").build();

        assertThat(command.threadId()).isEqualTo("thread_1");
        assertThat(command.assistantId()).isEqualTo("asst_1");
        assertThat(command.reasoningEffort()).isEmpty();
        assertThat(command.additionalInstructions()).isEmpty();
        assertThat(command.additionalMessages()).isEmpty();
        assertThat(command.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(command.include()).isEmpty();
        assertThat(command.token()).isEmpty();
        assertThat(command.needs()).isEmpty();
        assertThat(command.check(Limits.OFFICIAL)).isEmpty();
    }

    @Test
    void everyPartIsKept() {
        CreateRun command = full().build();

        assertThat(command.reasoningEffort()).contains(ReasoningEffort.LOW);
        assertThat(command.additionalInstructions()).contains("secret, too");
        assertThat(command.additionalMessages())
                .containsExactly(NewMessage.user("a secret message"))
                .isUnmodifiable();
        assertThat(command.metadata()).isEqualTo(Metadata.of("case", "4711"));
        assertThat(command.include())
                .containsExactly(Include.FILE_SEARCH_CONTENT)
                .isUnmodifiable();
        assertThat(command.token()).contains("token-1");
        assertThat(command.check(Limits.OFFICIAL)).isEmpty();
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
                full().model(null).build(),
                full().reasoningEffort(null).build(),
                full().additionalInstructions(null).build(),
                full().additionalMessages(List.of()).build(),
                full().include(Set.of()).build(),
                full().metadata(Metadata.EMPTY).build(),
                full().token(null).build());
        Equality.assertValue(
                () -> CreateRun.on("thread_1").by("asst_1").build(),
                CreateRun.on("thread_2").by("asst_1").build(),
                CreateRun.on("thread_1").by("asst_2").build());
    }

    @Test
    void textShowsIdsOnly() {
        assertThat(full().build()).hasToString("CreateRun[on thread_1 by asst_1]");
    }

    @Test
    void pairsAreAddedOrReplacedAsAWhole() {
        assertThat(full().metadata("tier", "gold").build().metadata())
                .isEqualTo(Metadata.of("case", "4711").with("tier", "gold"));
        assertThat(full().metadata(Metadata.of("tier", "gold")).build().metadata())
                .isEqualTo(Metadata.of("tier", "gold"));
    }

    @Test
    void nullIsRefusedWhereAPartIsNotOptional() {
        CreateRun.Builder builder = full();
        CreateRun.OnThread thread = CreateRun.on("thread_1");

        assertThatNullPointerException().isThrownBy(() -> CreateRun.on(null)).withMessage("threadId");
        assertThatNullPointerException().isThrownBy(() -> thread.by(null)).withMessage("assistantId");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.metadata((Metadata) null))
                .withMessage("metadata");
    }
}
