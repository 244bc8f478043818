package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long scripts let things take. The usual pace is 100 ms queued, 300 ms of thought and 100 ms of writing. */
class ScriptPaceTest {

    @Test
    void aWaitTakesThePlaceOfTheUsualThought() {
        Backstage stage = Backstage.playing(
                Script.waits(Duration.ofSeconds(2)).asks(call("lookup", "{}")).answers("done"));
        RunRef run = stage.run();

        stage.advanceMillis(2199);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.IN_PROGRESS);
        stage.advanceMillis(1);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.REQUIRES_ACTION);
    }

    @Test
    void waitsAddUp() {
        Backstage stage = Backstage.playing(
                Script.waits(Duration.ofSeconds(2)).waits(Duration.ofSeconds(3)).fails(ErrorCode.SERVER_ERROR, "x"));
        RunRef run = stage.run();

        stage.advanceMillis(5099);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.IN_PROGRESS);
        stage.advanceMillis(1);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void aWaitBetweenTwoMessagesDelaysTheSecondOnly() {
        Backstage stage = Backstage.playing(
                Script.says("one").waits(Duration.ofSeconds(5)).answers("two"));
        RunRef run = stage.run();

        stage.advanceMillis(500);
        assertThat(stage.texts(run.threadId())).containsExactly("Coat?", "one");
        stage.advanceMillis(5099);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.IN_PROGRESS);
        stage.advanceMillis(1);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.newestText(run)).isEqualTo("two");
    }

    @Test
    void anEndBehindAMessageComesAtOnce() {
        Backstage stage = Backstage.playing(Script.writes("It").fails(ErrorCode.SERVER_ERROR, "x"));

        assertThat(stage.settledRun().timeline().failedAt()).contains(Backstage.START.plusMillis(500));
    }

    @Test
    void whatHappensHappensAtItsOwnTimeHoweverLateTheLook() {
        Backstage stage = Backstage.playing(Script.says("one").answers("two"));
        RunRef run = stage.run();
        stage.clock.advance(Duration.ofHours(1));

        Run ended = stage.get(run);
        assertThat(ended.timeline().startedAt()).contains(Backstage.START.plusMillis(100));
        assertThat(ended.timeline().completedAt()).contains(Backstage.START.plusMillis(900));
        assertThat(stage.newest(run).createdAt()).contains(Backstage.START.plusMillis(800));
        assertThat(stage.newest(run).completedAt()).contains(Backstage.START.plusMillis(900));
    }

    @Test
    void aScriptMayStayQueuedForAsLongAsItLikes() {
        Backstage stage = Backstage.playing(Script.answers("x").queuedFor(Duration.ofSeconds(30)));
        RunRef run = stage.run();

        stage.advanceMillis(29_999);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.QUEUED);
        stage.advanceMillis(1);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.IN_PROGRESS);
    }

    @Test
    void aScriptThatStaysQueuedBeyondTheExpiryNeverStarts() {
        Backstage stage = Backstage.playing(Script.answers("x").queuedFor(Duration.ofMinutes(11)));
        RunRef run = stage.run();
        stage.clock.advance(Duration.ofMinutes(10));

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(stage.get(run).timeline().startedAt()).isEmpty();
    }

    @Test
    void thePaceOfTheBuilderHoldsForEveryTurn() {
        Backstage stage =
                Backstage.open(setup -> setup.pace(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4))
                        .script("plot", Script.says("one").answers("two")));
        RunRef run = stage.run();
        stage.clock.advance(Duration.ofMinutes(1));

        assertThat(stage.get(run).timeline().startedAt()).contains(Backstage.START.plusSeconds(1));
        assertThat(stage.get(run).timeline().completedAt()).contains(Backstage.START.plusSeconds(13));
    }

    @Test
    void anInstantBackendHasItsRunsDoneWhenTheyAreCreated() {
        Backstage stage = Backstage.open(InMemoryBuilder::instant);
        RunRef run = stage.run();

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.get(run).timeline().completedAt()).contains(Backstage.START);
    }

    @Test
    void lengthsOfTimeThatCannotBeAreRefusedWhenTheScriptIsWritten() {
        assertThatThrownBy(() -> Script.waits(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("work: zero to PT876600H, but was PT-1S");
        assertThatThrownBy(() -> Script.answers("x").queuedFor(Duration.ofDays(36_526)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time: zero to PT876600H, but was PT876624H");
        assertThatThrownBy(() -> Script.waits(Duration.ofDays(36_525)).waits(Duration.ofNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("work: zero to PT876600H");
    }
}
