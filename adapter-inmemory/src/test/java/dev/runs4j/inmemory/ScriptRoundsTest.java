package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls of functions that scripts ask for, and texts built from what they gave. */
class ScriptRoundsTest {

    @Test
    void oneCallIsAskedForAndItsOutputIsAnswered() {
        Backstage stage = Backstage.playing(
                Script.asks(call("lookup", "{\"id\":1}")).answers(outputs -> "Found " + outputs.last()));
        Run waiting = stage.settledRun();

        assertThat(waiting.pendingCalls()).containsExactly(FunctionCall.of("call_0001_1", "lookup", "{\"id\":1}"));
        assertThat(stage.answer(waiting.ref(), "call_0001_1", "a coat").status())
                .isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.newestText(waiting.ref())).isEqualTo("Found a coat");
    }

    @Test
    void severalCallsAreAskedForAtOnceInOneStep() {
        Backstage stage = Backstage.playing(Script.asks(call("lookup", "{}"), call("my_call", "price", "{}"))
                .answers("done"));
        Run waiting = stage.settledRun();

        assertThat(waiting.pendingCalls())
                .containsExactly(
                        FunctionCall.of("call_0001_1", "lookup", "{}"), FunctionCall.of("my_call", "price", "{}"));
        stage.answer(waiting.ref(), "my_call", "9", "call_0001_1", "red");
        RunStep step = stage.backend.runs().step(waiting.ref(), "step_0001_1");
        assertThat(step.status()).isEqualTo(StepStatus.COMPLETED);
        assertThat(step.toolCalls())
                .containsExactlyElementsOf(List.<ToolCall>of(
                        FunctionCall.of("call_0001_1", "lookup", "{}").withOutput("red"),
                        FunctionCall.of("my_call", "price", "{}").withOutput("9")));
    }

    @Test
    void aTextIsBuiltFromTheOutputsOfAllRounds() {
        Backstage stage = Backstage.playing(Script.asks(call("lookup", "{\"id\":1}"), call("my_call", "price", "{}"))
                .asks(call("lookup", "{\"id\":2}"))
                .answers(outputs -> outputs.of("lookup").orElse("?")
                        + "/" + outputs.of("price").orElse("?")
                        + "/" + outputs.of("stock").orElse("?")
                        + "/" + outputs.last()
                        + "/" + outputs.calls().size()));
        Run waiting = stage.settledRun();
        stage.answer(waiting.ref(), "my_call", "9", "call_0001_1", "red");
        stage.answer(waiting.ref(), "call_0001_3", "blue");

        assertThat(stage.newestText(waiting.ref())).isEqualTo("blue/9/?/blue/3");
    }

    @Test
    void callsMayDependOnEarlierOutputs() {
        Backstage stage = Backstage.playing(Script.asks(call("lookup", "{}"))
                .asks(outputs -> List.of(call("price", "{\"of\":\"" + outputs.last() + "\"}")))
                .answers("done"));
        Run waiting = stage.settledRun();

        assertThat(stage.answer(waiting.ref(), "call_0001_1", "coat").pendingCalls())
                .containsExactly(FunctionCall.of("call_0001_2", "price", "{\"of\":\"coat\"}"));
    }

    @Test
    void messagesAndRoundsMayTakeTurns() {
        Backstage stage = Backstage.playing(Script.says("Let me see.")
                .asks(call("lookup", "{}"))
                .says(outputs -> outputs.last() + " it is.")
                .asks(call("price", "{}"))
                .completes());
        Run waiting = stage.settledRun();
        stage.answer(waiting.ref(), "call_0001_1", "Red");
        Run ended = stage.answer(waiting.ref(), "call_0001_2", "9");

        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.texts(ended.threadId())).containsExactly("Coat?", "Let me see.", "Red it is.");
        assertThat(stage.backend.runs().allSteps(ended.ref()).stream()
                        .map(step -> step.type().text()))
                .containsExactly("tool_calls", "message_creation", "tool_calls", "message_creation");
    }

    @Test
    void aFunctionThatGivesNoCallsFailsTheRunByTheScriptsName() {
        Backstage stage = Backstage.playing(Script.asks(outputs -> List.of()).answers("x"));

        assertThat(stage.settledRun().lastError())
                .contains(broken("java.lang.IllegalArgumentException: calls: at least one, but there was none"));
    }

    @Test
    void twoCallsOfOneIdInARoundFailTheRunByTheScriptsName() {
        Backstage stage =
                Backstage.playing(Script.asks(outputs -> List.of(call("a", "lookup", "{}"), call("a", "price", "{}")))
                        .answers("x"));

        assertThat(stage.settledRun().lastError())
                .contains(broken("java.lang.IllegalArgumentException: "
                        + "calls: ids of their own within a round, but a is used twice"));
    }

    @Test
    void aRoundWithoutCallsIsRefusedWhenTheScriptIsWritten() {
        assertThatThrownBy(() -> Script.asks(new FunctionCall[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calls: at least one, but there was none");
        assertThatThrownBy(Script::asksApproval)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calls: at least one, but there was none");
        assertThatThrownBy(Script::uses)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calls: at least one, but there was none");
    }

    @Test
    void outputsTellHowManyCallsThereAreAndNothingElse() {
        Backstage stage =
                Backstage.playing(Script.asks(call("lookup", "{\"pin\":1234}")).answers(Object::toString));
        Run waiting = stage.settledRun();
        stage.answer(waiting.ref(), "call_0001_1", "secret");

        assertThat(stage.newestText(waiting.ref())).isEqualTo("Outputs[1 calls]");
    }

    private static LastError broken(String problem) {
        return LastError.of(ErrorCode.SERVER_ERROR, "Script 'plot' is broken: " + problem);
    }
}
