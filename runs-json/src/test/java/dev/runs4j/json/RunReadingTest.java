package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.NamedToolChoice;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunReadingTest {

    private static final RunsJson JSON = RunsJson.standard();

    private static Run read(String json) {
        return JSON.read(JsonType.RUN, json);
    }

    private static Run with(String members) {
        return read("{\"id\":\"run_1\",\"thread_id\":\"thread_1\"," + members + "}");
    }

    private static Run.Builder run() {
        return Run.builder("run_1", "thread_1").status(RunStatus.of(""));
    }

    @Test
    void everyFieldOfTheOfficialSchemaIsRead() {
        Run run = read("""
                {
                  "id": "run_abc123",
                  "object": "thread.run",
                  "created_at": 1699063290,
                  "assistant_id": "asst_abc123",
                  "thread_id": "thread_abc123",
                  "status": "completed",
                  "required_action": null,
                  "last_error": null,
                  "expires_at": 1699063890,
                  "started_at": 1699063291,
                  "cancelled_at": null,
                  "failed_at": null,
                  "completed_at": 1699063292,
                  "incomplete_details": null,
                  "model": "gpt-4o",
                  "instructions": "Be brief.",
                  "tools": [{"type": "code_interpreter"}],
                  "metadata": {"case": "4711"},
                  "usage": {"prompt_tokens": 123, "completion_tokens": 456, "total_tokens": 579},
                  "temperature": 1.0,
                  "top_p": 0.5,
                  "max_prompt_tokens": 1000,
                  "max_completion_tokens": 2000,
                  "truncation_strategy": {"type": "auto", "last_messages": null},
                  "tool_choice": "auto",
                  "parallel_tool_calls": true,
                  "response_format": "auto"
                }
                """);

        assertThat(run)
                .isEqualTo(Run.builder("run_abc123", "thread_abc123")
                        .assistantId("asst_abc123")
                        .status(RunStatus.COMPLETED)
                        .timeline(RunTimeline.builder()
                                .createdAt(Instant.ofEpochSecond(1699063290))
                                .expiresAt(Instant.ofEpochSecond(1699063890))
                                .startedAt(Instant.ofEpochSecond(1699063291))
                                .completedAt(Instant.ofEpochSecond(1699063292))
                                .build())
                        .settings(RunSettings.builder()
                                .model("gpt-4o")
                                .instructions("Be brief.")
                                .tools(List.of(ToolDefinition.codeInterpreter()))
                                .temperature(1.0)
                                .topP(0.5)
                                .maxPromptTokens(1000)
                                .maxCompletionTokens(2000)
                                .truncationStrategy(TruncationStrategy.AUTO)
                                .toolChoice(ToolChoice.AUTO)
                                .parallelToolCalls(true)
                                .responseFormat(ResponseFormat.AUTO)
                                .build())
                        .outcome(new RunOutcome(null, null, Usage.of(123, 456)))
                        .metadata(Metadata.of("case", "4711"))
                        .build());
    }

    @Test
    void anIdIsEnough() {
        assertThat(read("{\"id\":\"run_1\"}"))
                .isEqualTo(Run.builder("run_1", "").status(RunStatus.of("")).build());
    }

    @Test
    void membersMayComeInAnyOrder() {
        assertThat(read("{\"status\":\"queued\",\"thread_id\":\"thread_1\",\"id\":\"run_1\"}"))
                .isEqualTo(run().status(RunStatus.QUEUED).build());
    }

    @Test
    void pendingFunctionCallsAreRead() {
        Run run = with("""
                "required_action": {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": [
                  {"id": "call_1", "type": "function", "function": {"name": "weather", "arguments": "{\\"city\\":\\"Oslo\\"}"}},
                  {"id": "call_2", "type": "function", "function": {"name": "now", "arguments": ""}}]}}
                """);

        assertThat(run.requiredAction())
                .contains(RequiredAction.outputs(List.of(
                        FunctionCall.of("call_1", "weather", "{\"city\":\"Oslo\"}"),
                        FunctionCall.of("call_2", "now", ""))));
    }

    @Test
    void approvalsOfMcpCallsAreRead() {
        Run run = with("""
                "required_action": {"type": "submit_tool_approval", "submit_tool_approval": {"tool_calls": [
                  {"id": "call_1", "type": "mcp", "name": "search", "arguments": "{}", "server_label": "docs"}]}}
                """);

        assertThat(run.requiredAction())
                .contains(RequiredAction.approvals(List.of(McpCall.of("call_1", "docs", "search", "{}"))));
    }

    @Test
    void extrasInsideARequiredActionAreKeptAtTheirLevel() {
        Run run = with("""
                "required_action": {"type": "submit_tool_outputs", "a": 1, "submit_tool_outputs": {"b": 2, "tool_calls": []}}
                """);

        assertThat(run.requiredAction())
                .contains(new RequiredAction.SubmitToolOutputs(
                        List.of(), Extras.of("b", JsonText.of("2")), Extras.of("a", JsonText.of("1"))));
    }

    @Test
    void aRequiredActionOfAnotherTypeIsKeptWhole() {
        Run run = with("\"required_action\":{\"type\":\"submit_tool_approvals\", \"x\":[1, 2]}");

        assertThat(run.requiredAction())
                .contains(new RequiredAction.Unrecognised(
                        "submit_tool_approvals", JsonText.of("{\"type\":\"submit_tool_approvals\",\"x\":[1,2]}")));
    }

    @Test
    void aRequiredActionWithoutItsPayloadIsKeptWhole() {
        Run run = with("\"required_action\":{\"type\":\"submit_tool_outputs\"}");

        assertThat(run.requiredAction())
                .contains(new RequiredAction.Unrecognised(
                        "submit_tool_outputs", JsonText.of("{\"type\":\"submit_tool_outputs\"}")));
    }

    @Test
    void aPendingCallWithoutATypeKeepsItsId() {
        Run run = with("\"required_action\":{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":{\"tool_calls\":["
                + "{\"id\":\"call_1\",\"name\":\"f\"}]}}");

        assertThat(run.pendingCalls())
                .containsExactly(
                        new UnrecognisedToolCall("call_1", "", JsonText.of("{\"id\":\"call_1\",\"name\":\"f\"}")));
    }

    @Test
    void theErrorOfAFailedRunIsRead() {
        assertThat(
                        with(
                                "\"status\":\"failed\",\"last_error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"Slow down\"}"))
                .isEqualTo(run().status(RunStatus.FAILED)
                        .outcome(new RunOutcome(LastError.of(ErrorCode.RATE_LIMIT_EXCEEDED, "Slow down"), null, null))
                        .build());
    }

    @Test
    void theReasonOfAnIncompleteRunIsRead() {
        assertThat(with("\"incomplete_details\":{\"reason\":\"content_filter\"}")
                        .incompleteDetails())
                .contains(IncompleteDetails.of(IncompleteReason.CONTENT_FILTER));
    }

    @Test
    void incompleteDetailsNeedNoReason() {
        assertThat(with("\"incomplete_details\":{}").incompleteDetails())
                .contains(new IncompleteDetails(null, Extras.NONE));
    }

    @Test
    void functionToolsAreReadWithTheirSchemaAsCompactText() {
        Run run = with("""
                "tools": [{"type": "function", "function": {"name": "weather", "description": "The weather",
                  "parameters": {"type" : "object", "properties": { "a b" : { "enum": [ "x  y", 1.50 ] } } }, "strict": true}}]
                """);

        assertThat(run.settings().tools())
                .containsExactly(FunctionTool.of(FunctionSpec.named("weather")
                        .description("The weather")
                        .parameters(JsonText.of(
                                "{\"type\":\"object\",\"properties\":{\"a b\":{\"enum\":[\"x  y\",1.50]}}}"))
                        .strict(true)
                        .build()));
    }

    @Test
    void aNamedToolChoiceIsRead() {
        assertThat(with("\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"weather\"}}")
                        .settings()
                        .toolChoice())
                .contains(ToolChoice.function("weather"));
        assertThat(with("\"tool_choice\":{\"type\":\"file_search\"}").settings().toolChoice())
                .contains(ToolChoice.tool("file_search"));
    }

    @Test
    void aToolChoiceKeepsExtrasAtBothLevels() {
        assertThat(with("\"tool_choice\":{\"type\":\"function\",\"a\":1,\"function\":{\"name\":\"f\",\"b\":2}}")
                        .settings()
                        .toolChoice())
                .contains(new NamedToolChoice(
                        "function",
                        new NamedToolChoice.Function("f", Extras.of("b", JsonText.of("2"))),
                        Extras.of("a", JsonText.of("1"))));
    }

    @Test
    void aToolChoiceOfAnotherShapeIsKeptWhole() {
        assertThat(with("\"tool_choice\":[\"auto\"]").settings().toolChoice())
                .contains(new ToolChoice.Unrecognised(JsonText.of("[\"auto\"]")));
        assertThat(with("\"tool_choice\":{\"name\":\"f\"}").settings().toolChoice())
                .contains(new ToolChoice.Unrecognised(JsonText.of("{\"name\":\"f\"}")));
    }

    @Test
    void truncationToTheLastMessagesIsRead() {
        assertThat(with("\"truncation_strategy\":{\"type\":\"last_messages\",\"last_messages\":10}")
                        .settings()
                        .truncationStrategy())
                .contains(TruncationStrategy.lastMessages(10));
    }

    @Test
    void unknownMembersAreKeptInTheirSpelling() {
        Run run = with("\"reasoning_effort\": null, \"x\": { \"n\" : 1.0e+3, \"s\": \"\\u00e9\" }, \"y\": -0");

        assertThat(run.extras())
                .isEqualTo(Extras.of(Map.of(
                        "reasoning_effort", JsonText.of("null"),
                        "x", JsonText.of("{\"n\":1.0e+3,\"s\":\"\\u00e9\"}"),
                        "y", JsonText.of("-0"))));
    }

    @Test
    void detailsOfUsageAreKept() {
        assertThat(with("\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3,"
                                + "\"prompt_token_details\":{\"cached_tokens\":0}}")
                        .usage())
                .contains(new Usage(1, 2, 3, Extras.of("prompt_token_details", JsonText.of("{\"cached_tokens\":0}"))));
    }

    @Test
    void theLastOfSeveralMembersOfOneNameCounts() {
        assertThat(with("\"status\":\"queued\",\"status\":\"failed\"").status()).isEqualTo(RunStatus.FAILED);
        assertThat(with("\"status\":\"queued\",\"status\":null").status()).isEqualTo(RunStatus.of(""));
        assertThat(with("\"x\":1,\"x\":2").extras()).isEqualTo(Extras.of("x", JsonText.of("2")));
    }

    @Test
    void aUsableMemberBehindAnUnusableOneOfItsNameLeavesNoExtra() {
        assertThat(with("\"model\":5,\"model\":\"gpt-4o\""))
                .isEqualTo(run().settings(RunSettings.builder().model("gpt-4o").build())
                        .build());
    }

    @Test
    void anUnusableMemberBehindAUsableOneOfItsNameCounts() {
        assertThat(with("\"model\":\"gpt-4o\",\"model\":5"))
                .isEqualTo(run().extras(Extras.of("model", JsonText.of("5"))).build());
    }
}
