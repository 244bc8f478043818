package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class RunSettingsRules extends Rules {

    RunSettingsRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ANSWERS);

    private String helper() {
        return stage.needs(Capability.ASSISTANTS)
                .backend()
                .assistants()
                .create(CreateAssistant.of("model-1")
                        .instructions("Be brief")
                        .temperature(0.5)
                        .tools(List.of(Scene.PRICE))
                        .build())
                .id();
    }

    @Test
    @DisplayName("R105 a run without overrides shows the assistant's values")
    void showsTheAssistantsValues() {
        RunSettings settings = create(byHelper()).settings();

        assertThat(settings.model()).contains("model-1");
        assertThat(settings.instructions()).contains("Be brief");
        assertThat(settings.temperature()).contains(0.5);
        assertThat(settings.tools()).containsExactly(Scene.PRICE);
    }

    @Test
    @DisplayName("R105 a run shows its overrides")
    void showsOverrides() {
        RunSettings settings = create(
                        byAny().model("model-2").temperature(0.0).topP(0.25).tools(Scene.LOOKUP))
                .settings();

        assertThat(settings.model()).contains("model-2");
        assertThat(settings.temperature()).contains(0.0);
        assertThat(settings.topP()).contains(0.25);
        assertThat(settings.tools()).containsExactly(Scene.LOOKUP);
    }

    @Test
    @DisplayName("R105 a run shows the assistant's values where it overrides others")
    void showsTheRest() {
        RunSettings settings = create(byHelper().model("model-2")).settings();

        assertThat(settings.model()).contains("model-2");
        assertThat(settings.instructions()).contains("Be brief");
        assertThat(settings.temperature()).contains(0.5);
    }

    @Test
    @DisplayName("R105 a run shows what else overrides: sampling, choice of tools, format, truncation")
    void showsEveryOverride() {
        RunSettings settings = create(byAny().topP(0.25)
                        .toolChoice(ToolChoice.REQUIRED)
                        .parallelToolCalls(false)
                        .responseFormat(ResponseFormat.JSON_OBJECT)
                        .truncationStrategy(TruncationStrategy.AUTO))
                .settings();

        assertThat(settings.topP()).contains(0.25);
        assertThat(settings.toolChoice()).contains(ToolChoice.REQUIRED);
        assertThat(settings.parallelToolCalls()).contains(false);
        assertThat(settings.responseFormat()).contains(ResponseFormat.JSON_OBJECT);
        assertThat(settings.truncationStrategy()).contains(TruncationStrategy.AUTO);
    }

    @Test
    @DisplayName("R105 additional instructions stand behind the assistant's")
    void addsInstructions() {
        RunSettings added =
                create(byHelper().additionalInstructions("In Turkish")).settings();

        assertThat(added.instructions().orElseThrow()).startsWith("Be brief").endsWith("In Turkish");
    }

    @Test
    @DisplayName("R105 additional instructions stand behind those that override the assistant's")
    void addsInstructionsToOverrides() {
        RunSettings both = create(byAny().instructions("Be kind").additionalInstructions("In Turkish"))
                .settings();

        assertThat(both.instructions().orElseThrow())
                .startsWith("Be kind")
                .endsWith("In Turkish")
                .doesNotContain("Be brief");
    }

    @Test
    @DisplayName("R105 an empty list of tools overrides the assistant's tools")
    void showsEmptyOverrides() {
        assertThat(create(byAny().tools(List.of())).settings().tools()).isEmpty();
    }

    @Test
    @DisplayName("R105 later changes of the assistant do not reach the run, nor does its deletion")
    void staysAsItWasCreated() {
        String helper = helper();
        Run run = create(by(helper));

        stage.backend()
                .assistants()
                .modify(ModifyAssistant.of(helper).model("model-9").build());
        assertThat(stage.get(run.ref())).isEqualTo(run);
        stage.backend().assistants().delete(helper);

        Run ended = stage.get(stage.settled(run.ref()));
        assertThat(ended.settings()).isEqualTo(run.settings());
        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
    }

    private CreateRun.Builder byHelper() {
        return by(helper());
    }

    /** Overrides are tried without assistants of one's own, too. */
    private CreateRun.Builder byAny() {
        return by(stage.can(Capability.ASSISTANTS) ? helper() : stage.assistant());
    }

    private CreateRun.Builder by(String assistant) {
        return CreateRun.on(stage.thread("Hi")).by(assistant);
    }

    private Run create(CreateRun.Builder command) {
        return stage.runs().create(command.build()).value();
    }
}
