package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.step.StepTimeline;
import dev.runs4j.domain.step.StepType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepReadingTest {

    private static final RunsJson JSON = RunsJson.standard();

    private static RunStep with(String members) {
        return JSON.read(JsonType.RUN_STEP, "{\"id\":\"step_1\"," + members + "}");
    }

    @Test
    void everyFieldOfTheOfficialSchemaIsRead() {
        RunStep step = JSON.read(JsonType.RUN_STEP, """
                {
                  "id": "step_abc123",
                  "object": "thread.run.step",
                  "created_at": 1699063291,
                  "run_id": "run_abc123",
                  "assistant_id": "asst_abc123",
                  "thread_id": "thread_abc123",
                  "type": "message_creation",
                  "status": "completed",
                  "cancelled_at": null,
                  "completed_at": 1699063292,
                  "expired_at": null,
                  "failed_at": null,
                  "last_error": null,
                  "step_details": {"type": "message_creation", "message_creation": {"message_id": "msg_abc123"}},
                  "metadata": {},
                  "usage": {"prompt_tokens": 123, "completion_tokens": 456, "total_tokens": 579}
                }
                """);

        assertThat(step)
                .isEqualTo(RunStep.builder("step_abc123")
                        .runId("run_abc123")
                        .assistantId("asst_abc123")
                        .threadId("thread_abc123")
                        .type(StepType.MESSAGE_CREATION)
                        .status(StepStatus.COMPLETED)
                        .timeline(StepTimeline.builder()
                                .createdAt(Instant.ofEpochSecond(1699063291))
                                .completedAt(Instant.ofEpochSecond(1699063292))
                                .build())
                        .details(StepDetails.message("msg_abc123"))
                        .usage(Usage.of(123, 456))
                        .build());
    }

    @Test
    void anIdIsEnough() {
        assertThat(JSON.read(JsonType.RUN_STEP, "{\"id\":\"step_1\"}"))
                .isEqualTo(RunStep.builder("step_1").status(StepStatus.of("")).build());
    }

    @Test
    void expiresAtStandsWhereTheSchemaHasExpiredAt() {
        StepTimeline timeline = with("\"expires_at\":1699063890").timeline();

        assertThat(timeline.expiresAt()).contains(Instant.ofEpochSecond(1699063890));
        assertThat(timeline.expiredAt()).isEmpty();
    }

    @Test
    void expiresAtAndExpiredAtMayBothBeThere() {
        StepTimeline timeline =
                with("\"expires_at\":1699063890,\"expired_at\":1699063891").timeline();

        assertThat(timeline.expiresAt()).contains(Instant.ofEpochSecond(1699063890));
        assertThat(timeline.expiredAt()).contains(Instant.ofEpochSecond(1699063891));
    }

    @Test
    void aStatusOfRunsIsKept() {
        assertThat(with("\"status\":\"incomplete\"").status()).isEqualTo(StepStatus.of("incomplete"));
    }

    @Test
    void missingDetailsAreAbsent() {
        assertThat(with("\"type\":\"tool_calls\",\"step_details\":null").details())
                .isEmpty();
    }

    @Test
    void theDetailsTellATypeThatIsMissing() {
        assertThat(with("\"step_details\":{\"type\":\"tool_calls\",\"tool_calls\":[]}")
                        .type())
                .isEqualTo(StepType.TOOL_CALLS);
    }

    @Test
    void detailsWithoutATypeAreKeptWhole() {
        assertThat(with("\"step_details\":{\"tool_calls\":[]}").details())
                .contains(new StepDetails.Unrecognised("", JsonText.of("{\"tool_calls\":[]}")));
    }

    @Test
    void activitiesOfFoundryAreRead() {
        assertThat(
                        with("\"step_details\":{\"type\":\"activities\",\"a\":1,\"activities\":[{\"type\":\"mcp_list_tools\"}]}")
                                .details())
                .contains(new StepDetails.Activities(
                        List.of(JsonText.of("{\"type\":\"mcp_list_tools\"}")), Extras.of("a", JsonText.of("1"))));
    }

    @Test
    void activitiesThatAreNoObjectsAreKeptWhole() {
        assertThat(with("\"step_details\":{\"type\":\"activities\",\"activities\":[7]}")
                        .details())
                .contains(new StepDetails.Unrecognised(
                        "activities", JsonText.of("{\"type\":\"activities\",\"activities\":[7]}")));
    }

    @Test
    void detailsThatAreNoObjectAreAnExtra() {
        assertThat(with("\"step_details\":\"none\"").extras())
                .isEqualTo(Extras.of("step_details", JsonText.of("\"none\"")));
    }

    @Test
    void extrasOfDetailsAreKeptAtTheirLevel() {
        assertThat(with("\"step_details\":{\"type\":\"message_creation\",\"a\":1,"
                                + "\"message_creation\":{\"message_id\":\"msg_1\",\"b\":2}}")
                        .details())
                .contains(new StepDetails.MessageCreation(
                        "msg_1", Extras.of("b", JsonText.of("2")), Extras.of("a", JsonText.of("1"))));
    }
}
