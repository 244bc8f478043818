package dev.runs4j.json.body;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.FileSearchOptions;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.JsonSchemaSpec;
import dev.runs4j.domain.tool.RankingOptions;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The parts that the runs of the weather assistant have in common. */
final class Weather {

    static final Instant CREATED = time(1767225600);
    static final Instant EXPIRES = time(1767226200);
    static final Metadata METADATA = Metadata.of(Map.of("case", "4711", "owner", "Kåre 😀"));

    private static final FunctionTool FORECAST = FunctionTool.of(FunctionSpec.named("forecast")
            .description("Tells tomorrow's weather")
            .parameters(JsonText.of(
                    "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},\"required\":[\"city\"]}"))
            .strict(true)
            .build());

    private static final RankingOptions RANKING = new RankingOptions("auto", 0.25, Extras.NONE);

    static final RunSettings SETTINGS = RunSettings.builder()
            .model("gpt-4o")
            .instructions("You know the weather of Norway.")
            .tools(List.of(
                    CodeInterpreterTool.PLAIN,
                    FileSearchTool.of(new FileSearchOptions(5, RANKING, Extras.NONE)),
                    FORECAST))
            .temperature(1.0)
            .topP(0.5)
            .maxPromptTokens(20000)
            .maxCompletionTokens(1000)
            .truncationStrategy(TruncationStrategy.lastMessages(10))
            .toolChoice(ToolChoice.function("forecast"))
            .parallelToolCalls(false)
            .responseFormat(ResponseFormat.jsonSchema(JsonSchemaSpec.named("answer")
                    .description("Coat or no coat")
                    .schema(JsonText.of("{\"type\":\"object\"}"))
                    .build()))
            .build();

    private Weather() {}

    static Run.Builder run(RunStatus status) {
        return Run.builder("run_0001", "thread_0001")
                .assistantId("asst_0001")
                .status(status)
                .settings(SETTINGS)
                .metadata(METADATA);
    }

    /** Created, and started a second later. */
    static RunTimeline.Builder timeline() {
        return RunTimeline.builder().createdAt(CREATED).startedAt(time(1767225601));
    }

    static Instant time(long second) {
        return Instant.ofEpochSecond(second);
    }
}
