package dev.runs4j.json.generate;

import dev.runs4j.domain.event.CodeImageDelta;
import dev.runs4j.domain.event.CodeInterpreterCallDelta;
import dev.runs4j.domain.event.CodeLogsDelta;
import dev.runs4j.domain.event.CodeOutputDelta;
import dev.runs4j.domain.event.FileSearchCallDelta;
import dev.runs4j.domain.event.FunctionCallDelta;
import dev.runs4j.domain.event.ToolCallDelta;
import dev.runs4j.domain.event.UnrecognisedCallDelta;
import dev.runs4j.domain.event.UnrecognisedCodeOutputDelta;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Additions to the tool calls of a step. */
final class CallDeltas {

    private final Parts parts;
    private final Dice dice;
    private final Tools tools;
    private final ToolCalls calls;

    CallDeltas(Parts parts, Tools tools, ToolCalls calls) {
        this.parts = parts;
        this.dice = parts.dice;
        this.tools = tools;
        this.calls = calls;
    }

    ToolCallDelta delta() {
        return dice.official()
                ? dice.make(this::function, this::codeInterpreter, this::fileSearch)
                : dice.make(this::function, this::codeInterpreter, this::fileSearch, this::unrecognised);
    }

    private @Nullable String id() {
        return dice.maybe(() -> parts.texts.id("call_"));
    }

    private @Nullable String text() {
        return dice.maybe(parts.texts::text);
    }

    private ToolCallDelta function() {
        return FunctionCallDelta.at(parts.numbers.natural())
                .id(id())
                .name(text())
                .arguments(text())
                .output(text())
                .innerExtras(parts.extras())
                .extras(parts.extras())
                .build();
    }

    private ToolCallDelta codeInterpreter() {
        return CodeInterpreterCallDelta.at(parts.numbers.natural())
                .id(id())
                .input(text())
                .outputs(dice.list(this::output))
                .innerExtras(parts.extras())
                .extras(parts.extras())
                .build();
    }

    private CodeOutputDelta output() {
        return dice.official()
                ? dice.make(this::logs, this::image)
                : dice.make(this::logs, this::image, this::unrecognisedOutput);
    }

    private CodeOutputDelta logs() {
        return new CodeLogsDelta(parts.numbers.natural(), text(), parts.extras());
    }

    private CodeOutputDelta image() {
        return new CodeImageDelta(
                parts.numbers.natural(), dice.maybe(() -> parts.texts.id("file-")), parts.extras(), parts.extras());
    }

    private CodeOutputDelta unrecognisedOutput() {
        int index = parts.numbers.natural();
        String type = parts.opaque.unknownType();
        return new UnrecognisedCodeOutputDelta(index, type, parts.element(type, ContentDeltas.indexed(index)));
    }

    private ToolCallDelta fileSearch() {
        return FileSearchCallDelta.at(parts.numbers.natural())
                .id(id())
                .rankingOptions(dice.maybe(tools::ranking))
                .results(dice.maybe(calls::results))
                .innerExtras(parts.extras())
                .extras(parts.extras())
                .build();
    }

    private ToolCallDelta unrecognised() {
        int index = parts.numbers.natural();
        String id = dice.pick("", parts.texts.id("call_"));
        String type = parts.opaque.unknownType();
        Map<String, Json> members = ContentDeltas.indexed(index);
        if (!id.isEmpty()) {
            members.put("id", Json.text(id));
        }
        return new UnrecognisedCallDelta(index, id, type, parts.element(type, members));
    }
}
