package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class AssistantRules extends Rules {

    AssistantRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ANSWERS).needs(Capability.ASSISTANTS);
    private final Assistants assistants = stage.backend().assistants();

    @Test
    @DisplayName("A01 create answers with the assistant and shows every field of the command")
    void createShowsEveryField() {
        Assistant made = assistants.create(FullAssistant.COMMAND);

        assertThat(made.id()).isNotBlank();
        assertThat(made.createdAt()).isPresent();
        assertThat(assistants.get(made.id())).isEqualTo(made);
        assertThat(made.model()).contains("model-a");
        assertThat(made.name()).contains("Meteorologist");
        assertThat(made.description()).contains("Knows the weather");
        assertThat(made.instructions()).contains("Be brief");
        assertThat(made.tools()).containsExactly(Scene.LOOKUP);
        assertThat(made.toolResources()).contains(FullAssistant.FILES);
        assertThat(made.metadata()).isEqualTo(Metadata.of("team", "blue"));
        assertThat(made.temperature()).contains(0.5);
        assertThat(made.topP()).contains(0.25);
        assertThat(made.responseFormat()).contains(ResponseFormat.TEXT);
    }

    @Test
    @DisplayName("A01 what the command leaves out is empty, and each assistant has an id of its own")
    void whatIsLeftOutIsEmpty() {
        Assistant one = assistants.create(CreateAssistant.of("model-a").build());
        Assistant two = assistants.create(CreateAssistant.of("model-a").build());

        assertThat(one.name()).isEmpty();
        assertThat(one.tools()).isEmpty();
        assertThat(one.metadata().isEmpty()).isTrue();
        assertThat(one.id()).isNotEqualTo(two.id());
    }

    @Test
    @DisplayName("A02 get answers with the assistant as it is now")
    void getShowsTheAssistantAsItIs() {
        Assistant made = assistants.create(FullAssistant.COMMAND);
        assertThat(assistants.get(made.id())).isEqualTo(made);

        Assistant changed = assistants.modify(
                ModifyAssistant.of(made.id()).name("Weatherman").build());

        assertThat(assistants.get(made.id())).isEqualTo(changed).isNotEqualTo(made);
    }

    @Test
    @DisplayName("A02 an unknown assistant is a not-found of an assistant, also for modify and delete")
    void anUnknownAssistantIsNotFound() {
        ModifyAssistant change = ModifyAssistant.of("asst_none").name("Nobody").build();

        assertNoAssistant("asst_none", () -> assistants.get("asst_none"));
        assertNoAssistant("asst_none", () -> assistants.modify(change));
        assertNoAssistant("asst_none", () -> assistants.delete("asst_none"));
    }

    @Test
    @DisplayName("A05 list gives assistants, newest first by default")
    void listGivesTheNewestFirst() {
        String one = assistants.create(FullAssistant.COMMAND).id();
        stage.advance(Duration.ofSeconds(1));
        String two = assistants.create(FullAssistant.COMMAND).id();

        assertThat(ids(PageRequest.FIRST)).startsWith(two, one);
        assertThat(ids(PageRequest.oldestFirst())).endsWith(one, two);
    }

    @Test
    @DisplayName("A05 an assistant that was changed keeps its place in the list")
    void aChangeKeepsThePlace() {
        String one = assistants.create(FullAssistant.COMMAND).id();
        String two = assistants.create(FullAssistant.COMMAND).id();

        assistants.modify(ModifyAssistant.of(one).name("Weatherman").build());

        assertThat(ids(PageRequest.FIRST)).startsWith(two, one);
    }

    private List<String> ids(PageRequest page) {
        return assistants.list(page, CallOptions.DEFAULT).items().stream()
                .map(Assistant::id)
                .toList();
    }

    private static void assertNoAssistant(String id, ThrowingCallable call) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call)
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.ASSISTANT))
                .satisfies(missing -> assertThat(missing.id()).isEqualTo(id));
    }
}
