package dev.runs4j.benchmarks.peers;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.tool.ToolDefinition;

/** The command of the comparison, in this library's words. */
final class Runs4jCommand {

    private Runs4jCommand() {}

    static CreateRun create() {
        return CreateRun.on(Samples.THREAD)
                .by(Samples.ASSISTANT)
                .instructions(Words.INSTRUCTIONS)
                .temperature(0.5)
                .maxCompletionTokens(4000)
                .metadata("case", "4711")
                .metadata("tenant", "nordic-travel")
                .tools(ToolDefinition.function(Words.TOOL, Words.TOOL_DOES, JsonText.of(Words.PARAMETERS)))
                .additionalMessages(NewMessage.user(Words.QUESTION))
                .build();
    }
}
