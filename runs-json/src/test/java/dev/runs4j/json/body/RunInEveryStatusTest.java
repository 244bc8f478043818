package dev.runs4j.json.body;

import static dev.runs4j.json.body.Bodies.assertReads;
import static dev.runs4j.json.body.Weather.CREATED;
import static dev.runs4j.json.body.Weather.EXPIRES;
import static dev.runs4j.json.body.Weather.run;
import static dev.runs4j.json.body.Weather.time;
import static dev.runs4j.json.body.Weather.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.json.JsonType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A full run of version 2 of the protocol in each of its nine statuses. */
class RunInEveryStatusTest {

    private static final Usage USAGE = new Usage(812, 45, 857, Extras.NONE);

    @Test
    void queued() {
        assertReads(
                JsonType.RUN,
                "run-queued",
                run(RunStatus.QUEUED)
                        .timeline(RunTimeline.builder()
                                .createdAt(CREATED)
                                .expiresAt(EXPIRES)
                                .build())
                        .build());
    }

    @Test
    void inProgress() {
        assertReads(
                JsonType.RUN,
                "run-in-progress",
                run(RunStatus.IN_PROGRESS)
                        .timeline(timeline().expiresAt(EXPIRES).build())
                        .build());
    }

    @Test
    void requiresAction() {
        assertReads(
                JsonType.RUN,
                "run-requires-action",
                run(RunStatus.REQUIRES_ACTION)
                        .timeline(timeline().expiresAt(EXPIRES).build())
                        .requiredAction(RequiredAction.outputs(List.of(
                                FunctionCall.of("call_a", "forecast", "{\"city\":\"Oslo\"}"),
                                FunctionCall.of("call_b", "now", ""))))
                        .build());
    }

    @Test
    void cancelling() {
        assertReads(
                JsonType.RUN,
                "run-cancelling",
                run(RunStatus.CANCELLING)
                        .timeline(timeline().expiresAt(EXPIRES).build())
                        .build());
    }

    @Test
    void cancelled() {
        assertReads(
                JsonType.RUN,
                "run-cancelled",
                run(RunStatus.CANCELLED)
                        .timeline(timeline().cancelledAt(time(1767225640)).build())
                        .outcome(new RunOutcome(null, null, USAGE))
                        .build());
    }

    @Test
    void failed() {
        assertReads(
                JsonType.RUN,
                "run-failed",
                run(RunStatus.FAILED)
                        .timeline(timeline().failedAt(time(1767225605)).build())
                        .outcome(new RunOutcome(
                                LastError.of(ErrorCode.RATE_LIMIT_EXCEEDED, "You are too fast."),
                                null,
                                new Usage(0, 0, 0, Extras.NONE)))
                        .build());
    }

    @Test
    void completed() {
        assertReads(
                JsonType.RUN,
                "run-completed",
                run(RunStatus.COMPLETED)
                        .timeline(timeline().completedAt(time(1767225612)).build())
                        .outcome(new RunOutcome(null, null, USAGE))
                        .build());
    }

    @Test
    void incompleteWithATimeOfCompletionAsTheLiveServiceSentIt() {
        assertReads(
                JsonType.RUN,
                "run-incomplete",
                run(RunStatus.INCOMPLETE)
                        .timeline(timeline().completedAt(time(1767225609)).build())
                        .outcome(new RunOutcome(
                                null,
                                IncompleteDetails.of(IncompleteReason.MAX_COMPLETION_TOKENS),
                                new Usage(812, 1000, 1812, Extras.NONE)))
                        .build());
    }

    @Test
    void expiredWithItsTimeOfExpiryStillThere() {
        assertReads(
                JsonType.RUN,
                "run-expired",
                run(RunStatus.EXPIRED)
                        .timeline(timeline().expiresAt(EXPIRES).build())
                        .outcome(new RunOutcome(null, null, USAGE))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run-queued",
                "run-in-progress",
                "run-requires-action",
                "run-cancelling",
                "run-cancelled",
                "run-failed",
                "run-completed",
                "run-incomplete",
                "run-expired"
            })
    void nothingIsOddAboutIt(String name) {
        assertThat(Bodies.read(JsonType.RUN, name).validate()).isEmpty();
    }
}
