package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.REF;
import static dev.runs4j.driver.internal.core.Played.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.driver.event.DriveEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusesTest {

    @ParameterizedTest
    @ValueSource(strings = {"completed", "failed", "cancelled", "incomplete", "expired"})
    void each_terminal_status_ends_the_drive(String status) {
        Played drive = Played.queued().see(RunStatus.of(status));

        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
        assertThat(drive.effects()).isEmpty();
        assertThat(drive.told()).contains(new DriveEvent.Ended(run(RunStatus.of(status))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "in_progress", "cancelling"})
    void an_active_status_is_waited_out(String status) {
        Played drive = Played.queued().see(RunStatus.of(status));

        assertThat(drive.record().isOver()).isFalse();
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(250)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paused", "Completed", "COMPLETED", "completed ", "done"})
    void a_status_that_is_not_known_is_waited_out_and_ends_nothing(String status) {
        Played drive = Played.queued().see(RunStatus.of(status));

        assertThat(drive.record().isOver()).isFalse();
        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
    }

    @Test
    void a_status_that_is_not_known_is_waited_out_until_the_deadline_only() {
        Played drive = Played.queued().see(RunStatus.of("paused"));
        while (!drive.record().isOver()) {
            drive.waited();
            if (!drive.record().isOver()) {
                drive.see(RunStatus.of("paused"));
            }
        }

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.now()).isEqualTo(Played.START.plusSeconds(60));
    }

    @Test
    void a_run_that_is_created_in_a_terminal_status_ends_the_drive_at_once() {
        Played drive = Played.create().see(new Observation.TakenUp()).see(RunStatus.FAILED);

        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void a_change_of_status_is_told_with_both_statuses() {
        Played drive = Played.queued().see(RunStatus.IN_PROGRESS);

        assertThat(drive.told())
                .contains(new DriveEvent.StatusChanged(REF, RunStatus.QUEUED, RunStatus.IN_PROGRESS, true));
    }

    @Test
    void every_wait_is_told_with_its_end_and_its_reason() {
        assertThat(Played.queued().told())
                .contains(new DriveEvent.Waiting(Played.START.plusMillis(250), "the run is queued"));
        assertThat(Played.queued().see(RunStatus.of("paused")).told())
                .contains(new DriveEvent.Waiting(
                        Played.START.plusMillis(250), "the run is in a status that is not known"));
        assertThat(Played.queued().waited().fail(Failure.Kind.RETRYABLE).told())
                .contains(new DriveEvent.Waiting(Played.START.plusMillis(750), "to try again"));
    }

    @Test
    void a_wait_that_does_not_come_about_is_not_told() {
        assertThat(Played.queued()
                        .at(Duration.ofSeconds(60))
                        .see(RunStatus.QUEUED)
                        .told())
                .noneMatch(DriveEvent.Waiting.class::isInstance);
    }

    @Test
    void the_same_status_again_is_no_change() {
        Played drive = Played.queued().see(RunStatus.QUEUED);

        assertThat(drive.told()).noneMatch(DriveEvent.StatusChanged.class::isInstance);
    }

    @Test
    void a_status_that_should_not_follow_is_told_as_unexpected_and_taken_as_it_is() {
        Played drive = Played.queued().see(RunStatus.CANCELLING).see(RunStatus.IN_PROGRESS);

        assertThat(drive.told())
                .contains(new DriveEvent.StatusChanged(REF, RunStatus.CANCELLING, RunStatus.IN_PROGRESS, false));
        assertThat(drive.record().lastSeen()).contains(run(RunStatus.IN_PROGRESS));
        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
    }

    @Test
    void waits_grow_with_the_time_since_the_last_change_and_shrink_with_the_next() {
        Played drive = Played.queued().at(Duration.ofSeconds(4)).see(RunStatus.QUEUED);
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofSeconds(5)));

        drive.at(Duration.ofSeconds(6)).see(RunStatus.IN_PROGRESS);

        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(6250)));
    }

    @Test
    void the_server_s_hint_is_followed_for_one_wait_only() {
        Played drive =
                Played.queued().see(new Observation.RunSeen(run(RunStatus.QUEUED), Duration.ofSeconds(7), "req_1"));
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofSeconds(7)));

        drive.see(RunStatus.QUEUED);

        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(250)));
    }

    @Test
    void after_a_wait_the_run_is_read() {
        assertThat(Played.queued().waited().effect()).isEqualTo(Played.read());
    }

    @Test
    void a_piece_of_a_run_is_laid_over_what_is_known() {
        Played drive = Played.queued()
                .see(Run.builder("run_1", "").status(RunStatus.IN_PROGRESS).build());

        assertThat(drive.record().lastSeen()).contains(run(RunStatus.IN_PROGRESS));
    }

    @Test
    void a_piece_that_tells_the_end_has_the_whole_run_read_first() {
        Played drive = Played.queued()
                .see(Run.builder("run_1", "").status(RunStatus.FAILED).build());
        assertThat(drive.effect()).isEqualTo(Played.read());

        drive.see(RunStatus.FAILED);

        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void a_piece_that_tells_the_end_at_the_deadline_is_an_end() {
        Played drive = Played.queued()
                .at(Duration.ofSeconds(60))
                .see(Run.builder("run_1", "").status(RunStatus.FAILED).build());

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
        assertThat(drive.record().lastSeen()).contains(run(RunStatus.FAILED));
    }

    @Test
    void a_created_run_that_does_not_name_its_thread_is_on_the_thread_of_the_command() {
        Played drive = Played.create()
                .see(new Observation.TakenUp())
                .see(Run.builder("run_1", "").status(RunStatus.IN_PROGRESS).build());

        assertThat(drive.record().run()).contains(REF);
        assertThat(drive.record().lastSeen()).contains(run(RunStatus.IN_PROGRESS));
    }

    @Test
    void request_ids_are_kept_newest_first_and_not_twenty_one_of_them() {
        Played drive = Played.queued();
        for (int i = 1; i <= 21; i++) {
            drive.see(new Observation.RunSeen(run(RunStatus.QUEUED), null, "req_" + i));
        }

        assertThat(drive.record().requestIds())
                .hasSize(20)
                .startsWith("req_21", "req_20")
                .endsWith("req_2");
    }

    @Test
    void an_interrupt_stops_the_drive() {
        Played drive = Played.queued().see(new Observation.Interrupted(false));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.INTERRUPTED);
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_run_that_is_given_up_is_cancelled_where_the_plan_says_so() {
        Played drive = Played.cancelling()
                .see(new Observation.TakenUp())
                .see(RunStatus.QUEUED)
                .see(new Observation.Interrupted(false));

        assertThat(drive.effect()).isEqualTo(Played.cancel(Duration.ofSeconds(10)));
    }

    @Test
    void a_run_that_is_not_known_cannot_be_cancelled() {
        Played drive = Played.cancelling().see(new Observation.TakenUp()).fail(Failure.Kind.FINAL);

        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_run_that_has_ended_is_not_cancelled() {
        Played drive = Played.cancelling().see(new Observation.TakenUp()).see(RunStatus.COMPLETED);

        assertThat(drive.effects()).isEmpty();
    }
}
