package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class AssistantChangeRules extends Rules {

    AssistantChangeRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ANSWERS).needs(Capability.ASSISTANTS);
    private final Assistants assistants = stage.backend().assistants();

    @Test
    @DisplayName("A03 modify replaces what the command changes and leaves the rest")
    void modifyReplacesWhatChanges() {
        Assistant made = assistants.create(FullAssistant.COMMAND);

        Assistant changed = assistants.modify(ModifyAssistant.of(made.id())
                .model("model-b")
                .tools(Scene.PRICE)
                .metadata(Metadata.of("stage", "two"))
                .build());

        assertThat(changed)
                .isEqualTo(made.toBuilder()
                        .model("model-b")
                        .tools(List.of(Scene.PRICE))
                        .metadata(Metadata.of("stage", "two"))
                        .build());
    }

    @Test
    @DisplayName("A03 modify clears what the command clears and leaves the rest")
    void modifyClears() {
        Assistant made = assistants.create(FullAssistant.COMMAND);

        Assistant changed = assistants.modify(ModifyAssistant.of(made.id())
                .description(null)
                .instructions(null)
                .toolResources(null)
                .temperature(null)
                .build());

        assertThat(changed.description()).isEmpty();
        assertThat(changed.instructions()).isEmpty();
        assertThat(changed.toolResources()).isEmpty();
        assertThat(changed.temperature()).isEmpty();
        assertThat(changed.name()).contains("Meteorologist");
        assertThat(changed.topP()).contains(0.25);
        assertThat(changed.metadata().get("team")).contains("blue");
    }

    @Test
    @DisplayName("A03 modify clears the rest, too: name, tools, sampling, format, metadata")
    void modifyClearsTheRest() {
        Assistant made = assistants.create(FullAssistant.COMMAND);

        Assistant changed = assistants.modify(ModifyAssistant.of(made.id())
                .name(null)
                .tools()
                .topP(null)
                .responseFormat(null)
                .metadata(Metadata.EMPTY)
                .build());

        assertThat(changed.name()).isEmpty();
        assertThat(changed.tools()).isEmpty();
        assertThat(changed.topP()).isEmpty();
        assertThat(changed.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(changed.responseFormat().filter(ResponseFormat.TEXT::equals)).isEmpty();
        assertThat(changed.description()).contains("Knows the weather");
    }

    @Test
    @DisplayName("A03 a command that changes nothing leaves everything")
    void anEmptyChangeLeavesEverything() {
        Assistant made = assistants.create(FullAssistant.COMMAND);

        assertThat(assistants.modify(ModifyAssistant.of(made.id()).build())).isEqualTo(made);
    }

    @Test
    @DisplayName("A04 delete removes the assistant; it makes no runs any more")
    void deleteRemovesTheAssistant() {
        String id = assistants.create(FullAssistant.COMMAND).id();
        CreateRun command = CreateRun.on(stage.thread()).by(id).build();

        assertThat(assistants.delete(id)).isEqualTo(Deletion.of(id, "assistant"));

        assertNoAssistant(id, () -> assistants.get(id));
        assertNoAssistant(id, () -> assistants.delete(id));
        assertNoAssistant(id, () -> stage.runs().create(command));
        assertThat(assistants.listAll(PageRequest.FIRST, CallOptions.DEFAULT))
                .extracting(Assistant::id)
                .doesNotContain(id);
    }

    @Test
    @DisplayName("A04 runs that exist keep their settings and go on after their assistant was deleted")
    void runsKeepTheirSettings() {
        String id = assistants.create(FullAssistant.COMMAND).id();
        Run run =
                stage.runs().create(CreateRun.on(stage.thread()).by(id).build()).value();

        assistants.delete(id);

        Run ended = stage.get(stage.settled(run.ref()));
        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(ended.assistantId()).contains(id);
        assertThat(ended.settings()).isEqualTo(run.settings());
        assertThat(ended.settings().instructions()).contains("Be brief");
    }

    private static void assertNoAssistant(String id, ThrowingCallable call) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call)
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.ASSISTANT))
                .satisfies(missing -> assertThat(missing.id()).isEqualTo(id));
    }
}
