package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadRunRulesTest {

    private final Stage stage = Stage.playing(Plot.ANSWERS);

    @Test
    @DisplayName("R201 get answers with the run as it is now")
    void getAnswersWithTheRunNow() {
        RunRef run = stage.run();
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.QUEUED);

        stage.advance(Duration.ofMillis(100));
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.IN_PROGRESS);

        stage.advance(Duration.ofMillis(400));
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.runs().get(run).seenAt()).isEqualTo(Stage.START.plusMillis(500));
    }

    @Test
    @DisplayName("R201 an unknown run is a not-found of a run")
    void anUnknownRunIsNamed() {
        String thread = stage.thread();

        assertThatThrownBy(() -> stage.get(RunRef.of(thread, "run_unknown")))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> {
                    assertThat(missing.resource()).isEqualTo(Resource.RUN);
                    assertThat(missing.id()).isEqualTo("run_unknown");
                });
    }

    @Test
    @DisplayName("R201 a run of another thread is a not-found of a run")
    void aRunOfAnotherThreadIsUnknown() {
        RunRef run = stage.run();
        String other = stage.thread();

        assertThatThrownBy(() -> stage.get(RunRef.of(other, run.runId())))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        missing -> assertThat(missing.resource()).isEqualTo(Resource.RUN));
    }

    @Test
    @DisplayName("R201 a run of an unknown thread is a not-found of a run")
    void aRunOfAnUnknownThreadIsUnknown() {
        assertThatThrownBy(() -> stage.get(RunRef.of("thread_unknown", "run_0001")))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        missing -> assertThat(missing.resource()).isEqualTo(Resource.RUN));
    }

    @ParameterizedTest
    @EnumSource(Plot.class)
    @DisplayName("R202 statuses seen one after the other can be reached from each other")
    void statusesFollowTheLifecycle(Plot plot) {
        stage.play(plot);
        RunRef run = stage.run();
        List<RunStatus> seen = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            seen.add(stage.get(run).status());
            stage.advance(Duration.ofMillis(50));
        }
        stage.advance(Duration.ofMinutes(10));
        seen.add(stage.get(run).status());

        for (int i = 1; i < seen.size(); i++) {
            assertThat(seen.get(i - 1).canReach(seen.get(i))).as("%s", seen).isTrue();
        }
        assertThat(seen.get(seen.size() - 1).isTerminal()).isTrue();
    }

    @Test
    @DisplayName("R202 a terminal run changes its metadata only")
    void aTerminalRunDoesNotChange() {
        RunRef run = stage.settledRun();
        Run ended = stage.get(run);
        stage.advance(Duration.ofHours(1));
        assertThat(stage.get(run)).isEqualTo(ended);

        Metadata metadata = Metadata.of("case", "1");
        stage.runs().modify(new ModifyRun(run, metadata));

        assertThat(stage.get(run))
                .isEqualTo(ended.toBuilder().metadata(metadata).build());
    }

    @Test
    @DisplayName("R203 list gives the runs of one thread, newest first")
    void listGivesTheRunsOfOneThread() {
        RunRef first = stage.settledRun();
        stage.settledRun();
        RunRef third = stage.runOn(first.threadId());

        assertThat(stage.runs()
                        .list(first.threadId(), PageRequest.FIRST, CallOptions.DEFAULT)
                        .items())
                .extracting(Run::id)
                .containsExactly(third.runId(), first.runId());
    }

    @Test
    @DisplayName("R204 a run that requires action names its calls, with ids that differ")
    void aWaitingRunNamesItsCalls() {
        stage.play(Plot.ASKS_TWO_AT_ONCE);
        Run waiting = stage.get(stage.settledRun());

        assertThat(waiting.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(waiting.pendingCalls())
                .extracting(ToolCall::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(waiting.validate()).isEmpty();
    }

    @Test
    @DisplayName("R205 a completed run has its answer as a message that names the run")
    void aCompletedRunHasItsAnswer() {
        RunRef run = stage.settledRun();

        Message answer = stage.messages().listAll(run.threadId()).iterator().next();

        assertThat(answer.text()).isEqualTo("It rains.");
        assertThat(answer.runId()).contains(run.runId());
        assertThat(answer.assistantId()).contains(Stage.ASSISTANT);
    }

    @Test
    @DisplayName("R206 a failed run has a last error")
    void aFailedRunHasItsError() {
        Run failed = stage.play(Plot.FAILS).get(stage.settledRun());

        assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
        assertThat(failed.lastError()).contains(LastError.of(ErrorCode.SERVER_ERROR, "Something broke."));
        assertThat(failed.validate()).isEmpty();
    }

    @Test
    @DisplayName("R206 an incomplete run has its reason")
    void anIncompleteRunHasItsReason() {
        Run stopped = stage.play(Plot.STOPS_INCOMPLETE).get(stage.settledRun());

        assertThat(stopped.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(stopped.incompleteDetails()).contains(IncompleteDetails.of(IncompleteReason.MAX_COMPLETION_TOKENS));
        assertThat(stopped.validate()).isEmpty();
    }
}
