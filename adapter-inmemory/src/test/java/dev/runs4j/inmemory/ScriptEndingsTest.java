package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The ways in which scripts end, with and without a message in hand. */
class ScriptEndingsTest {

    private static final LastError BROKEN = LastError.of(ErrorCode.RATE_LIMIT_EXCEEDED, "Too many.");

    @Test
    void aRunMayCompleteWithoutAMessage() {
        Backstage stage = Backstage.playing(Script.asks(call("lookup", "{}")).completes());
        Run ended = stage.answer(stage.settledRun().ref(), "call_0001_1", "x");

        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.texts(ended.threadId())).containsExactly("Coat?");
    }

    @Test
    void aRunMayFailWithAnErrorOfTheScripts() {
        Run ended = Backstage.playing(Script.waits(Duration.ZERO).fails(BROKEN)).settledRun();

        assertThat(ended.status()).isEqualTo(RunStatus.FAILED);
        assertThat(ended.lastError()).contains(BROKEN);
        assertThat(ended.timeline().failedAt()).contains(Backstage.START.plusMillis(100));
    }

    @Test
    void aRunMayFailBetweenTwoRounds() {
        Backstage stage = Backstage.playing(Script.asks(call("lookup", "{}")).fails(ErrorCode.INVALID_PROMPT, "No."));
        Run ended = stage.answer(stage.settledRun().ref(), "call_0001_1", "x");

        assertThat(ended.lastError()).contains(LastError.of(ErrorCode.INVALID_PROMPT, "No."));
        assertThat(stage.backend.runs().step(ended.ref(), "step_0001_1").status())
                .isEqualTo(StepStatus.COMPLETED);
    }

    @Test
    void aRunMayStopIncomplete() {
        Run ended = Backstage.playing(Script.stopsIncomplete(IncompleteReason.MAX_PROMPT_TOKENS))
                .settledRun();

        assertThat(ended.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(ended.incompleteDetails()).contains(IncompleteDetails.of(IncompleteReason.MAX_PROMPT_TOKENS));
    }

    @Test
    void aRunThatNeverEndsExpires() {
        Backstage stage = Backstage.playing(Script.neverEnds());
        RunRef run = stage.run();

        stage.clock.advance(Duration.ofSeconds(599));
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.IN_PROGRESS);
        stage.clock.advance(Duration.ofSeconds(1));
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.EXPIRED);
    }

    @Test
    void aRunMayFailWhileItWritesAMessage() {
        Backstage stage = Backstage.playing(Script.writes("It will").fails(BROKEN));
        Run ended = stage.settledRun();

        assertIncomplete(stage.newest(ended.ref()), "It will", MessageIncompleteReason.RUN_FAILED);
        RunStep step = stage.backend.runs().step(ended.ref(), "step_0001_1");
        assertThat(step.status()).isEqualTo(StepStatus.FAILED);
        assertThat(step.lastError()).contains(BROKEN);
    }

    @Test
    void aRunMayBeStoppedByAFilterWhileItWritesAMessage() {
        Backstage stage = Backstage.playing(Script.writes("It will").stopsIncomplete(IncompleteReason.CONTENT_FILTER));

        assertIncomplete(stage.newest(stage.settledRun().ref()), "It will", MessageIncompleteReason.CONTENT_FILTER);
    }

    @Test
    void aRunMayRunOutOfTokensWhileItWritesAMessage() {
        Backstage stage =
                Backstage.playing(Script.writes("It will").stopsIncomplete(IncompleteReason.MAX_COMPLETION_TOKENS));

        assertIncomplete(stage.newest(stage.settledRun().ref()), "It will", MessageIncompleteReason.MAX_TOKENS);
    }

    @Test
    void aRunMayExpireWhileItWritesAMessage() {
        Backstage stage = Backstage.playing(Script.writes("It will").neverEnds());
        RunRef run = stage.run();
        stage.clock.advance(Duration.ofMinutes(10));

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.EXPIRED);
        assertIncomplete(stage.newest(run), "It will", MessageIncompleteReason.RUN_EXPIRED);
    }

    @Test
    void aRunMayBeCancelledWhileItWritesAMessage() {
        Backstage stage = Backstage.playing(Script.writes("It will").neverEnds());
        Run writing = stage.settledRun();
        assertThat(stage.newest(writing.ref()).status()).contains(MessageStatus.IN_PROGRESS);
        stage.backend.runs().cancel(writing.ref());

        assertThat(stage.settled(writing.ref()).status()).isEqualTo(RunStatus.CANCELLED);
        assertIncomplete(stage.newest(writing.ref()), "It will", MessageIncompleteReason.RUN_CANCELLED);
    }

    @Test
    void aMessageLeftUnfinishedIsFinishedByWhatComesNext() {
        Backstage stage = Backstage.playing(
                Script.writes("Let me see").asks(call("lookup", "{}")).answers("x"));
        Run waiting = stage.settledRun();

        assertThat(stage.newestText(waiting.ref())).isEqualTo("Let me see");
        assertThat(stage.newest(waiting.ref()).completedAt()).contains(Backstage.START.plusMillis(800));
        assertThat(waiting.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
    }

    @Test
    void anEndOfNothingIsRefusedWhenTheScriptIsWritten() {
        assertThatThrownBy(() -> Script.answers((String) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Script.stopsIncomplete(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Script.says("x").fails((LastError) null)).isInstanceOf(NullPointerException.class);
    }

    private static void assertIncomplete(Message message, String text, MessageIncompleteReason reason) {
        assertThat(message.status()).contains(MessageStatus.INCOMPLETE);
        assertThat(message.text()).isEqualTo(text);
        assertThat(message.incompleteDetails()).contains(MessageIncompleteDetails.of(reason));
    }
}
