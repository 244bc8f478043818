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

class ModifyAssistantTest {

    private static ModifyAssistant.Builder full() {
        return ModifyAssistant.of("asst_1")
                .model("gpt-4o")
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
    void whatIsNotNamedIsLeft() {
        ModifyAssistant command = ModifyAssistant.of("asst_1").build();

        assertThat(command.assistantId()).isEqualTo("asst_1");
        assertThat(List.of(
                        command.model(),
                        command.name(),
                        command.description(),
                        command.instructions(),
                        command.tools(),
                        command.toolResources(),
                        command.metadata(),
                        command.temperature(),
                        command.topP(),
                        command.responseFormat(),
                        command.reasoningEffort()))
                .allSatisfy(change -> assertThat(change.isKeep()).isTrue());
        assertThat(command.check(Limits.OFFICIAL)).isEmpty();
    }

    @Test
    void everyChangeIsKept() {
        ModifyAssistant command = full().build();

        assertThat(command.model()).isEqualTo(Change.to("gpt-4o"));
        assertThat(command.name()).isEqualTo(Change.to("Weather desk"));
        assertThat(command.description()).isEqualTo(Change.to("Knows the weather."));
        assertThat(command.instructions()).isEqualTo(Change.to("secret"));
        assertThat(command.tools()).isEqualTo(Change.to(List.of(ToolDefinition.codeInterpreter())));
        assertThat(command.toolResources()).isEqualTo(Change.to(SampleTools.FILES));
        assertThat(command.metadata()).isEqualTo(Change.to(Metadata.of("case", "4711")));
        assertThat(command.temperature()).isEqualTo(Change.to(0.5));
        assertThat(command.topP()).isEqualTo(Change.to(0.9));
        assertThat(command.responseFormat()).isEqualTo(Change.to(ResponseFormat.AUTO));
        assertThat(command.reasoningEffort()).isEqualTo(Change.to(ReasoningEffort.LOW));
    }

    @Test
    void nullClears() {
        ModifyAssistant command = ModifyAssistant.of("asst_1")
                .name(null)
                .description(null)
                .instructions(null)
                .toolResources(null)
                .metadata(null)
                .temperature(null)
                .topP(null)
                .responseFormat(null)
                .reasoningEffort(null)
                .build();

        assertThat(List.of(
                        command.name(),
                        command.description(),
                        command.instructions(),
                        command.toolResources(),
                        command.metadata(),
                        command.temperature(),
                        command.topP(),
                        command.responseFormat(),
                        command.reasoningEffort()))
                .allSatisfy(change -> assertThat(change.isClear()).isTrue());
        assertThat(command.check(Limits.OFFICIAL)).isEmpty();
    }

    @Test
    void aCopyByBuilderIsEqual() {
        assertThat(full().build().toBuilder().build())
                .isNotSameAs(full().build())
                .isEqualTo(full().build());
        assertThat(full().name(null).build().toBuilder().build().name().isClear())
                .isTrue();
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> full().build(),
                full().model("gpt-4.1").build(),
                full().name(null).build(),
                full().description(null).build(),
                full().instructions(null).build(),
                full().tools(List.of()).build(),
                full().toolResources(null).build(),
                full().metadata(null).build(),
                full().temperature(null).build(),
                full().topP(null).build(),
                full().responseFormat(null).build(),
                full().reasoningEffort(null).build());
        Equality.assertValue(
                () -> ModifyAssistant.of("asst_1").build(),
                ModifyAssistant.of("asst_2").build());
    }

    @Test
    void textShowsTheIdOnly() {
        assertThat(full().build()).hasToString("ModifyAssistant[asst_1]");
    }

    @Test
    void nullIsRefused() {
        ModifyAssistant.Builder builder = full();

        assertThatNullPointerException()
                .isThrownBy(() -> ModifyAssistant.of(null))
                .withMessage("assistantId");
        assertThatNullPointerException().isThrownBy(() -> builder.model(null)).withMessage("value");
    }
}
