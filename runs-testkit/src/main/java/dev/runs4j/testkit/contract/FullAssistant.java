package dev.runs4j.testkit.contract;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolResources;
import java.util.List;

/** An assistant of which every field that servers echo is told. */
final class FullAssistant {

    static final ToolResources FILES =
            new ToolResources(CodeInterpreterResources.of(List.of("file_1")), null, Extras.NONE);

    static final CreateAssistant COMMAND = CreateAssistant.of("model-a")
            .name("Meteorologist")
            .description("Knows the weather")
            .instructions("Be brief")
            .tools(Scene.LOOKUP)
            .toolResources(FILES)
            .metadata("team", "blue")
            .temperature(0.5)
            .topP(0.25)
            .responseFormat(ResponseFormat.TEXT)
            .build();

    private FullAssistant() {}
}
