package dev.runs4j.json.body;

import static dev.runs4j.json.body.Bodies.assertReads;
import static dev.runs4j.json.body.Weather.time;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.step.StepTimeline;
import dev.runs4j.domain.tool.CalledFunction;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.CodeInterpreterOutput;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FileSearchContent;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.RankingOptions;
import dev.runs4j.domain.tool.RetrievalCall;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import dev.runs4j.json.JsonType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps of every kind. */
class StepBodiesTest {

    private static RunStep.Builder step(String id) {
        return RunStep.builder(id).runId("run_1").threadId("thread_1").assistantId("asst_1");
    }

    private static StepTimeline.Builder created() {
        return StepTimeline.builder().createdAt(time(1767225602));
    }

    @Test
    void aStepThatWroteAMessage() {
        assertReads(
                JsonType.RUN_STEP,
                "step-message",
                step("step_1")
                        .status(StepStatus.COMPLETED)
                        .details(StepDetails.message("msg_1"))
                        .timeline(created().completedAt(time(1767225604)).build())
                        .metadata(Metadata.of("a", "b"))
                        .usage(new Usage(20, 7, 27, Extras.NONE))
                        .build());
    }

    @Test
    void theLiveServiceSentExpiresAtAndNoMetadata() {
        assertReads(
                JsonType.RUN_STEP,
                "step-live",
                step("step_2")
                        .status(StepStatus.IN_PROGRESS)
                        .details(StepDetails.calls(List.of(
                                FunctionCall.of("call_a", "forecast", "{\"city\":\"Oslo\"}"),
                                FunctionCall.of("call_b", "now", "").withOutput(""),
                                codeInterpreter(),
                                fileSearch(),
                                new FileSearchCall("call_e", null, null, Extras.NONE, Extras.NONE),
                                new RetrievalCall("call_f", Extras.NONE, Extras.NONE))))
                        .timeline(created().expiresAt(time(1767226200)).build())
                        .build());
    }

    private static CodeInterpreterCall codeInterpreter() {
        return new CodeInterpreterCall(
                "call_c",
                "print(1)",
                List.of(
                        new CodeInterpreterOutput.Logs("1\n", Extras.NONE),
                        new CodeInterpreterOutput.Image("file-i", Extras.NONE, Extras.NONE)),
                Extras.NONE,
                Extras.NONE);
    }

    private static FileSearchCall fileSearch() {
        List<FileSearchContent> content = List.of(new FileSearchContent("text", "Wear a coat.", Extras.NONE));
        return new FileSearchCall(
                "call_d",
                new RankingOptions("default_2024_08_21", 0.0, Extras.NONE),
                List.of(
                        new FileSearchResult("file-r", "coats.pdf", 0.75, content, Extras.NONE),
                        new FileSearchResult("file-s", "hats.pdf", 1.0, null, Extras.NONE)),
                Extras.NONE,
                Extras.NONE);
    }

    @Test
    void foundryHasCallsOfItsOwnAndLeavesOutTheOutputsOfFunctions() {
        assertReads(
                JsonType.RUN_STEP,
                "step-foundry",
                step("step_3")
                        .status(StepStatus.FAILED)
                        .lastError(LastError.of(ErrorCode.of("tool_timeout"), ""))
                        .details(StepDetails.calls(List.of(
                                new FunctionCall("call_a", CalledFunction.of("forecast", "{}"), Extras.NONE),
                                McpCall.of("call_m", "files", "read_file", "{}").withOutput("text"),
                                new UnrecognisedToolCall(
                                        "call_g",
                                        "bing_grounding",
                                        JsonText.of("{\"id\":\"call_g\",\"type\":\"bing_grounding\","
                                                + "\"bing_grounding\":{\"requesturl\":\"https://example.org\"}}")),
                                new UnrecognisedToolCall("", "openapi", JsonText.of("{\"type\":\"openapi\"}")))))
                        .timeline(created().failedAt(time(1767225605)).build())
                        .build());
    }

    @Test
    void whatAStepOfFoundryDidBesidesCalls() {
        assertReads(
                JsonType.RUN_STEP,
                "step-activities",
                step("step_4")
                        .status(StepStatus.COMPLETED)
                        .details(new StepDetails.Activities(
                                List.of(JsonText.of("{\"type\":\"mcp_list_tools\"}")), Extras.NONE))
                        .timeline(created().build())
                        .build());
    }

    @Test
    void detailsMayBeMissing() {
        assertReads(
                JsonType.RUN_STEP,
                "step-without-details",
                RunStep.builder("step_5")
                        .runId("run_1")
                        .threadId("thread_1")
                        .status(StepStatus.IN_PROGRESS)
                        .timeline(created().build())
                        .build());
    }
}
