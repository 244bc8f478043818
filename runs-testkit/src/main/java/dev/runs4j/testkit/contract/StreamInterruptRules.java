package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.CallInterruptedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class StreamInterruptRules extends Rules {

    StreamInterruptRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open().play(Plot.ANSWERS).needs(Capability.STREAMING);
    private final Follower follower = new Follower(stage);
    private final RunStream stream = follower.open();
    private final List<RunEvent> first = follower.pull(stream);

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @Test
    @DisplayName("S08 G05 an interrupt ends a pending next; the flag is set again")
    void anInterruptEndsAPendingNext() throws InterruptedException {
        interruptAWait().endsInterrupted();

        assertThat(stage.waitingCalls()).isZero();
    }

    @Test
    @DisplayName("S08 after an interrupt the stream goes on where it was")
    void theStreamStaysUsable() throws InterruptedException {
        interruptAWait().endsInterrupted();

        List<RunEvent> events = new ArrayList<>(first);
        events.addAll(follower.drain(stream));
        List<String> undisturbed = Follower.outline(follower.drain(follower.open()));
        assertThat(Follower.outline(events)).isEqualTo(undisturbed).endsWith("thread.run.completed", "done");
    }

    @Test
    @DisplayName("S08 a next with the flag set ends at once and takes no event")
    void aFlagThatIsSetEndsTheCall() {
        stage.advance(Duration.ofSeconds(10));
        stage.arrive();
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> stream.next(Instant.MAX));

        assertThat(Thread.interrupted()).as("interrupt flag").isTrue();
        assertThat(follower.pull(stream, 1)).extracting(RunEvent::name).containsExactly("thread.run.in_progress");
    }

    private BackgroundCall<StreamPull> interruptAWait() throws InterruptedException {
        BackgroundCall<StreamPull> wait = BackgroundCall.start(() -> stream.next(Instant.MAX));
        wait.awaitWaiting(stage);
        wait.interrupt();
        return wait;
    }
}
