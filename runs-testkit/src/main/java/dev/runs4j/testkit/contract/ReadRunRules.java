package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
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

abstract class ReadRunRules extends Rules {

    ReadRunRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ANSWERS);

    @Test
    @DisplayName("R201 get answers with the run as it is now, and says when that was")
    void answersWithTheRunAsItIs() {
        RunRef run = stage.run();
        assertThat(stage.status(run)).isEqualTo(RunStatus.QUEUED);

        stage.until(run, RunStatus.IN_PROGRESS);
        stage.until(run, RunStatus.COMPLETED);

        assertThat(stage.runs().get(run).seenAt()).isEqualTo(stage.now());
        assertThat(stage.get(run).timeline().completedAt()).isPresent();
    }

    @Test
    @DisplayName("R201 an unknown run and a run of another thread are not found, by kind and id")
    void findsOnlyRunsOfTheThread() {
        RunRef run = stage.run();
        String other = stage.thread();

        missing(RunRef.of(run.threadId(), "run_none"));
        missing(RunRef.of(other, run.runId()));
        missing(RunRef.of("thread_none", run.runId()));
    }

    private void missing(RunRef run) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.get(run))
                .satisfies(error -> assertThat(error.resource()).isEqualTo(Resource.RUN))
                .satisfies(error -> assertThat(error.id()).isEqualTo(run.runId()));
    }

    @ParameterizedTest
    @EnumSource(Plot.class)
    @DisplayName("R202 statuses seen one after the other can be reached from each other")
    void followsTheLifecycle(Plot plot) {
        RunRef run = stage.play(plot).run();
        List<RunStatus> seen = watch(run, false);
        seen.add(stage.status(stage.untilExpiry(stage.settled(run))));

        assertReachable(seen);
        assertThat(seen.get(seen.size() - 1).isTerminal()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"ASKS_ONCE", "ASKS_IN_PARALLEL", "ASKS_TWICE"})
    @DisplayName("R202 statuses of a run that is answered can be reached from each other")
    void followsTheLifecycleWithAnswers(Plot plot) {
        List<RunStatus> seen = watch(stage.play(plot).run(), true);

        assertReachable(seen);
        assertThat(seen.stream().distinct().map(RunStatus::text))
                .containsExactly("queued", "in_progress", "requires_action", "completed");
    }

    private List<RunStatus> watch(RunRef run, boolean answering) {
        List<RunStatus> seen = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Run now = stage.get(run);
            seen.add(now.status());
            if (answering && now.status().equals(RunStatus.REQUIRES_ACTION)) {
                String[] outputs = Scene.callIds(now).toArray(String[]::new);
                seen.add(stage.answer(run, outputs).status());
            }
            stage.advance(Duration.ofMillis(25));
        }
        return seen;
    }

    private static void assertReachable(List<RunStatus> seen) {
        for (int i = 1; i < seen.size(); i++) {
            assertThat(seen.get(i - 1).canReach(seen.get(i))).as("%s", seen).isTrue();
        }
    }

    @Test
    @DisplayName("R202 a terminal run changes its metadata only")
    void staysTerminal() {
        RunRef run = stage.settledRun();
        Run ended = stage.get(run);
        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);

        stage.runOn(run.threadId());
        stage.advance(Duration.ofHours(1));
        assertThat(stage.get(run)).isEqualTo(ended);

        Metadata metadata = Metadata.of("case", "1");
        stage.runs().modify(new ModifyRun(run, metadata));
        assertThat(stage.get(run))
                .isEqualTo(ended.toBuilder().metadata(metadata).build());
    }

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"FAILS", "STOPS_INCOMPLETE", "NEVER_ENDS"})
    @DisplayName("R202 a terminal run does not change, however it has ended")
    void staysAsItEnded(Plot plot) {
        RunRef run = stage.playedOut(plot);
        Run ended = stage.get(run);
        assertThat(ended.status()).isEqualTo(plot.end());

        stage.advance(Duration.ofHours(1));

        assertThat(stage.get(run)).isEqualTo(ended);
    }

    @Test
    @DisplayName("R203 list gives the runs of one thread, newest first, as they are now")
    void listsNewestFirst() {
        RunRef first = stage.settledRun();
        stage.run();
        RunRef second = stage.runOn(first.threadId());

        assertThat(stage.runs().listAll(first.threadId())).containsExactly(stage.get(second), stage.get(first));
        assertThat(stage.runs()
                        .list(first.threadId(), PageRequest.oldestFirst(), CallOptions.DEFAULT)
                        .items())
                .containsExactly(stage.get(first), stage.get(second));
        assertThat(stage.runs().listAll(stage.thread())).isEmpty();
    }

    @Test
    @DisplayName("R204 a run that requires action names its pending calls, with ids that differ, also of equal calls")
    void namesPendingCalls() {
        Run waiting = stage.get(stage.play(Plot.ASKS_IN_PARALLEL).settledRun());

        assertThat(waiting.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(waiting.pendingCalls())
                .extracting(call -> ((FunctionCall) call).name() + ((FunctionCall) call).arguments())
                .containsExactly("lookup{\"id\":1}", "lookup{\"id\":1}", "price{}");
        assertThat(Scene.callIds(waiting))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).isNotBlank());
        assertThat(waiting.validate()).isEmpty();
    }

    @Test
    @DisplayName("R205 a completed run has its answer as a message of the thread that names the run")
    void leavesItsAnswer() {
        RunRef run = stage.settledRun();

        Message answer = stage.messagesOn(run.threadId()).get(1);

        assertThat(stage.status(run)).isEqualTo(RunStatus.COMPLETED);
        assertThat(answer.text()).isEqualTo("It rains in Oslo.");
        assertThat(answer.role()).isEqualTo(Role.ASSISTANT);
        assertThat(answer.runId()).contains(run.runId());
        assertThat(answer.assistantId()).contains(stage.assistant());
        assertThat(answer.status()).contains(MessageStatus.COMPLETED);
    }

    @Test
    @DisplayName("R206 a failed run has a last error")
    void tellsTheError() {
        Run failed = stage.get(stage.play(Plot.FAILS).settledRun());

        assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
        assertThat(failed.lastError()).contains(LastError.of(ErrorCode.SERVER_ERROR, "Something broke."));
        assertThat(failed.validate()).isEmpty();
    }

    @Test
    @DisplayName("R206 an incomplete run has its reason")
    void tellsTheReason() {
        Run stopped = stage.get(stage.play(Plot.STOPS_INCOMPLETE).settledRun());

        assertThat(stopped.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(stopped.incompleteDetails().flatMap(IncompleteDetails::reason))
                .contains(IncompleteReason.MAX_COMPLETION_TOKENS);
        assertThat(stopped.validate()).isEmpty();
    }
}
