package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.CodeInterpreterOutput;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.inmemory.ScriptException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the words of a script file make of a run. */
class ScriptStepsTest {

    @Test
    void waitsTakesItsTimeAndSeveralAddUp() {
        try (Played played = Played.steps("waits: 250ms", "waits: 2s", "waits: 3m", "answers: Done.")) {
            Run run = played.run("?");

            assertThat(played.later(run, Duration.ofMillis(182_249)).status()).isEqualTo(RunStatus.IN_PROGRESS);
            assertThat(played.later(run, Duration.ofMillis(1)).status()).isEqualTo(RunStatus.COMPLETED);
        }
    }

    @Test
    void asksWantsAllCallsOfARoundAtOnce() {
        String asks = "asks: [{ function: a, arguments: { id: 7, in: [1.50, true, null, 'x\"y'] } },"
                + " { function: b, id: call_own, arguments: '{bad' }, { function: c }]";
        try (Played played = Played.steps(asks, "answers: '{output:a}, {output:b}, {output}'")) {
            Run run = played.run("?");

            assertThat(run.pendingCalls())
                    .containsExactly(
                            FunctionCall.of("call_0001_1", "a", "{\"id\":7,\"in\":[1.50,true,null,\"x\\\"y\"]}"),
                            FunctionCall.of("call_own", "b", "{bad"),
                            FunctionCall.of("call_0001_3", "c", "{}"));
            assertThat(played.texts(played.answer(run, "one", "two", "three"))).containsExactly("one, two, three");
        }
    }

    @Test
    void laterCallsAreFilledWithEarlierOutputs() {
        try (Played played = Played.steps(
                "asks: [function: a]", "asks: [{ function: b, arguments: { of: '{output:a}' } }]", "completes")) {
            Run run = played.answer(played.run("?"), "say \"hi\"\n");

            assertThat(run.pendingCalls())
                    .containsExactly(FunctionCall.of("call_0001_2", "b", "{\"of\":\"say \\\"hi\\\"\\n\"}"));
        }
    }

    @Test
    void asksApprovalWantsApprovals() {
        String asks =
                "asks_approval: [{ server: shop, tool: find, arguments: { id: 1 }, id: call_own, output: found }]";
        try (Played played = Played.steps(asks, "answers: Done.")) {
            Run run = played.run("?");

            assertThat(run.pendingCalls()).containsExactly(McpCall.of("call_own", "shop", "find", "{\"id\":1}"));
            played.backend.runs().answer(run.ref(), ToolAnswers.approvals(ToolApproval.approve("call_own")));
            assertThat(played.now(run).status()).isEqualTo(RunStatus.COMPLETED);
            assertThat(calls(played, run))
                    .extracting(call -> ((McpCall) call).output().orElse(""))
                    .containsExactly("found");
        }
    }

    @Test
    void usesShowsToolsOfTheServerInAStep() {
        String uses = "uses: [code_interpreter: { input: '6*7', logs: '42' }, file_search: { results:"
                + " [{ file_id: file-1, file_name: a.txt, score: 0.5, text: 'a passage' }] }, file_search: {}]";
        try (Played played = Played.steps(uses, "completes")) {
            List<ToolCall> calls = calls(played, played.run("?"));

            CodeInterpreterCall code = (CodeInterpreterCall) calls.get(0);
            assertThat(code.input()).isEqualTo("6*7");
            assertThat(((CodeInterpreterOutput.Logs) code.outputs().get(0)).logs())
                    .isEqualTo("42");
            FileSearchCall search = (FileSearchCall) calls.get(1);
            assertThat(search.results().orElseThrow().get(0).fileName()).isEqualTo("a.txt");
            assertThat(search.results().orElseThrow().get(0).score()).isEqualTo(0.5);
            assertThat(((FileSearchCall) calls.get(2)).results()).isEmpty();
        }
    }

    @Test
    void saysWritesAMessageAndGoesOn() {
        try (Played played = Played.steps("says: First.", "answers: Second.")) {
            assertThat(played.texts(played.run("?"))).containsExactly("Second.", "First.");
        }
    }

    @Test
    void writesLeavesAMessageUnfinished() {
        try (Played played = Played.steps("writes: 'Half {{a}'", "stops_incomplete: content_filter")) {
            Run run = played.run("?");

            assertThat(run.status()).isEqualTo(RunStatus.INCOMPLETE);
            assertThat(run.outcome().incompleteDetails().orElseThrow().reason())
                    .contains(IncompleteReason.CONTENT_FILTER);
            Message message = played.messages(run).get(0);
            assertThat(message.text()).isEqualTo("Half {a}");
            assertThat(message.status()).contains(MessageStatus.INCOMPLETE);
        }
    }

    @Test
    void completesEndsWithoutAMessage() {
        try (Played played = Played.steps("completes:")) {
            Run run = played.run("?");

            assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
            assertThat(played.texts(run)).isEmpty();
        }
    }

