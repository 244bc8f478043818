package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.ThreadBusyException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class NextRunRules extends Rules {

    NextRunRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.NEVER_ENDS);

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"ANSWERS", "FAILS", "FAILS_WRITING", "STOPS_INCOMPLETE", "WRITES_FOREVER", "STAYS_QUEUED"})
    @DisplayName("R109 after a run has ended by itself its thread takes the next one")
    void takesTheNextRun(Plot plot) {
        RunRef first = stage.playedOut(plot);
        assertThat(stage.status(first)).isEqualTo(plot.end());

        takesTheNextRunAfter(first);
    }

    @Test
    @DisplayName("R109 after a run has expired while it waited for answers its thread takes the next one")
    void takesTheNextRunAfterAWait() {
        RunRef first = stage.untilExpiry(stage.play(Plot.ASKS_ONCE).settledRun());
        assertThat(stage.status(first)).isEqualTo(RunStatus.EXPIRED);

        takesTheNextRunAfter(first);
    }

    @Test
    @DisplayName("R109 after a run was cancelled its thread takes the next one")
    void takesTheNextRunAfterACancel() {
        RunRef first = stage.settledRun();
        stage.runs().cancel(first);

        takesTheNextRunAfter(stage.until(first, RunStatus.CANCELLED));
    }

    private void takesTheNextRunAfter(RunRef first) {
        RunRef second = stage.runOn(first.threadId());

        assertThat(stage.status(second).isTerminal()).isFalse();
        assertThat(stage.runs().listAll(first.threadId())).containsExactly(stage.get(second), stage.get(first));
    }

    @Test
    @DisplayName("R110 of several creates on one thread at the same time exactly one succeeds")
    void letsOneWin() throws Exception {
        try (Race race = new Race()) {
            for (int round = 0; round < 300; round++) {
                String thread = stage.thread();

                List<Object> outcomes = race.runFour(() -> stage.runOn(thread));

                assertThat(outcomes).filteredOn(RunRef.class::isInstance).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(ThreadBusyException.class::isInstance)
                        .hasSize(3);
                assertThat(stage.runs().listAll(thread)).hasSize(1);
            }
        }
    }

    @Test
    @DisplayName("R110 R601 of several creates, streamed or not, on one thread at the same time exactly one succeeds")
    void letsOneWinAmongStreams() throws Exception {
        stage.needs(Capability.STREAMING);
        try (Race race = new Race()) {
            for (int round = 0; round < 100; round++) {
                String thread = stage.thread();
                Callable<Object> streamed =
                        () -> stage.runs().stream(stage.on(thread).build());

                List<Object> outcomes = race.run(() -> stage.runOn(thread), streamed, streamed, streamed);

                assertThat(outcomes)
                        .filteredOn(ThreadBusyException.class::isInstance)
                        .hasSize(3);
                assertThat(stage.runs().listAll(thread)).hasSize(1);
            }
        }
    }
}
