package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateAssistantTest {

    private static CreateAssistant.Builder full() {
        return CreateAssistant.of("gpt-4o")
                .name("Weather desk")
                .description("Knows the weather.")
                .instructions("secret")
                .tools(ToolDefinition.codeInterpreter())
                .toolResources(SampleTools.FILES)
                .metadata("case", "4711")
                .temperature(0.5)
                .topP(0.9)
                .responseFormat(ResponseFormat.AUTO)
                .reasoningEffort(ReasoningEffort.LOW);
    }

    @Test
    void anAssistantNeedsAModelOnly() {
        CreateAssistant command = CreateAssistant.of("gpt-4o").build();

        assertThat(command.model()).isEqualTo("gpt-4o");
        assertThat(command.name()).isEmpty();
        assertThat(command.description()).isEmpty();
        assertThat(command.instructions()).isEmpty();
        assertThat(command.tools()).isEmpty();
        assertThat(command.toolResources()).isEmpty();
        assertThat(command.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(command.temperature()).isEmpty();
        assertThat(command.topP()).isEmpty();
        assertThat(command.responseFormat()).isEmpty();
        assertThat(command.reasoningEffort()).isEmpty();
        assertThat(command.check(Limits.OFFICIAL)).isEmpty();
    }

    @Test
    void everyPartIsKept() {
        CreateAssistant command = full().build();

        assertThat(command.name()).contains("Weather desk");
        assertThat(command.description()).contains("Knows the weather.");
        assertThat(command.instructions()).contains("secret");
        assertThat(command.tools())
                .containsExactly(ToolDefinition.codeInterpreter())
                .isUnmodifiable();
        assertThat(command.toolResources()).contains(SampleTools.FILES);
        assertThat(command.metadata()).isEqualTo(Metadata.of("case", "4711"));
        assertThat(command.temperature()).contains(0.5);
        assertThat(command.topP()).contains(0.9);
        assertThat(command.responseFormat()).contains(ResponseFormat.AUTO);
        assertThat(command.reasoningEffort()).contains(ReasoningEffort.LOW);
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
                full().name(null).build(),
                full().description(null).build(),
                full().instructions(null).build(),
                full().tools(List.of()).build(),
                full().toolResources(null).build(),
                full().metadata((Metadata) null).build(),
                full().temperature(null).build(),
                full().topP(null).build(),
                full().responseFormat(null).build(),
                full().reasoningEffort(null).build());
        Equality.assertValue(
                () -> CreateAssistant.of("gpt-4o").build(),
                CreateAssistant.of("gpt-4.1").build());
    }

    @Test
    void nullIsTheSameAsNotNaming() {
        assertThat(CreateAssistant.of("gpt-4o").name(null).temperature(null).build())
                .isEqualTo(CreateAssistant.of("gpt-4o").build());
    }

    @Test
    void pairsAreAddedOrReplacedAsAWhole() {
        assertThat(full().metadata("tier", "gold").build().metadata())
                .isEqualTo(Metadata.of("case", "4711").with("tier", "gold"));
        assertThat(full().metadata(Metadata.of("tier", "gold")).build().metadata())
                .isEqualTo(Metadata.of("tier", "gold"));
    }

    @Test
    void textShowsTheModelOnly() {
        assertThat(full().build()).hasToString("CreateAssistant[model=gpt-4o]");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> CreateAssistant.of(null))
                .withMessage("model");
    }
}
