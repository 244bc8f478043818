package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.JsonSchemaFormat;
import dev.runs4j.domain.tool.JsonSchemaSpec;
import dev.runs4j.domain.tool.NamedToolChoice;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.emulator.internal.error.Refusals;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a run chooses tools, cuts its thread and forms its answer. */
final class ChoiceFields {

    private static final List<String> CHOICES = List.of("none", "auto", "required");
    private static final Set<String> TYPE = Set.of("type");
    private static final Set<String> CHOICE = Set.of("type", "function");
    private static final Set<String> CHOSEN = Set.of("name");
    private static final Set<String> TRUNCATION = Set.of("type", "last_messages");
    private static final List<String> TRUNCATIONS =
            List.of(TruncationStrategy.TYPE_AUTO, TruncationStrategy.TYPE_LAST_MESSAGES);
    private static final Set<String> SCHEMA = Set.of("type", "json_schema");
    private static final Set<String> SCHEMA_SPEC = Set.of("name", "description", "schema", "strict");
    private static final List<String> FORMATS = List.of("text", "json_object", JsonSchemaFormat.TYPE);

    private ChoiceFields() {}

    static @Nullable ToolChoice toolChoice(Fields fields) {
        if (ToolFields.isText(fields.get("tool_choice"))) {
            String word = fields.word("tool_choice", CHOICES);
            return word == null ? null : new ToolChoice.Mode(word);
        }
        Fields choice = fields.object("tool_choice");
        return choice == null ? null : named(choice.only(CHOICE));
    }

    private static ToolChoice named(Fields choice) {
        String type = choice.requiredText("type");
        if (!choice.rules().offers(type)) {
            throw Refusals.value(choice.path("type"), type, choice.rules().tools());
        }
        Fields function = choice.object("function");
        if (function == null) {
            return ToolChoice.tool(type);
        }
        String name = ToolFields.name(function.only(CHOSEN));
        return type.equals(FunctionTool.TYPE)
                ? ToolChoice.function(name)
                : new NamedToolChoice(type, new NamedToolChoice.Function(name, Extras.NONE), Extras.NONE);
    }

    static @Nullable TruncationStrategy truncation(Fields fields) {
        Fields strategy = fields.object("truncation_strategy");
        if (strategy == null) {
            return null;
        }
        String type = strategy.only(TRUNCATION).requiredText("type");
        strategy.word("type", TRUNCATIONS);
        return new TruncationStrategy(type, strategy.integer("last_messages", 1, Integer.MAX_VALUE), Extras.NONE);
    }

    static @Nullable ResponseFormat format(Fields fields) {
        if (ToolFields.isText(fields.get("response_format"))) {
            fields.word("response_format", List.of("auto"));
            return ResponseFormat.AUTO;
        }
        Fields format = fields.object("response_format");
        return format == null ? null : typed(format);
    }

    private static ResponseFormat typed(Fields format) {
        String type = format.requiredText("type");
        return switch (type) {
            case "text" -> plain(format, ResponseFormat.TEXT);
            case "json_object" -> plain(format, ResponseFormat.JSON_OBJECT);
            case JsonSchemaFormat.TYPE -> schema(format.only(SCHEMA).requiredObject("json_schema"));
            default -> throw Refusals.value(format.path("type"), type, FORMATS);
        };
    }

    private static ResponseFormat plain(Fields fields, ResponseFormat format) {
        fields.only(TYPE);
        return format;
    }

    private static ResponseFormat schema(Fields schema) {
        return ResponseFormat.jsonSchema(JsonSchemaSpec.named(ToolFields.name(schema.only(SCHEMA_SPEC)))
                .description(schema.text("description"))
                .schema(ToolFields.opaque(schema, "schema"))
                .strict(schema.flag("strict"))
                .build());
    }
}
