package dev.runs4j.json.body;

import static dev.runs4j.json.body.Bodies.assertReads;
import static dev.runs4j.json.body.Weather.CREATED;
import static dev.runs4j.json.body.Weather.EXPIRES;
import static dev.runs4j.json.body.Weather.time;
import static dev.runs4j.json.body.Weather.timeline;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.BingGroundingTool;
import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.McpApproval;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.McpResources;
import dev.runs4j.domain.tool.McpTool;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.RetrievalTool;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.json.JsonType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs of version 1 of the protocol and of Foundry Agents classic. */
class RunOfOtherServersTest {

    @Test
    void version1HadFilesRetrievalAndAnotherObjectName() {
        assertReads(
                JsonType.RUN,
                "run-v1",
                Run.builder("run_v1", "thread_v1")
                        .assistantId("asst_v1")
                        .status(RunStatus.COMPLETED)
                        .timeline(RunTimeline.builder()
                                .createdAt(time(1699063290))
                                .startedAt(time(1699063290))
                                .completedAt(time(1699063291))
                                .build())
                        .settings(RunSettings.builder()
                                .model("gpt-4")
                                .tools(List.of(new RetrievalTool(Extras.NONE), CodeInterpreterTool.PLAIN))
                                .fileIds(List.of("file-a", "file-b"))
                                .build())
                        .extras(Extras.of("object", JsonText.of("\"assistant.run\"")))
                        .build());
    }

    @Test
    void foundryLeavesOutTheRequiredActionAndHasToolsOfItsOwn() {
        assertReads(
                JsonType.RUN,
                "run-foundry",
                Run.builder("run_f", "thread_f")
                        .assistantId("asst_f")
                        .status(RunStatus.FAILED)
                        .timeline(timeline().failedAt(time(1767225603)).build())
                        .outcome(new RunOutcome(
                                new LastError(
                                        ErrorCode.of("content_policy"),
                                        "Filtered.",
                                        Extras.of(
                                                "innererror",
                                                JsonText.of("{\"code\":\"ResponsibleAIPolicyViolation\"}"))),
                                null,
                                new Usage(0, 0, 0, Extras.NONE)))
                        .settings(foundrySettings())
                        .build());
    }

    private static RunSettings foundrySettings() {
        return RunSettings.builder()
                .model("gpt-4o-deployment")
                .instructions("")
                .tools(List.of(
                        BingGroundingTool.of(JsonText.of("{\"connection_id\":\"c1\",\"count\":5}")),
                        McpTool.of("weather", "https://example.org/mcp").allowing()))
                .toolChoice(ToolChoice.tool("bing_grounding"))
                .responseFormat(ResponseFormat.AUTO)
                .truncationStrategy(TruncationStrategy.AUTO)
                .parallelToolCalls(true)
                .temperature(1.0)
                .topP(1.0)
                .build();
    }

    @Test
    void foundryAsksForApprovals() {
        assertReads(
                JsonType.RUN,
                "run-approval",
                Run.builder("run_ap", "thread_ap")
                        .assistantId("asst_ap")
                        .status(RunStatus.REQUIRES_ACTION)
                        .requiredAction(RequiredAction.approvals(
                                List.of(McpCall.of("call_m", "files", "read_file", "{\"path\":\"a.txt\"}"))))
                        .timeline(
                                timeline().createdAt(CREATED).expiresAt(EXPIRES).build())
                        .settings(RunSettings.builder()
                                .toolResources(ToolResources.builder()
                                        .mcp(McpResources.of("files").withApproval(McpApproval.ALWAYS))
                                        .build())
                                .build())
                        .build());
    }
}
