package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.START;
import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The run is looked at while its tools are at work on other threads. */
class WatchingTest {

    private static Instant next(Played drive) {
        return drive.record().watchAt().orElseThrow();
    }

    /** A drive whose tool is at work, and which has nothing to do until the next look. */
    private static Played watching() {
        Played drive = Played.asked(call("a"));
        return drive.at(Duration.between(START, next(drive))).see(new Observation.WaitOver());
    }

    @Test
    void a_look_is_due_while_tools_are_at_work_and_at_no_other_time() {
        Played drive = Played.queued();
        assertThat(drive.record().watchAt()).isEmpty();

        drive.see(asking(call("a")));
        assertThat(next(drive)).isEqualTo(START.plusMillis(250));

        assertThat(drive.returned(1, "a", "sun").record().watchAt()).isEmpty();
    }

    @Test
    void a_wait_that_ends_before_has_nobody_looking() {
        assertThat(Played.asked(call("a"))
                        .at(Duration.ofMillis(249))
                        .see(new Observation.WaitOver())
                        .effects())
                .isEmpty();
    }

    @Test
    void looks_come_as_for_any_run_and_leave_the_tools_at_work() {
        Played drive = watching();
        assertThat(drive.effect()).isEqualTo(Played.read());

        drive.at(Duration.ofSeconds(4)).see(asking(call("a")));

        assertThat(drive.effects()).isEmpty();
        assertThat(next(drive)).isEqualTo(START.plusSeconds(5));
        assertThat(drive.returned(1, "a", "sun").effect()).isInstanceOf(Effect.Answer.class);
    }

    @Test
    void the_servers_hint_counts_here_too() {
        Played drive = watching().see(new Observation.RunSeen(asking(call("a")), Duration.ofSeconds(9), null));

        assertThat(next(drive)).isEqualTo(START.plusMillis(9250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "cancelled", "failed", "completed"})
    void a_run_that_has_ended_meanwhile_ends_the_drive_and_late_results_are_only_written_down(String status) {
        Played drive = watching().see(RunStatus.of(status));
        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);

        drive.returned(1, "a", "sun");

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.result("a")).contains("sun");
    }

    @Test
    void a_run_that_is_being_cancelled_is_watched_on() {
        Played drive = watching().see(RunStatus.CANCELLING);

        assertThat(drive.record().isOver()).isFalse();
        assertThat(drive.record().watchAt()).isPresent();
    }

    @Test
    void a_look_that_fails_is_repeated_later_and_does_not_stop_the_tools() {
        Played drive = watching().fail(Failure.Kind.RETRYABLE);

        assertThat(drive.effects()).isEmpty();
        assertThat(next(drive)).isEqualTo(START.plusMillis(750));
        assertThat(drive.returned(1, "a", "sun").effect()).isInstanceOf(Effect.Answer.class);
    }

    @Test
    void a_look_that_fails_for_good_ends_the_drive() {
        assertThat(watching().fail(Failure.Kind.FINAL).record().gaveUp()).contains(GiveUpReason.FAILED);
    }

    @Test
    void nobody_looks_for_calls_that_wait_for_the_journal_only() {
        Played drive = JournalScene.asked(call("a"));

        drive.at(Duration.ofSeconds(5)).see(JournalScene.failed(drive.effect()));

        assertThat(drive.waited().effects()).doesNotContain(Played.read());
    }
}
