package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.call;
import static dev.runs4j.inmemory.Script.mcpCall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FileSearchContent;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.CallOptions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Approvals, tools of the server, and runs that race with a cancel. */
class ScriptToolsTest {

    private static final Script SEARCH = Script.asksApproval(
                    mcpCall("web", "search", "{\"q\":\"rain\"}").withOutput("42 hits"), mcpCall("web", "open", "{}"))
            .answers(outputs ->
                    outputs.approved("search") + "/" + outputs.approved("open") + "/" + outputs.approved("close"));

    @Test
    void approvalsAreAskedForWithoutTheOutputThatIsToCome() {
        Run waiting = Backstage.playing(SEARCH).settledRun();

        assertThat(waiting.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(waiting.pendingCalls())
                .containsExactlyElementsOf(List.<ToolCall>of(
                        McpCall.of("call_0001_1", "web", "search", "{\"q\":\"rain\"}"),
                        McpCall.of("call_0001_2", "web", "open", "{}")));
    }

    @Test
    void aScriptSeesWhatWasApproved() {
        Backstage stage = Backstage.playing(SEARCH);
        RunRef run = stage.settledRun().ref();
        stage.backend
                .runs()
                .answer(
                        run,
                        ToolAnswers.approvals(ToolApproval.approve("call_0001_1"), ToolApproval.refuse("call_0001_2")));

        assertThat(stage.settled(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.newestText(run)).isEqualTo("true/false/false");
    }

    @Test
    void anApprovedCallShowsItsOutputAndARefusedOneNone() {
        Backstage stage = Backstage.playing(Script.asksApproval(
                        mcpCall("web", "search", "{}").withOutput("42 hits"),
                        mcpCall("web", "open", "{}").withOutput("a page"))
                .answers("x"));
        RunRef run = stage.settledRun().ref();
        stage.backend
                .runs()
                .answer(
                        run,
                        ToolAnswers.approvals(ToolApproval.approve("call_0001_1"), ToolApproval.refuse("call_0001_2")));

        assertThat(stage.backend.runs().step(run, "step_0001_1").toolCalls())
                .containsExactlyElementsOf(List.<ToolCall>of(
                        McpCall.of("call_0001_1", "web", "search", "{}").withOutput("42 hits"),
                        McpCall.of("call_0001_2", "web", "open", "{}")));
    }

    @Test
    void toolsOfTheServerAreStepsThatNobodyAnswers() {
        Backstage stage = Backstage.playing(Script.uses(code("")).answers("1"));
        Run ended = stage.settledRun();

        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
        RunStep step = stage.backend.runs().step(ended.ref(), "step_0001_1");
        assertThat(step.status()).isEqualTo(StepStatus.COMPLETED);
        assertThat(step.toolCalls()).containsExactlyElementsOf(List.<ToolCall>of(code("call_0001_1")));
    }

    @Test
    void passagesOfAFileSearchAreShownToThoseWhoAskForThem() {
        FileSearchContent passage = new FileSearchContent("text", "It rains in Oslo.", Extras.NONE);
        Backstage stage =
                Backstage.playing(Script.uses(search(List.of(passage))).answers("Yes"));
        RunRef run = stage.settledRun().ref();

        assertThat(stage.backend.runs().step(run, "step_0001_1").toolCalls())
                .containsExactlyElementsOf(List.<ToolCall>of(search(null)));
        assertThat(stage.backend
                        .runs()
                        .step(run, "step_0001_1", Set.of(Include.FILE_SEARCH_CONTENT), CallOptions.DEFAULT)
                        .toolCalls())
                .containsExactlyElementsOf(List.<ToolCall>of(search(List.of(passage))));
    }

    @Test
    void aRacingRunThatIsDoneBeforeTheCancelStaysDone() {
        Backstage stage = Backstage.playing(Script.answers("x").racingCancel());
        RunRef run = stage.run();
        stage.advanceMillis(450);
        stage.backend.runs().cancel(run);

        assertThat(stage.settled(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.newestText(run)).isEqualTo("x");
    }

    @Test
    void aRacingRunThatWouldAskIsCancelledAfterAll() {
        Backstage stage =
                Backstage.playing(Script.asks(call("lookup", "{}")).answers("x").racingCancel());
        RunRef run = stage.run();
        stage.advanceMillis(450);
        stage.backend.runs().cancel(run);

        assertThat(stage.settled(run).status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(stage.backend.runs().step(run, "step_0001_1").status()).isEqualTo(StepStatus.CANCELLED);
    }

    @Test
    void aRacingRunThatTakesTooLongIsCancelled() {
        Backstage stage = Backstage.playing(
                Script.waits(Duration.ofMinutes(1)).answers("x").racingCancel());
        RunRef run = stage.settledRun().ref();
        stage.backend.runs().cancel(run);

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.CANCELLING);
        assertThat(stage.settled(run).timeline().cancelledAt()).contains(Backstage.START.plusMillis(2100));
    }

    private static CodeInterpreterCall code(String id) {
        return new CodeInterpreterCall(id, "print(1)", List.of(), Extras.NONE, Extras.NONE);
    }

    private static FileSearchCall search(@Nullable List<FileSearchContent> content) {
        FileSearchResult result = new FileSearchResult("file-1", "weather.txt", 0.9, content, Extras.NONE);
        return new FileSearchCall("call_0001_1", null, List.of(result), Extras.NONE, Extras.NONE);
    }
}
