package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.ports.RunStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenScriptTest {

    /** The second call gets the id that the first one has taken. */
    private static final ScriptSteps TAKEN_ID =
            Script.uses(FunctionCall.of("call_0001_2", "lookup", "{}"), FunctionCall.of("", "price", "{}"));

    private static final Script WRONG_ASSERTION = Script.says("Let me see.").answers(outputs -> {
        throw new AssertionError("expected rain");
    });

    @Test
    void toolsOfTheServerThatTakeEachOthersIdFailTheRunOnly() {
        Backstage stage = Backstage.open().play(TAKEN_ID.answers("Done."));

        Run run = stage.settledRun();

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.lastError().map(LastError::message).orElseThrow())
                .isEqualTo("Script 'plot' is broken: java.lang.IllegalArgumentException: "
                        + "calls: ids of their own within a round, but call_0001_2 is used twice");
        assertThat(run.validate()).isEmpty();
    }

    @Test
    void aFailedAssertionIsThrownByTheLookThatMeetsItAndFailsTheRun() {
        Backstage stage = Backstage.open().play(WRONG_ASSERTION);
        RunRef run = stage.run();
        stage.settle();

        assertThatThrownBy(() -> stage.get(run))
                .isInstanceOf(AssertionError.class)
                .hasMessage("expected rain");

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.FAILED);
        assertThat(stage.get(run).lastError().map(LastError::message))
                .contains("Script 'plot' is broken: java.lang.AssertionError: expected rain");
        assertThat(stage.get(run).validate()).isEmpty();
    }

    @Test
    void looksAfterAFailedAssertionAddNothing() {
        Backstage stage = Backstage.open().play(WRONG_ASSERTION);
        String thread = stage.thread("Coat or no coat?");
        try (RunStream stream = stage.runs().stream(Backstage.on(thread).build())) {
            stage.settle();
            assertThatThrownBy(() -> stage.pull(stream)).isInstanceOf(AssertionError.class);
            stage.settle();

            assertThat(stage.pull(stream))
                    .containsOnlyOnce("thread.run.in_progress", "thread.run.step.created", "thread.message.created")
                    .endsWith("thread.run.failed", "done");
        }
        RunRef run = RunRef.of(thread, "run_0001");
        assertThat(stage.messages().listAll(thread))
                .extracting(Message::text)
                .containsExactly("Let me see.", "Coat or no coat?");
        assertThat(stage.runs().allSteps(run)).extracting(RunStep::id).containsExactly("step_0001_1");
    }

    @Test
    void theThreadTakesTheNextRunAfterAFailedAssertion() {
        Backstage stage = Backstage.open().play(WRONG_ASSERTION);
        RunRef broken = stage.run();
        stage.settle();
        assertThatThrownBy(() -> stage.get(broken)).isInstanceOf(AssertionError.class);
        stage.play(Script.answers("Take it."));

        Run next = stage.settled(stage.runOn(broken.threadId()));

        assertThat(next.status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aFailedAssertionAfterAnAnswerLeavesTheAnswerInTheLedger() {
        Backstage stage = Backstage.open(InMemoryBuilder::instant)
                .play(Script.asks(call("lookup", "{}")).answers(outputs -> {
                    throw new AssertionError("expected rain");
                }));
        RunRef run = stage.run();
        ToolAnswers answers = Backstage.all(stage.get(run), "output");

        assertThatThrownBy(() -> stage.runs().answer(run, answers)).isInstanceOf(AssertionError.class);

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.FAILED);
        assertThat(stage.backend.ledger().entries(Operation.RUN_ANSWER))
                .extracting(LedgerEntry::id)
                .containsExactly(run.runId());
    }

    @Test
    void aFailedAssertionAtOnceLeavesTheCreateInTheLedger() {
        Backstage stage = Backstage.open(InMemoryBuilder::instant).play(WRONG_ASSERTION);
        String thread = stage.thread("Coat?");

        assertThatThrownBy(() -> stage.runOn(thread)).isInstanceOf(AssertionError.class);

        assertThat(stage.backend.ledger().entries(Operation.RUN_CREATE))
                .extracting(LedgerEntry::id)
                .containsExactly("run_0001");
    }

    @Test
    void aFailedAssertionEndsTheWaitOfStreams() {
        Backstage stage = Backstage.open().play(WRONG_ASSERTION);
        String thread = stage.thread("Coat?");
        try (RunStream stream = stage.runs().stream(Backstage.on(thread).build())) {
            stage.clock.advance(Duration.ofSeconds(2));
            assertThatThrownBy(() -> stage.threads().get(thread)).isInstanceOf(AssertionError.class);

            List<String> names = stage.pull(stream);

            assertThat(names).endsWith("done");
        }
    }
}
