package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the functions of a script see, and what becomes of those that throw. */
class ScriptRequestTest {

    @Test
    void aScriptSeesWhatWasAskedFor() {
        Backstage stage = Backstage.playing(Script.answers(outputs -> {
            RunRequest request = outputs.request();
            return request.assistantId()
                    + "|" + request.threadId()
                    + "|" + request.metadata().get("case").orElse("")
                    + "|" + request.token().orElse("")
                    + "|" + request.lastUserText()
                    + "|" + request.settings().model().orElse("")
                    + "|" + request.messages().size();
        }));
        RunRef run = stage.create(Backstage.on(stage.thread("first"))
                .additionalMessages(NewMessage.user("second"), NewMessage.assistant("third"))
                .metadata("case", "4711")
                .token("t1")
                .model("gpt-y"));
        stage.settle();

        // The message that is being written does not count yet.
        assertThat(stage.newestText(run)).isEqualTo("asst_default|thread_0001|4711|t1|second|gpt-y|3");
    }

    @Test
    void aScriptSeesThePairsOfTheThread() {
        Backstage stage = Backstage.playing(Script.answers(
                outputs -> outputs.request().threadMetadata().get("tenant").orElse("none")));
        String thread = stage.backend
                .threads()
                .create(CreateThread.builder().metadata("tenant", "acme").build())
                .id();
        RunRef run = stage.create(Backstage.on(thread));
        stage.settle();

        assertThat(stage.newestText(run)).isEqualTo("acme");
    }

    @Test
    void theFirstCallsAndMessagesMayDependOnTheRequest() {
        Backstage stage = Backstage.playing(
                Script.says(outputs -> "Asked: " + outputs.request().lastUserText())
                        .asks(outputs -> List.of(call("a", "lookup", "{}")))
                        .answers("x"));
        Run waiting = stage.settledRun();

        assertThat(stage.newestText(waiting.ref())).isEqualTo("Asked: Coat?");
        assertThat(waiting.pendingCalls()).containsExactly(FunctionCall.of("a", "lookup", "{}"));
        Backstage other = Backstage.playing(
                Script.asks(outputs -> List.of(call("b", outputs.request().threadId(), "{}")))
                        .answers("x"));
        assertThat(other.settledRun().pendingCalls()).containsExactly(FunctionCall.of("b", "thread_0001", "{}"));
    }

    @Test
    void aFunctionThatThrowsFailsTheRunByTheScriptsName() {
        Backstage stage = Backstage.open(setup -> setup.script("orders", Script.answers(outputs -> {
            throw new IllegalArgumentException("no such order");
        })));
        Run ended = stage.settledRun();

        assertThat(ended.status()).isEqualTo(RunStatus.FAILED);
        assertThat(ended.lastError())
                .contains(LastError.of(
                        ErrorCode.SERVER_ERROR,
                        "Script 'orders' is broken: java.lang.IllegalArgumentException: no such order"));
    }

    @Test
    void aFunctionThatThrowsLeavesTheThreadFreeForTheNextRun() {
        Backstage stage = Backstage.open(setup -> setup.script(
                        "broken",
                        Script.answers(outputs -> {
                                    throw new IllegalArgumentException("x");
                                })
                                .times(1))
                .script("rest", Script.answers("fine")));
        String thread = stage.settledRun().threadId();
        RunRef next = stage.create(Backstage.on(thread));

        assertThat(stage.settled(next).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.texts(thread)).containsExactly("Coat?", "fine");
    }

    @Test
    void aFunctionThatGivesNothingFailsTheRunByTheScriptsName() {
        Run ended = Backstage.playing(Script.answers(outputs -> null)).settledRun();

        assertThat(ended.lastError())
                .contains(LastError.of(
                        ErrorCode.SERVER_ERROR,
                        "Script 'plot' is broken: java.lang.NullPointerException: the text of a script"));
    }

    @Test
    void aFunctionMayLookAtItsOwnThread() {
        Backstage stage = Backstage.open();
        stage.backend.scripts().add("looks", Script.answers(outputs -> {
            RunRequest request = outputs.request();
            return stage.backend
                    .messages()
                    .listAll(request.threadId())
                    .iterator()
                    .next()
                    .text();
        }));

        assertThat(stage.newestText(stage.settledRun().ref())).isEqualTo("Coat?");
    }

    @Test
    void requestsAndScriptsAreShownWithoutContent() {
        Backstage stage =
                Backstage.playing(Script.answers(outputs -> outputs.request().toString()));

        assertThat(stage.newestText(stage.settledRun().ref())).isEqualTo("RunRequest[on thread_0001 by asst_default]");
        assertThat(Script.answers("secret")).hasToString("Script[2 turns]");
        assertThat(Script.says("secret")).hasToString("ScriptSteps[1 turns]");
        assertThat(Script.byDefault()).hasToString("Script[default]");
    }
}
