package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.StepStatus;
import org.junit.jupiter.api.Test;

/** Runs that come to the end of a token budget; 256 tokens are 1,024 code points, the least that the official schema allows. */
class TokenBudgetTest {

    private static final IncompleteDetails PROMPT = IncompleteDetails.of(IncompleteReason.MAX_PROMPT_TOKENS);
    private static final IncompleteDetails COMPLETION = IncompleteDetails.of(IncompleteReason.MAX_COMPLETION_TOKENS);

    @Test
    void anAnswerThatIsTooLongIsCutOffWhereTheBudgetEnds() {
        Backstage stage = Backstage.playing(Script.answers("a".repeat(1025)));
        Run ended = completion(stage, 256);

        assertThat(ended.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(ended.incompleteDetails()).contains(COMPLETION);
        assertThat(ended.usage()).contains(Usage.of(2, 256));
        assertThat(stage.newestText(ended.ref())).isEqualTo("a".repeat(1024));
        assertThat(stage.newest(ended.ref()).incompleteDetails())
                .contains(MessageIncompleteDetails.of(MessageIncompleteReason.MAX_TOKENS));
    }

    @Test
    void anAnswerThatJustFitsIsComplete() {
        Backstage stage = Backstage.playing(Script.answers("a".repeat(1024)));
        Run ended = completion(stage, 256);

        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(ended.incompleteDetails()).isEmpty();
        assertThat(ended.usage()).contains(Usage.of(2, 256));
    }

    @Test
    void anAnswerIsNeverCutInTheMiddleOfACodePoint() {
        Backstage stage = Backstage.playing(Script.answers("\uD83D\uDE00".repeat(1025)));

        assertThat(stage.newestText(completion(stage, 256).ref())).isEqualTo("\uD83D\uDE00".repeat(1024));
    }

    @Test
    void whatWasWrittenBeforeCountsToo() {
        Backstage stage = Backstage.playing(
                Script.says("a".repeat(800)).says("b".repeat(400)).answers("never"));
        Run ended = completion(stage, 256);

        assertThat(ended.incompleteDetails()).contains(COMPLETION);
        assertThat(stage.texts(ended.threadId())).containsExactly("Coat?", "a".repeat(800), "b".repeat(224));
    }

    @Test
    void aBudgetThatIsSpentLeavesAnEmptyMessage() {
        Backstage stage = Backstage.playing(Script.says("a".repeat(1024)).answers("more"));
        Run ended = completion(stage, 256);

        assertThat(ended.incompleteDetails()).contains(COMPLETION);
        assertThat(stage.newest(ended.ref()).content()).isEmpty();
        assertThat(ended.usage().orElseThrow().completionTokens()).isEqualTo(256);
    }

    @Test
    void callsThatAreTooLongAreNeverAskedFor() {
        Backstage stage = Backstage.playing(Script.asks(call("lookup", "{\"of\":\"" + "a".repeat(1024) + "\"}"))
                .answers("x"));
        Run ended = completion(stage, 256);

        assertThat(ended.incompleteDetails()).contains(COMPLETION);
        assertThat(ended.pendingCalls()).isEmpty();
        assertThat(stage.backend.runs().step(ended.ref(), "step_0001_1").toolCalls())
                .isEmpty();
    }

    @Test
    void aPromptThatIsTooLongIsNeverRead() {
        Backstage stage = Backstage.playing(Script.answers("Yes"));
        Run ended = prompt(stage, "q".repeat(1025), 256);

        assertThat(ended.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(ended.incompleteDetails()).contains(PROMPT);
        assertThat(ended.usage()).contains(Usage.of(0, 0));
        assertThat(stage.backend.runs().allSteps(ended.ref())).isEmpty();
    }

    @Test
    void aPromptThatJustFitsIsRead() {
        Run ended = prompt(Backstage.playing(Script.answers("Yes")), "q".repeat(1024), 256);

        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(ended.usage()).contains(Usage.of(256, 1));
    }

    @Test
    void everyTurnReadsThePromptAnew() {
        Backstage stage = Backstage.playing(Script.says("one").answers("two"));
        Run ended = prompt(stage, "q".repeat(600), 256);

        assertThat(ended.incompleteDetails()).contains(PROMPT);
        assertThat(stage.newestText(ended.ref())).isEqualTo("one");
        assertThat(ended.usage()).contains(Usage.of(150, 1));
        assertThat(stage.backend.runs().step(ended.ref(), "step_0001_1").status())
                .isEqualTo(StepStatus.COMPLETED);
    }

    @Test
    void outputsThatAreTooLongEndTheRunAfterTheRound() {
        Backstage stage = Backstage.playing(Script.asks(call("lookup", "{}")).answers("x"));
        Run waiting = prompt(stage, "Coat?", 256);
        Run ended = stage.answer(waiting.ref(), "call_0001_1", "o".repeat(1024));

        assertThat(ended.incompleteDetails()).contains(PROMPT);
    }

    private static Run completion(Backstage stage, int budget) {
        return stage.settled(stage.create(Backstage.on(stage.thread("Coat?")).maxCompletionTokens(budget)));
    }

    private static Run prompt(Backstage stage, String question, int budget) {
        return stage.settled(stage.create(Backstage.on(stage.thread(question)).maxPromptTokens(budget)));
    }
}
