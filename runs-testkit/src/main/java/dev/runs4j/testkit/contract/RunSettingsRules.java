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

    private final Scene stage = playing(Plot.ANSWERS).needs(Capability.ASSISTANTS);
    private final String helper = stage.backend()
            .assistants()
            .create(CreateAssistant.of("model-1")
                    .instructions("Be brief")
                    .temperature(0.5)
                    .tools(List.of(Scene.PRICE))
                    .build())
            .id();

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
    @DisplayName("R105 a run shows its overrides and the assistant's values for the rest")
    void showsOverrides() {
        RunSettings settings = create(
                        byHelper().model("model-2").temperature(0.0).topP(0.25).tools(Scene.LOOKUP))
                .settings();

        assertThat(settings.model()).contains("model-2");
        assertThat(settings.temperature()).contains(0.0);
        assertThat(settings.topP()).contains(0.25);
        assertThat(settings.tools()).containsExactly(Scene.LOOKUP);
        assertThat(settings.instructions()).contains("Be brief");
    }

    @Test
    @DisplayName("R105 a run shows what else overrides: sampling, choice of tools, format, truncation")
    void showsEveryOverride() {
        RunSettings settings = create(byHelper()
                        .topP(0.25)
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
    @DisplayName("R105 additional instructions stand behind the assistant's, or behind those that override them")
    void addsInstructions() {
        RunSettings added =
                create(byHelper().additionalInstructions("In Turkish")).settings();
        RunSettings both = create(byHelper().instructions("Be kind").additionalInstructions("In Turkish"))
                .settings();

        assertThat(added.instructions().orElseThrow()).startsWith("Be brief").endsWith("In Turkish");
        assertThat(both.instructions().orElseThrow())
                .startsWith("Be kind")
                .endsWith("In Turkish")
                .doesNotContain("Be brief");
    }

    @Test
    @DisplayName("R105 an empty list of tools overrides the assistant's tools")
    void showsEmptyOverrides() {
        assertThat(create(byHelper().tools(List.of())).settings().tools()).isEmpty();
    }

    @Test
    @DisplayName("R105 later changes of the assistant do not reach the run, nor does its deletion")
    void staysAsItWasCreated() {
        Run run = create(byHelper());

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
        return CreateRun.on(stage.thread("Hi")).by(helper);
    }

    private Run create(CreateRun.Builder command) {
        return stage.runs().create(command.build()).value();
    }
}
