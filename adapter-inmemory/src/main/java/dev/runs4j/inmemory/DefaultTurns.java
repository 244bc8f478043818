package dev.runs4j.inmemory;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.JsonSchemaFormat;
import dev.runs4j.domain.tool.NamedToolChoice;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.json.internal.SchemaSample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a run does where no script says so: asks for its functions once, then answers. */
final class DefaultTurns {

    private DefaultTurns() {}

    static List<Turn> of(RunSettings settings) {
        List<Turn> turns = new ArrayList<>();
        List<SampleCall> calls = calls(settings);
        if (settings.parallelToolCalls().orElse(true)) {
            ask(turns, calls);
        } else {
            calls.forEach(call -> ask(turns, List.of(call)));
        }
        Function<Outputs, String> answer = answer(settings.responseFormat().orElse(ResponseFormat.AUTO));
        turns.add(new Turn(null, new SayAct(answer, true)));
        turns.add(new Turn(Duration.ZERO, new EndAct.Complete()));
        return List.copyOf(turns);
    }

    private static void ask(List<Turn> turns, List<SampleCall> calls) {
        if (!calls.isEmpty()) {
            turns.add(new Turn(null, new AskAct(outputs -> SampleCall.all(calls, outputs), false)));
        }
    }

    private static List<SampleCall> calls(RunSettings settings) {
        return settings.tools().stream()
                .filter(FunctionTool.class::isInstance)
                .map(FunctionTool.class::cast)
                .filter(tool -> chosen(tool, settings.toolChoice()))
                .map(SampleCall::of)
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

    private static Function<Outputs, String> answer(ResponseFormat format) {
        if (format instanceof JsonSchemaFormat wanted) {
            SchemaSample sample = SchemaSample.parse(
                    wanted.jsonSchema().schema().map(JsonText::text).orElse("{}"));
            return outputs -> sample.make(outputs.request().lastUserText());
        }
        return format instanceof ResponseFormat.JsonObject
                ? outputs -> SchemaSample.object("answer", text(outputs))
                : DefaultTurns::text;
    }

    private static String text(Outputs outputs) {
        String asked = outputs.request().lastUserText();
        StringBuilder text = new StringBuilder(asked.isEmpty() ? "Nothing was asked." : "You asked: " + asked);
        for (FunctionCall call : outputs.calls()) {
            text.append('\n').append(call.name()).append(" said: ");
            text.append(call.function().output().orElse(""));
        }
        return text.toString();
    }
}
