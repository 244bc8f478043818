package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class StreamBreakRules extends Rules {

    StreamBreakRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open().play(Plot.ANSWERS).needs(Capability.STREAMING);
    private final Follower follower = new Follower(stage);

    @Test
    @DisplayName("S06 a stream that breaks throws, again and again until it is closed; the run lives on")
    void theRunOutlivesABrokenStream() {
        stage.breakNextStream(3);
        RunStream stream = follower.open();
        RunRef run = Follower.run(follower.pull(stream, 3).get(0));

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(BackendUnavailableException.class)
                    .isThrownBy(() -> follower.look(stream))
                    .satisfies(broken -> assertThat(broken.isRetryable()).isTrue());
        }
        stream.close();
        assertThat(stream.next(stage.now())).isEqualTo(StreamPull.END);

        assertThat(stage.status(run)).isEqualTo(RunStatus.IN_PROGRESS);
        assertThat(stage.status(stage.settled(run))).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.texts(run.threadId())).containsExactly("Hi", "It rains in Oslo.");
    }

    @Test
    @DisplayName("S06 a stream may break before its first event; the run was created nevertheless")
    void aStreamMayBreakAtOnce() {
        stage.breakNextStream(0);
        String thread = stage.thread("Hi");
        RunStream stream = stage.runs().stream(stage.on(thread).build());

        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(() -> follower.look(stream));

        assertThat(stage.runs().listAll(thread)).hasSize(1);
    }

    @Test
    @DisplayName("S07 a stream that breaks after any event can be joined again while the run works")
    void aBrokenStreamCanBeJoinedAgain() {
        stage.needs(Capability.STREAM_RESUME);
        List<RunEvent> whole = follower.drain(follower.open());
        for (int breaks = 1; breaks < whole.size(); breaks++) {
            stage.breakNextStream(breaks);
            RunStream broken = follower.open();
            List<RunEvent> events = follower.pull(broken, breaks);
            assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(() -> follower.look(broken));

            StreamCursor cursor = broken.cursor().orElseThrow();
            events.addAll(follower.drain(stage.runs().resume(cursor, CallOptions.DEFAULT)));

            assertThat(events).extracting(RunEvent::name).isEqualTo(names(whole));
        }
    }

    private static List<String> names(List<RunEvent> events) {
        return events.stream().map(RunEvent::name).toList();
    }
}
