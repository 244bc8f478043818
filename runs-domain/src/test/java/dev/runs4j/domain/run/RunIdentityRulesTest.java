package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.OddRuns.odd;
import static dev.runs4j.domain.run.OddRuns.times;
import static dev.runs4j.domain.run.OddRuns.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about what a run is, each broken once, alone. */
class RunIdentityRulesTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                odd(
                        SampleRuns.of("paused"),
                        "known-status",
                        "status",
                        "not one of the nine statuses of the official schema"),
                odd(
                        Run.builder("run_1", "")
                                .assistantId("asst_1")
                                .timeline(SampleRuns.queued().timeline())
                                .settings(SampleRuns.SETTINGS)
                                .build(),
                        "thread-id",
                        "thread_id",
                        "missing"),
                odd(with(SampleRuns.queued(), b -> b.assistantId(null)), "assistant-id", "assistant_id", "missing"),
                odd(times(SampleRuns.queued(), t -> t.createdAt(null)), "created-at", "created_at", "missing"),
                odd(with(SampleRuns.queued(), b -> b.settings(RunSettings.EMPTY)), "model", "model", "missing"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneOddityIsFoundAlone(Run run, Finding expected) {
        assertThat(run.validate()).containsExactly(expected);
    }
}
