package dev.runs4j.json.generate;

import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.JsonSchemaFormat;
import dev.runs4j.domain.tool.JsonSchemaSpec;
import dev.runs4j.domain.tool.NamedToolChoice;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import java.util.List;
import java.util.Map;

/** Settings that runs and assistants share: tool choice, response format, truncation. */
final class Options {

    private static final List<ToolChoice> CHOICES = List.of(ToolChoice.NONE, ToolChoice.AUTO, ToolChoice.REQUIRED);
    private static final List<String> BUILT_IN = List.of("code_interpreter", "file_search");

    private final Parts parts;
    private final Dice dice;

    Options(Parts parts) {
        this.parts = parts;
        this.dice = parts.dice;
    }

    TruncationStrategy truncation() {
        String type =
                dice.word(List.of(TruncationStrategy.TYPE_AUTO, TruncationStrategy.TYPE_LAST_MESSAGES), word -> word);
        return new TruncationStrategy(type, dice.maybe(() -> parts.numbers.atLeast(1)), parts.extras());
    }

    ToolChoice toolChoice() {
        return dice.official()
                ? dice.make(() -> dice.pick(CHOICES), this::function, this::builtIn)
                : dice.make(
                        () -> dice.word(CHOICES, ToolChoice.Mode::new), this::function, this::builtIn, this::oddChoice);
    }

    private ToolChoice function() {
        return new NamedToolChoice(
                "function", new NamedToolChoice.Function(parts.texts.name(), parts.extras()), parts.extras());
    }

    private ToolChoice builtIn() {
        return new NamedToolChoice(dice.word(BUILT_IN, word -> word), null, parts.extras());
    }

    private ToolChoice oddChoice() {
        return new ToolChoice.Unrecognised(parts.opaque.unrecognised("", Map.of()));
    }

    ResponseFormat responseFormat() {
        return dice.official()
                ? dice.make(this::mode, this::text, this::jsonObject, this::jsonSchema)
                : dice.make(this::mode, this::text, this::jsonObject, this::jsonSchema, this::oddFormat);
    }

    private ResponseFormat mode() {
        return dice.word(List.of(ResponseFormat.AUTO), ResponseFormat.Mode::new);
    }

    private ResponseFormat text() {
        return new ResponseFormat.Text(parts.extras());
    }

    private ResponseFormat jsonObject() {
        return new ResponseFormat.JsonObject(parts.extras());
    }

    private ResponseFormat jsonSchema() {
        return new JsonSchemaFormat(
                JsonSchemaSpec.named(parts.texts.name())
                        .description(dice.maybe(parts.texts::text))
                        .schema(dice.maybe(parts.opaque::schema))
                        .strict(dice.maybe(dice::coin))
                        .extras(parts.extras())
                        .build(),
                parts.extras());
    }

    private ResponseFormat oddFormat() {
        return new ResponseFormat.Unrecognised(parts.opaque.unrecognised(parts.opaque.unknownType(), Map.of()));
    }
}
