package dev.runs4j.inmemory;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.JsonSchemaFormat;
import dev.runs4j.domain.tool.NamedToolChoice;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.json.internal.SchemaSample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run does where no script says so: asks for its functions once, then answers. */
final class DefaultTurns {

    private DefaultTurns() {}

    static List<Turn> of(RunSettings settings) {
        List<Turn> turns = new ArrayList<>();
        List<FunctionTool> tools = tools(settings);
        if (settings.parallelToolCalls().orElse(true)) {
            ask(turns, tools);
        } else {
            tools.forEach(tool -> ask(turns, List.of(tool)));
        }
        turns.add(new Turn(null, new SayAct(outputs -> answer(settings, outputs), true)));
        turns.add(new Turn(Duration.ZERO, new EndAct.Complete()));
        return List.copyOf(turns);
    }

    private static void ask(List<Turn> turns, List<FunctionTool> tools) {
        if (!tools.isEmpty()) {
            turns.add(new Turn(null, new AskAct(outputs -> calls(tools, outputs), false)));
        }
    }

    private static List<ToolCall> calls(List<FunctionTool> tools, Outputs outputs) {
        String asked = outputs.request().lastUserText();
        return tools.stream().map(tool -> call(tool, asked)).toList();
    }

    private static List<FunctionTool> tools(RunSettings settings) {
        return settings.tools().stream()
                .filter(FunctionTool.class::isInstance)
                .map(FunctionTool.class::cast)
                .filter(tool -> chosen(tool, settings.toolChoice()))
                .toList();
    }

    private static boolean chosen(FunctionTool tool, Optional<ToolChoice> choice) {
        if (choice.orElse(ToolChoice.AUTO) instanceof NamedToolChoice named) {
            return named.function()
                    .map(function -> function.name().equals(tool.name()))
                    .orElse(false);
        }
        return !choice.orElse(ToolChoice.AUTO).equals(ToolChoice.NONE);
    }

    private static ToolCall call(FunctionTool tool, String asked) {
        String arguments = tool.function()
                .parameters()
                .map(JsonText::text)
                .map(schema -> SchemaSample.of(schema, asked))
                .orElse("{}");
        return FunctionCall.of("", tool.name(), arguments);
    }

    private static String answer(RunSettings settings, Outputs outputs) {
        ResponseFormat format = settings.responseFormat().orElse(ResponseFormat.AUTO);
        if (format instanceof JsonSchemaFormat wanted) {
            return wanted.jsonSchema()
                    .schema()
                    .map(schema -> SchemaSample.of(schema.text()))
                    .orElse("{}");
        }
        String text = text(outputs);
        return format instanceof ResponseFormat.JsonObject ? SchemaSample.object("answer", text) : text;
    }

    private static String text(Outputs outputs) {
        String asked = outputs.request().lastUserText();
        String start = asked.isEmpty() ? "Nothing was asked." : "You asked: " + asked;
        String given = outputs.calls().stream()
                .map(call -> call.name() + " said: " + call.function().output().orElse(""))
                .collect(Collectors.joining("\n"));
        return given.isEmpty() ? start : start + "\n" + given;
    }
}
