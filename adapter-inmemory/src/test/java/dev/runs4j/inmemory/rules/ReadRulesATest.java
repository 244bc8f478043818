package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadRulesATest {

    private final RulesFixtureA rules = RulesFixtureA.playing(RulesFixtureA.ASKING);

    @Test
    @DisplayName("R201 get answers with the run as it is now")
    void answersWithTheRunAsItIs() {
        Run run = rules.run(rules.thread());
        rules.pass(99);
        assertThat(rules.now(run).status()).isEqualTo(RunStatus.QUEUED);
        rules.pass(1);
        assertThat(rules.now(run).status()).isEqualTo(RunStatus.IN_PROGRESS);
        assertThat(rules.backend.runs().get(run.ref()).seenAt()).isEqualTo(RulesFixtureA.START.plusMillis(100));
    }

    @Test
    @DisplayName("R201 an unknown run and a run of another thread are not found")
    void findsOnlyRunsOfTheThread() {
        Run run = rules.run(rules.thread());
        String other = rules.thread();

        missing(RunRef.of(run.threadId(), "run_none"));
        missing(RunRef.of(other, run.id()));
        missing(RunRef.of("thread_none", run.id()));
    }

    private void missing(RunRef ref) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> rules.backend.runs().get(ref))
                .satisfies(error -> assertThat(error.resource()).isEqualTo(Resource.RUN))
                .satisfies(error -> assertThat(error.id()).isEqualTo(ref.runId()));
    }

    @Test
    @DisplayName("R202 statuses seen one after the other follow the lifecycle")
    void followsTheLifecycle() {
        Run run = rules.run(rules.thread());
        List<RunStatus> seen = new ArrayList<>(List.of(run.status()));
        for (int i = 0; i < 120; i++) {
            rules.pass(10);
            RunStatus status = rules.now(run).status();
            if (status.equals(RunStatus.REQUIRES_ACTION)) {
                seen.add(status);
                status = rules.answer(run, "one").status();
            }
            seen.add(status);
        }

        for (int i = 1; i < seen.size(); i++) {
            RunStatus before = seen.get(i - 1);
            RunStatus after = seen.get(i);
            assertThat(before.equals(after) || before.canReach(after))
                    .as(before + " to " + after)
                    .isTrue();
        }
        assertThat(seen.stream().distinct().map(RunStatus::text))
                .containsExactly("queued", "in_progress", "requires_action", "completed");
    }

    @Test
    @DisplayName("R202 a terminal run does not change any more")
    void staysTerminal() {
        Run run = rules.runAfter(500);
        rules.answer(run, "one");
        rules.pass(500);
        Run ended = rules.now(run);
        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);

        rules.run(run.threadId());
        rules.pass(3_600_000);

        assertThat(rules.now(run)).isEqualTo(ended);
    }

    @Test
    @DisplayName("R203 list gives the runs of one thread, newest first")
    void listsNewestFirst() {
        Run first = rules.runAfter(500);
        rules.answer(first, "one");
        rules.pass(500);
        Run second = rules.run(first.threadId());
        rules.run(rules.thread());

        assertThat(rules.backend.runs().listAll(first.threadId())).containsExactly(second, rules.now(first));
        assertThat(rules.backend.runs().listAll(rules.thread())).isEmpty();
    }

    @Test
    @DisplayName("R204 a run that requires action names its pending calls with ids that differ")
    void namesPendingCalls() {
        RulesFixtureA asking = RulesFixtureA.playing(Script.asks(
                        Script.call("lookup", "{\"id\":1}"),
                        Script.call("lookup", "{\"id\":1}"),
                        Script.call("weigh", "{}"))
                .answers("Done"));

        Run run = asking.runAfter(500);

        assertThat(run.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(run.pendingCalls())
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.id()).isNotBlank())
                .extracting(call -> ((FunctionCall) call).name())
                .containsExactly("lookup", "lookup", "weigh");
        assertThat(run.pendingCalls()).extracting(ToolCall::id).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R206 a failed run has a last error")
    void tellsTheError() {
        RulesFixtureA failing = RulesFixtureA.playing(Script.fails(ErrorCode.RATE_LIMIT_EXCEEDED, "Too much"));

        Run run = failing.runAfter(500);

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.lastError()).contains(LastError.of(ErrorCode.RATE_LIMIT_EXCEEDED, "Too much"));
    }

    @Test
    @DisplayName("R206 an incomplete run has its reason")
    void tellsTheReason() {
        RulesFixtureA stopping = RulesFixtureA.playing(Script.stopsIncomplete(IncompleteReason.MAX_COMPLETION_TOKENS));

        Run run = stopping.runAfter(500);

        assertThat(run.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(run.incompleteDetails().flatMap(details -> details.reason()))
                .contains(IncompleteReason.MAX_COMPLETION_TOKENS);
    }
}