    @Test
    void failsTellsItsCodeAndMessage() {
        try (Played played = Played.steps("fails: { code: rate_limit_exceeded, message: Busy. }")) {
            Run run = played.run("?");

            assertThat(run.status()).isEqualTo(RunStatus.FAILED);
            assertThat(run.outcome().lastError().orElseThrow().code()).isEqualTo(ErrorCode.RATE_LIMIT_EXCEEDED);
            assertThat(run.outcome().lastError().orElseThrow().message()).isEqualTo("Busy.");
        }
    }

    @Test
    void neverEndsStaysInProgressUntilItExpires() {
        try (Played played = Played.steps("never_ends")) {
            Run run = played.run("?");

            assertThat(played.later(run, Duration.ofSeconds(599)).status()).isEqualTo(RunStatus.IN_PROGRESS);
            assertThat(played.later(run, Duration.ofSeconds(1)).status()).isEqualTo(RunStatus.EXPIRED);
        }
    }

    @Test
    void defaultDoesWhatRunsDoWithoutScripts() {
        try (Played played = Played.file("rules: [script: default]")) {
            assertThat(played.texts(played.run("Coat or no coat?"))).containsExactly("You asked: Coat or no coat?");
        }
    }

    @Test
    void queuedForKeepsARunQueued() {
        try (Played played = Played.file("rules: [{ queued_for: 1h, script: default }]")) {
            Run run = played.run("?");

            assertThat(played.later(run, Duration.ofSeconds(599)).status()).isEqualTo(RunStatus.QUEUED);
        }
    }

    @Test
    void racingCancelLetsARunCompleteAfterACancel() {
        String rule = "racing_cancel: %s, script: [waits: 50ms, answers: Done.]";
        assertThat(cancelled(rule.formatted("true"))).isEqualTo(RunStatus.COMPLETED);
        assertThat(cancelled(rule.formatted("false"))).isEqualTo(RunStatus.CANCELLED);
    }

    private static RunStatus cancelled(String rule) {
        EmulatorScripts scripts = EmulatorScripts.parse("test.yaml", "rules: [{ " + rule + " }]");
        try (Site site =
                Site.with(builder -> scripts.addTo(builder.pace(Duration.ZERO, Duration.ZERO, Duration.ZERO)))) {
            site.post("/threads/" + site.thread() + "/runs", "{'assistant_id':'asst_default'}");
            site.send("POST", "/threads/thread_0001/runs/run_0001/cancel", "");
            site.clock.advance(Duration.ofSeconds(1));
            return site.backend.runs().listAll("thread_0001").iterator().next().status();
        }
    }

    @Test
    void timesLetsTheNextRuleComeUp() {
        try (Played played = Played.file("rules: [{ times: 2, script: [answers: a] }, { script: [answers: b] }]")) {
            assertThat(played.texts(played.run("?"))).containsExactly("a");
            assertThat(played.texts(played.run("?"))).containsExactly("a");
            assertThat(played.texts(played.run("?"))).containsExactly("b");
        }
    }

    @Test
    void aRunThatNoRuleIsForIsRefusedWithTheNamesOfTheRules() {
        try (Played played = Played.file(
                "rules: [{ name: one, when: { model: x }, script: default }, { when: { model: y }, script: default }]")) {
            assertThatThrownBy(() -> played.run("?"))
                    .isInstanceOf(ScriptException.class)
                    .hasMessageContaining(
                            "(last message '?', model 'in-memory', assistant 'asst_default'); there are 'one', 'rules[1]'");
        }
    }

    @Test
    void textsAreFilledWithWhatTheRunIsAbout() {
        String text =
                "answers: '{last_message} {metadata:k} [{metadata:none}] {instructions} {model} {assistant} {thread}'";
        try (Played played = Played.steps(text)) {
            Run run = played.run(CreateRun.on(played.thread("Hi {output}"))
                    .by("asst_other")
                    .instructions("Go.")
                    .metadata(Metadata.of("k", "v")));

            assertThat(played.texts(run)).containsExactly("Hi {output} v [] Go. gpt-4o asst_other thread_0001");
        }
    }

    @Test
    void bracesThatNameNoPlaceAreBraces() {
        try (Played played = Played.steps("answers: '{{output} {\"a\":{\"b\":1}} {Name} {'")) {
            assertThat(played.texts(played.run("?"))).containsExactly("{output} {\"a\":{\"b\":1}} {Name} {");
        }
    }

    private static List<ToolCall> calls(Played played, Run run) {
        for (RunStep step : played.backend.runs().allSteps(run.ref())) {
            if (step.details().orElseThrow() instanceof StepDetails.ToolCalls shown) {
                return shown.calls();
            }
        }
        throw new AssertionError("no step shows calls");
    }
}
