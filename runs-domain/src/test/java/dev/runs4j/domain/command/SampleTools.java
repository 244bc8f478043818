package dev.runs4j.domain.command;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.JsonSchemaSpec;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.List;
import java.util.stream.IntStream;

/** Tools and what belongs to them, for commands. */
final class SampleTools {

    static final ToolResources FILES =
            new ToolResources(CodeInterpreterResources.of(List.of("file-1")), null, Extras.NONE);

    private SampleTools() {}

    static FunctionTool function(String name) {
        return ToolDefinition.function(name, "Tells something.", JsonText.EMPTY_OBJECT);
    }

    static FunctionTool strict(String name) {
        return FunctionTool.of(FunctionSpec.named(name).strict(true).build());
    }

    static List<ToolDefinition> functions(int count) {
        return IntStream.rangeClosed(1, count)
                .<ToolDefinition>mapToObj(i -> function("function" + i))
                .toList();
    }

    static ResponseFormat schema(String name) {
        return ResponseFormat.jsonSchema(
                JsonSchemaSpec.named(name).schema(JsonText.EMPTY_OBJECT).build());
    }
}
