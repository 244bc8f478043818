package dev.runs4j.json.body;

import static dev.runs4j.json.body.Bodies.assertReads;
import static dev.runs4j.json.body.Weather.CREATED;
import static dev.runs4j.json.body.Weather.EXPIRES;
import static dev.runs4j.json.body.Weather.time;
import static dev.runs4j.json.body.Weather.timeline;
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
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.OpenApiSpec;
import dev.runs4j.domain.tool.OpenApiTool;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.json.JsonType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What live and compatible servers have sent instead of what the official schema says. */
class RunQuirksTest {

    @Test
    void theLiveServiceSentMembersThatItsSchemaDoesNotHave() {
        Extras details = Extras.of(Map.of(
                "prompt_token_details", JsonText.of("{\"cached_tokens\":8}"),
                "completion_tokens_details", JsonText.of("{\"reasoning_tokens\":2}")));
        assertReads(
                JsonType.RUN,
                "run-live-extras",
                Run.builder("run_x", "thread_x")
                        .assistantId("asst_x")
                        .status(RunStatus.COMPLETED)
                        .timeline(timeline().completedAt(time(1767225604)).build())
                        .settings(RunSettings.builder()
                                .model("o3-mini")
                                .instructions("")
                                .toolResources(new ToolResources(
                                        CodeInterpreterResources.of(List.of("file-a")),
                                        FileSearchResources.of("vs_a"),
                                        Extras.NONE))
                                .build())
                        .outcome(new RunOutcome(null, null, new Usage(10, 5, 15, details)))
                        .extras(Extras.of("reasoning_effort", JsonText.of("\"medium\"")))
                        .build());
    }

    @Test
    void nullAndMissingMembersReadAsAbsentAndIdsAreOpaque() {
        assertReads(
                JsonType.RUN,
                "run-mock",
                Run.builder("b3b0e7a2-6c1f-4a55-9c6b-1d2f3a4b5c6d", "t 1/ü")
                        .status(RunStatus.COMPLETED)
                        .extras(Extras.of("_id", JsonText.of("\"65a1\"")))
                        .build());
    }

    @Test
    void wordsThatNobodyKnowsAreKept() {
        assertReads(
                JsonType.RUN,
                "run-unknown-words",
                Run.builder("run_u", "thread_u")
                        .status(RunStatus.of("paused"))
                        .timeline(RunTimeline.builder().createdAt(CREATED).build())
                        .requiredAction(new RequiredAction.Unrecognised(
                                "submit_form",
                                JsonText.of("{\"type\":\"submit_form\",\"submit_form\":{\"fields\":[\"a\"]}}")))
                        .outcome(new RunOutcome(
                                LastError.of(ErrorCode.of("model_overloaded"), "Later."),
                                IncompleteDetails.of(IncompleteReason.CONTENT_FILTER),
                                null))
                        .settings(RunSettings.builder()
                                .toolChoice(ToolChoice.tool("retrieval"))
                                .responseFormat(new ResponseFormat.Mode("none"))
                                .truncationStrategy(new TruncationStrategy("summarise", null, Extras.NONE))
                                .tools(List.of(
                                        OpenApiTool.of(OpenApiSpec.named("api").build())))
                                .build())
                        .build());
    }

    @Test
    void anUnknownStatusIsNeitherAnEndNorActive() {
        RunStatus status = Bodies.read(JsonType.RUN, "run-unknown-words").status();

        assertThat(status.isTerminal()).isFalse();
        assertThat(status.isActive()).isFalse();
    }

    @Test
    void numbersAndTimesMayBeSpeltInManyWays() {
        assertReads(
                JsonType.RUN,
                "run-numbers",
                Run.builder("run_n", "thread_n")
                        .status(RunStatus.IN_PROGRESS)
                        .timeline(RunTimeline.builder()
                                .createdAt(Instant.parse("2026-01-01T00:00:00.123Z"))
                                .startedAt(Instant.parse("2026-01-01T00:00:01.250Z"))
                                .expiresAt(Instant.parse("2100-01-01T00:00:00Z"))
                                .cancelledAt(Instant.parse("2026-01-01T00:00:02Z"))
                                .failedAt(Instant.parse("2026-01-01T00:00:03Z"))
                                .build())
                        .settings(RunSettings.builder()
                                .temperature(1.0)
                                .topP(1.0)
                                .maxPromptTokens(20000)
                                .maxCompletionTokens(1000)
                                .build())
                        .outcome(new RunOutcome(null, null, new Usage(4294967296L, 1, 4294967297L, Extras.NONE)))
                        .build());
    }

    @Test
    void startedAtStaysWhenARunQueuesAgainAndCompletedAtWasSeenOnAQueuedRun() {
        assertReads(
                JsonType.RUN,
                "run-queued-again",
                Weather.run(RunStatus.QUEUED)
                        .settings(Weather.SETTINGS.toBuilder().tools(List.of()).build())
                        .metadata(Metadata.EMPTY)
                        .timeline(timeline()
                                .expiresAt(EXPIRES)
                                .completedAt(time(1767225602))
                                .build())
                        .build());
    }

    @Test
    void valuesOfUnusableTypesAreKeptAsTheyCame() {
        assertReads(
                JsonType.RUN,
                "run-misfits",
                Run.builder("run_m", "thread_m")
                        .status(RunStatus.of(""))
                        .settings(RunSettings.builder()
                                .responseFormat(new ResponseFormat.Unrecognised(JsonText.of("true")))
                                .toolChoice(new ToolChoice.Unrecognised(JsonText.of("7")))
                                .build())
                        .extras(Extras.of(Map.ofEntries(
                                kept("status", "5"),
                                kept("created_at", "\"yesterday\""),
                                kept("metadata", "[]"),
                                kept("usage", "\"none\""),
                                kept("tools", "{}"),
                                kept("truncation_strategy", "\"auto\""),
                                kept("temperature", "\"warm\""),
                                kept("max_prompt_tokens", "2.5"),
                                kept("parallel_tool_calls", "\"yes\""),
                                kept("required_action", "\"none\""),
                                kept("model", "[\"gpt-4o\"]"))))
                        .build());
    }

    private static Map.Entry<String, JsonText> kept(String name, String json) {
        return Map.entry(name, JsonText.of(json));
    }
}
