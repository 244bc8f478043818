package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class StreamWaitRules extends Rules {

    StreamWaitRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open().play(Plot.STAYS_QUEUED).needs(Capability.STREAMING);
    private final Follower follower = new Follower(stage);

    @Test
    @DisplayName("S04 a look with a deadline that has passed does not wait")
    void aLookDoesNotWait() {
        RunStream stream = openAndPull();

        assertThat(stream.next(stage.now())).isEqualTo(StreamPull.NOTHING_YET);
        assertThat(stream.next(stage.now().minusSeconds(1))).isEqualTo(StreamPull.NOTHING_YET);
        assertThat(stream.next(Instant.EPOCH)).isEqualTo(StreamPull.NOTHING_YET);
    }

    @Test
    @DisplayName("S04 a look with a deadline that has passed still gives what has happened")
    void aLookFindsWhatIsThere() {
        stage.play(Plot.ANSWERS);
        RunStream stream = openAndPull();
        stage.advance(Duration.ofSeconds(10));

        assertThat(follower.look(stream, Instant.EPOCH)).satisfies(pull -> assertEvent(pull, "thread.run.in_progress"));
    }

    @Test
    @DisplayName("S04 a wait ends with NOTHING_YET when its deadline comes first, and not before")
    void aWaitEndsAtItsDeadline() throws InterruptedException {
        RunStream stream = openAndPull();
        Instant deadline = stage.now().plusMillis(50);
        BackgroundCall<StreamPull> wait = BackgroundCall.start(() -> stream.next(deadline));
        wait.awaitWaiting(stage);

        stage.advance(Duration.ofMillis(49));
        assertThat(stage.waitingCalls()).isEqualTo(1);
        stage.advance(Duration.ofMillis(1));

        assertThat(wait.value()).isEqualTo(StreamPull.NOTHING_YET);
    }

    /** The clock jumps to whatever is waited for, so it tells until when the wait lasted. */
    @Test
    @DisplayName("S04 a wait in which nothing happens lasts until its deadline")
    void aWaitLastsUntilItsDeadline() {
        Scene jumping = open().jumping().play(Plot.STAYS_QUEUED);
        Follower reader = new Follower(jumping);
        RunStream stream = reader.open();
        reader.pull(stream);
        Instant deadline = jumping.now().plusMillis(50);

        assertThat(stream.next(deadline)).isEqualTo(StreamPull.NOTHING_YET);

        assertThat(jumping.now()).isEqualTo(deadline);
    }

    @Test
    @DisplayName("S04 a wait gives the next event as soon as it happens")
    void aWaitGivesTheNextEvent() throws InterruptedException {
        stage.play(Plot.ANSWERS);
        RunStream stream = openAndPull();
        BackgroundCall<StreamPull> wait = BackgroundCall.start(() -> stream.next(Instant.MAX));
        wait.awaitWaiting(stage);

        stage.advance(Duration.ofSeconds(10));

        assertThat(wait.value()).satisfies(pull -> assertEvent(pull, "thread.run.in_progress"));
    }

    @Test
    @DisplayName("S04 a wait is woken by what another call makes happen")
    void aWaitIsWokenByOtherCalls() throws InterruptedException {
        stage.play(Plot.NEVER_ENDS);
        RunStream stream = follower.open();
        RunRef run = Follower.run(follower.pull(stream, 1).get(0));
        stage.settled(run);
        follower.pull(stream);
        BackgroundCall<StreamPull> wait = BackgroundCall.start(() -> stream.next(Instant.MAX));
        wait.awaitWaiting(stage);

        stage.runs().cancel(run);

        assertThat(wait.value()).satisfies(pull -> assertEvent(pull, "thread.run.cancelling"));
    }

    @Test
    @DisplayName("S04 looks that find nothing lose no event")
    void looksLoseNothing() {
        stage.play(Plot.ANSWERS);
        RunStream stream = follower.open();
        List<RunEvent> events = new ArrayList<>();
        int nothing = 0;
        StreamPull pull = follower.look(stream);
        while (!pull.equals(StreamPull.END)) {
            if (pull instanceof StreamPull.Event found) {
                events.add(found.event());
            } else {
                nothing++;
                stage.advance(Duration.ofMillis(3));
            }
            pull = follower.look(stream, Instant.EPOCH);
        }

        assertThat(nothing).isGreaterThan(20);
        List<String> patient = Follower.outline(follower.drain(follower.open()));
        assertThat(Follower.outline(events)).isEqualTo(patient);
    }

    private RunStream openAndPull() {
        RunStream stream = follower.open();
        follower.pull(stream);
        return stream;
    }

    private static void assertEvent(StreamPull pull, String name) {
        assertThat(((StreamPull.Event) pull).event().name()).isEqualTo(name);
    }
}
