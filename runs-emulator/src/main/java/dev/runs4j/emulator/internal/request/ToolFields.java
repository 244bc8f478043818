package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.FileSearchOptions;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.RankingOptions;
import dev.runs4j.domain.tool.RetrievalTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.UnrecognisedTool;
import dev.runs4j.emulator.internal.error.Refusals;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tools that a model may call. A kind that the official schema does not have is taken where the backend offers it. */
final class ToolFields {

    private static final Set<String> PLAIN = Set.of("type");
    private static final Set<String> FUNCTION = Set.of("type", "function");
    private static final Set<String> FUNCTION_SPEC = Set.of("name", "description", "parameters");
    private static final Set<String> STRICT_FUNCTION_SPEC = Set.of("name", "description", "parameters", "strict");
    private static final Set<String> FILE_SEARCH = Set.of("type", "file_search");
    private static final Set<String> OPTIONS = Set.of("max_num_results", "ranking_options");
    private static final Set<String> RANKING = Set.of("ranker", "score_threshold");
    private static final List<String> RANKERS = List.of("auto", "default_2024_08_21");
    private static final int MOST_RESULTS = 50;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");

    private ToolFields() {}

    static @Nullable List<ToolDefinition> tools(Fields fields, int most) {
        return fields.objects("tools", most, ToolFields::tool);
    }

    static ToolDefinition tool(Fields tool) {
        String type = tool.requiredText("type");
        return switch (type) {
            case FunctionTool.TYPE -> function(tool.only(FUNCTION));
            case FileSearchTool.TYPE -> fileSearch(tool.only(FILE_SEARCH));
            case CodeInterpreterTool.TYPE -> plain(tool, CodeInterpreterTool.PLAIN);
            default -> other(tool, type);
        };
    }

    private static ToolDefinition other(Fields tool, String type) {
        if (!tool.rules().offers(type)) {
            throw Refusals.value(tool.path("type"), type, tool.rules().tools());
        }
        return type.equals(RetrievalTool.TYPE)
                ? plain(tool, new RetrievalTool(Extras.NONE))
                : new UnrecognisedTool(type, JsonText.of(tool.json()));
    }

    private static ToolDefinition plain(Fields fields, ToolDefinition tool) {
        fields.only(PLAIN);
        return tool;
    }

    private static ToolDefinition function(Fields tool) {
        boolean strict = tool.rules().has(Capability.STRICT_FUNCTIONS);
        Fields function = tool.requiredObject("function")
                .only(strict ? STRICT_FUNCTION_SPEC : FUNCTION_SPEC)
                .notNull("parameters", JsonKind.OBJECT);
        return FunctionTool.of(FunctionSpec.named(name(function))
                .description(function.notNull("description", JsonKind.STRING).text("description"))
                .parameters(opaque(function, "parameters"))
                .strict(function.flag("strict"))
                .build());
    }

    /** The name of a function or of a schema. */
    static String name(Fields fields) {
        String name = fields.requiredText("name");
        Fields.length(fields.path("name"), name, fields.rules().limits().functionName());
        if (!NAME.matcher(name).matches()) {
            throw Refusals.pattern(fields.path("name"), "^[a-zA-Z0-9_-]+$");
        }
        return name;
    }

    /** An object that is not looked into. */
    static @Nullable JsonText opaque(Fields fields, String name) {
        Fields value = fields.object(name);
        return value == null ? null : JsonText.of(value.json());
    }

    private static ToolDefinition fileSearch(Fields tool) {
        Fields options = tool.notNull("file_search", JsonKind.OBJECT).object("file_search");
        return options == null ? FileSearchTool.PLAIN : FileSearchTool.of(options(options.only(OPTIONS)));
    }

    private static FileSearchOptions options(Fields options) {
        Fields ranking = options.object("ranking_options");
        return new FileSearchOptions(
                options.integer("max_num_results", 1, MOST_RESULTS),
                ranking == null ? null : ranking(ranking.only(RANKING)),
                Extras.NONE);
    }

    private static RankingOptions ranking(Fields ranking) {
        return new RankingOptions(
                ranking.word("ranker", RANKERS),
                ranking.require("score_threshold", JsonKind.DECIMAL).decimal("score_threshold", 0, 1),
                Extras.NONE);
    }

    /** {@return whether the value is there and is a text} */
    static boolean isText(@Nullable JsonNode value) {
        return value != null && value.isString();
    }
}
