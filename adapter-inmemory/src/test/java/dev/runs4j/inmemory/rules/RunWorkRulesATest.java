package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunWorkRulesATest {

    private static final Assistant HELPER = Assistant.builder("asst_helper")
            .model("model-1")
            .instructions("Be brief")
            .temperature(0.5)
            .tools(List.of(ToolDefinition.fileSearch()))
            .build();

    private final RulesFixtureA rules = RulesFixtureA.with(InMemoryBackend.builder()
            .assistant(HELPER)
            .script(
                    "only",
                    Script.answers(outputs -> "Read: " + outputs.request().lastUserText())));

    @Test
    @DisplayName("R104 additional messages stand in the thread in their order before the run works, and stay")
    void addsMessagesFirst() {
        CreateRun command = CreateRun.on(rules.thread())
                .by("asst_helper")
                .additionalMessages(NewMessage.assistant("One"), NewMessage.user("Two"), NewMessage.user("Three"))
                .build();

        Run run = rules.backend.runs().create(command).value();

        assertThat(rules.texts(run.threadId())).containsExactly("Hi", "One", "Two", "Three");
        rules.pass(500);
        assertThat(rules.texts(run.threadId())).containsExactly("Hi", "One", "Two", "Three", "Read: Three");
        assertThat(rules.messages(run.threadId()).get(1).runId()).isEmpty();
    }

    @Test
    @DisplayName("R105 a run without overrides shows the assistant's values")
    void showsTheAssistantsValues() {
        RunSettings settings =
                create(CreateRun.on(rules.thread()).by("asst_helper")).settings();

        assertThat(settings.model()).contains("model-1");
        assertThat(settings.instructions()).contains("Be brief");
        assertThat(settings.temperature()).contains(0.5);
        assertThat(settings.tools()).containsExactly(ToolDefinition.fileSearch());
    }

    @Test
    @DisplayName("R105 a run shows its overrides and the assistant's values for the rest")
    void showsOverrides() {
        RunSettings settings = create(CreateRun.on(rules.thread())
                        .by("asst_helper")
                        .model("model-2")
                        .temperature(0.0)
                        .tools(ToolDefinition.codeInterpreter())
                        .additionalInstructions("In Turkish"))
                .settings();

        assertThat(settings.model()).contains("model-2");
        assertThat(settings.temperature()).contains(0.0);
        assertThat(settings.tools()).containsExactly(ToolDefinition.codeInterpreter());
        assertThat(settings.instructions().orElseThrow()).startsWith("Be brief").endsWith("In Turkish");
    }

    @Test
    @DisplayName("R105 an empty list of tools overrides the assistant's tools")
    void showsEmptyOverrides() {
        assertThat(create(CreateRun.on(rules.thread()).by("asst_helper").tools(List.of()))
                        .settings()
                        .tools())
                .isEmpty();
    }

    @Test
    @DisplayName("R105 later changes of the assistant do not reach the run")
    void staysAsItWasCreated() {
        Run run = create(CreateRun.on(rules.thread()).by("asst_helper"));

        rules.backend
                .assistants()
                .modify(ModifyAssistant.of("asst_helper").model("model-9").build());
        assertThat(rules.now(run)).isEqualTo(run);
        rules.backend.assistants().delete("asst_helper");
        rules.pass(500);

        assertThat(rules.now(run).settings()).isEqualTo(run.settings());
        assertThat(rules.now(run).status().text()).isEqualTo("completed");
    }

    @Test
    @DisplayName("R205 a completed run has its answer as a message of the thread that names the run")
    void leavesItsAnswer() {
        Run run = create(CreateRun.on(rules.thread()).by("asst_helper"));
        rules.pass(500);

        Message answer = rules.messages(run.threadId()).get(1);

        assertThat(rules.now(run).status().text()).isEqualTo("completed");
        assertThat(answer.text()).isEqualTo("Read: Hi");
        assertThat(answer.runId()).contains(run.id());
        assertThat(answer.assistantId()).contains("asst_helper");
        assertThat(answer.status().orElseThrow().text()).isEqualTo("completed");
    }

    private Run create(CreateRun.Builder command) {
        return rules.backend.runs().create(command.build()).value();
    }
}
