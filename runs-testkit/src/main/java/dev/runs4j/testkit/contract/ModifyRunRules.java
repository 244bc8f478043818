package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.WrongRunStateException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class ModifyRunRules extends Rules {

    ModifyRunRules(RunsBackendContract contract) {
        super(contract);
    }

    private static final Metadata CHANGED = Metadata.of("b", "2");

    private final Scene stage = playing(Plot.ANSWERS);

    @Test
    @DisplayName("R301 modify replaces the metadata of a run that has ended, and nothing else")
    void replacesMetadata() {
        RunRef run = create(stage.on(stage.thread()).metadata("a", "1").metadata("c", "3"));
        Run ended = stage.get(stage.settled(run));

        Run changed = stage.runs().modify(new ModifyRun(run, CHANGED));

        assertThat(changed).isEqualTo(ended.toBuilder().metadata(CHANGED).build());
        assertThat(stage.get(run)).isEqualTo(changed);
    }

    @Test
    @DisplayName("R301 empty metadata clears it")
    void clearsMetadata() {
        RunRef run = stage.settled(create(stage.on(stage.thread()).metadata("a", "1")));

        stage.runs().modify(new ModifyRun(run, Metadata.EMPTY));

        assertThat(stage.get(run).metadata()).isEqualTo(Metadata.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"FAILS", "STOPS_INCOMPLETE", "NEVER_ENDS"})
    @DisplayName("R301 modify works however the run has ended")
    void worksHoweverTheRunEnded(Plot plot) {
        RunRef run = stage.playedOut(plot);

        assertThat(stage.runs().modify(new ModifyRun(run, CHANGED)).metadata()).isEqualTo(CHANGED);
        assertThat(stage.status(run)).isEqualTo(plot.end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "in_progress", "requires_action"})
    @DisplayName("R301 modify of an active run works, or is refused and changes nothing")
    void mayRefuseActiveRuns(String status) {
        RunRef run = stage.play(Plot.ASKS_ONCE).runUntil(RunStatus.of(status));
        Run active = stage.get(run);

        Metadata metadata = modify(run, RunStatus.of(status));

        assertThat(stage.get(run))
                .isEqualTo(active.toBuilder().metadata(metadata).build());
    }

    /** Gives the metadata that the run must have afterwards. */
    private Metadata modify(RunRef run, RunStatus status) {
        try {
            stage.runs().modify(new ModifyRun(run, CHANGED));
            return CHANGED;
        } catch (WrongRunStateException refusal) {
            assertThat(refusal.status()).contains(status);
            assertThat(refusal.runId()).isEqualTo(run.runId());
            return Metadata.EMPTY;
        }
    }

    private RunRef create(CreateRun.Builder command) {
        return stage.runs().create(command.build()).value().ref();
    }
}
