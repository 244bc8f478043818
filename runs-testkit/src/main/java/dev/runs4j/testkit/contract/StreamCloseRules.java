package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing but the test moves the clock, so whatever ends a wait here is not the time. */
abstract class StreamCloseRules extends Rules {

    StreamCloseRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open().play(Plot.ANSWERS).needs(Capability.STREAMING);
    private final Follower follower = new Follower(stage);
    private final RunStream stream = follower.open();
    private final List<RunEvent> first = follower.pull(stream);
    private final RunRef run = Follower.run(first.get(0));

    @Test
    @DisplayName("S05 close wakes a pending next, which answers END")
    void closeWakesAPendingNext() throws InterruptedException {
        BackgroundCall<StreamPull> wait = BackgroundCall.start(() -> stream.next(Instant.MAX));
        wait.awaitWaiting(stage);

        stream.close();

        assertThat(wait.value()).isEqualTo(StreamPull.END);
    }

    @Test
    @DisplayName("S05 close neither waits for the run nor cancels it")
    void closeLeavesTheRunAlone() {
        Instant before = stage.now();

        stream.close();

        assertThat(stage.now()).isEqualTo(before);
        assertThat(stage.status(run)).isEqualTo(RunStatus.QUEUED);
        assertThat(stage.status(stage.settled(run))).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    @DisplayName("S05 a closed stream gives END, also where events have come since, and closing again has no effect")
    void aClosedStreamHasEnded() {
        stream.close();
        stream.close();
        stage.settled(run);

        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
        assertThat(stream.next(stage.now())).isEqualTo(StreamPull.END);
    }

    @Test
    @DisplayName("S05 close from another thread races with waits and always ends them")
    void closeNeverMissesAWait() throws InterruptedException {
        for (int round = 0; round < 300; round++) {
            RunStream followed = follower.open();
            follower.pull(followed);
            BackgroundCall<StreamPull> wait = BackgroundCall.start(() -> followed.next(Instant.MAX));

            followed.close();

            assertThat(wait.value()).isEqualTo(StreamPull.END);
        }
    }
}
