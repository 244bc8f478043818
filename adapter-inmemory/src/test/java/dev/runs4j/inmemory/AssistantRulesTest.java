package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssistantRulesTest {

    private static final ToolResources FILES =
            new ToolResources(new CodeInterpreterResources(List.of("file-1"), Extras.NONE), null, Extras.NONE);

    private final Stage stage = Stage.playing(Plot.ANSWERS);
    private final Assistants assistants = stage.port().assistants();

    @Test
    @DisplayName("A01 create answers with the assistant and every field of the command")
    void createAnswersWithTheAssistant() {
        Assistant assistant = full();

        assertThat(assistant)
                .isEqualTo(Assistant.builder("asst_0001")
                        .createdAt(Stage.START)
                        .model("gpt-x")
                        .name("Weather")
                        .description("Knows the weather")
                        .instructions("Be kind.")
                        .tools(List.of(ToolDefinition.codeInterpreter()))
                        .toolResources(FILES)
                        .metadata(Metadata.of("a", "1"))
                        .temperature(0.5)
                        .topP(0.9)
                        .responseFormat(ResponseFormat.TEXT)
                        .build());
    }

    @Test
    @DisplayName("A02 get answers with the assistant as it is now; an unknown one is named")
    void getAnswersWithTheAssistant() {
        Assistant assistant = full();

        assertThat(assistants.get(assistant.id())).isEqualTo(assistant);
        assertThatThrownBy(() -> assistants.get("asst_unknown"))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> {
                    assertThat(missing.resource()).isEqualTo(Resource.ASSISTANT);
                    assertThat(missing.id()).isEqualTo("asst_unknown");
                });
    }

    @Test
    @DisplayName("A03 modify replaces what the command changes and leaves the rest")
    void modifyReplacesWhatItChanges() {
        Assistant assistant = full();

        Assistant changed = assistants.modify(
                ModifyAssistant.of(assistant.id()).model("gpt-y").name("Rain").build());

        assertThat(changed)
                .isEqualTo(assistant.toBuilder().model("gpt-y").name("Rain").build());
        assertThat(assistants.get(assistant.id())).isEqualTo(changed);
        assertThatThrownBy(() ->
                        assistants.modify(ModifyAssistant.of("asst_unknown").build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("A03 modify clears what the command clears")
    void modifyClears() {
        Assistant assistant = full();

        Assistant changed = assistants.modify(ModifyAssistant.of(assistant.id())
                .name(null)
                .tools(List.of())
                .temperature(null)
                .metadata(Metadata.EMPTY)
                .build());

        assertThat(changed)
                .isEqualTo(assistant.toBuilder()
                        .name(null)
                        .tools(List.of())
                        .temperature(null)
                        .metadata(Metadata.EMPTY)
                        .build());
    }

    @Test
    @DisplayName("A04 delete removes the assistant; runs that exist keep their settings")
    void deleteRemovesTheAssistant() {
        Assistant assistant = full();
        String thread = stage.thread();
        RunRef run = stage.runs()
                .create(CreateRun.on(thread).by(assistant.id()).build())
                .value()
                .ref();

        assertThat(assistants.delete(assistant.id())).isEqualTo(Deletion.of(assistant.id(), "assistant"));

        assertThatThrownBy(() -> assistants.get(assistant.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assistants.delete(assistant.id())).isInstanceOf(NotFoundException.class);
        stage.settle();
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.get(run).settings().model()).contains("gpt-x");
    }

    @Test
    @DisplayName("A05 list gives assistants, newest first")
    void listGivesAssistants() {
        Assistant first = full();
        Assistant second = full();

        assertThat(assistants.list(PageRequest.FIRST, CallOptions.DEFAULT).items())
                .extracting(Assistant::id)
                .containsExactly(second.id(), first.id(), InMemoryBackend.DEFAULT_ASSISTANT);
    }

    private Assistant full() {
        return assistants.create(CreateAssistant.of("gpt-x")
                .name("Weather")
                .description("Knows the weather")
                .instructions("Be kind.")
                .tools(List.of(ToolDefinition.codeInterpreter()))
                .toolResources(FILES)
                .metadata(Metadata.of("a", "1"))
                .temperature(0.5)
                .topP(0.9)
                .responseFormat(ResponseFormat.TEXT)
                .build());
    }
}
