package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolResources;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class CreateRunCheckTest {

    @Test
    void everythingWrongIsListedAtOnceInTheWiresNames() {
        CreateRun command = CreateRun.on("")
                .by("asst\t1")
                .model("")
                .instructions("x".repeat(256_001))
                .tools(SampleTools.function("no spaces"))
                .toolResources(new ToolResources(
                        CodeInterpreterResources.of(Collections.nCopies(21, "file-1")), null, Extras.NONE))
                .temperature(Double.NaN)
                .topP(1.5)
                .maxPromptTokens(0)
                .maxCompletionTokens(0)
                .truncationStrategy(TruncationStrategy.lastMessages(0))
                .toolChoice(ToolChoice.function(""))
                .responseFormat(SampleTools.schema("a/b"))
                .additionalInstructions("x".repeat(256_002))
                .additionalMessages(
                        NewMessage.user("fine"), NewMessage.builder(Role.USER).build())
                .metadata("k".repeat(65), "v")
                .token(" ")
                .build();

        assertThat(command.check(Limits.OFFICIAL))
                .extracting(Violation::message)
                .containsExactly(
                        "thread_id: an id that is not blank, but was empty",
                        "assistant_id: an id without control characters, but was an id with one",
                        "model: an id that is not blank, but was empty",
                        "instructions: at most 256000 characters, but was 256001 characters",
                        "tools[0].function.name: letters, digits, underscore and hyphen, at least one, but was other characters",
                        "tool_resources.code_interpreter.file_ids: at most 20 files, but was 21 files",
                        "temperature: 0 to 2, but was NaN",
                        "top_p: 0 to 1, but was 1.5",
                        "max_prompt_tokens: at least 1, but was 0",
                        "max_completion_tokens: at least 1, but was 0",
                        "truncation_strategy.last_messages: at least 1, but was 0",
                        "tool_choice.function.name: letters, digits, underscore and hyphen, at least one, but was empty",
                        "response_format.json_schema.name: letters, digits, underscore and hyphen, at least one, but was other characters",
                        "additional_instructions: at most 256000 characters, but was 256002 characters",
                        "additional_messages[1].content: at least one part, but was none",
                        "metadata[\"" + "k".repeat(65) + "\"] (key): at most 64 characters, but was 65 characters",
                        "token: a token that is not blank, but was blank");
        assertThat(command.check(Limits.OFFICIAL)).isUnmodifiable();
    }

    @Test
    void noContentIsInAMessage() {
        CreateRun command = CreateRun.on("thread_1")
                .by("asst_1")
                .instructions("secret".repeat(50_000))
                .tools(SampleTools.function("secret secret"))
                .metadata("case", "secret".repeat(100))
                .token("secret".repeat(100))
                .build();

        assertThat(command.check(Limits.OFFICIAL))
                .hasSize(4)
                .allSatisfy(found -> assertThat(found.message()).doesNotContain("secret"));
    }
}
