package dev.runs4j.driver.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.core.CreationPlan.Busy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the core does where another run is active on the thread. */
class BusyThreadTest {

    private static final RunRef OTHER = RunRef.of("thread_1", "run_other");
    private static final RunRef LATER = RunRef.of("thread_1", "run_later");
    private static final Effect CREATE = new Effect.Create(Played.COMMAND, false);
    private static final Effect LIST = new PreparingEffect.FindActive("thread_1");
    private static final Effect LOOK = new PreparingEffect.LookAt(OTHER);
    private static final Effect CANCEL = new PreparingEffect.CancelOther(OTHER);

    private static Played drive(Busy busy) {
        return Played.create(Played.COMMAND, new CreationPlan(busy, false, false, false, null))
                .see(new Observation.TakenUp());
    }

    private static Played first() {
        return drive(Busy.WAIT).see(new PreparingObservation.FirstInLine());
    }

    private static Observation busy(@Nullable String run) {
        return new PreparingObservation.ThreadBusy(run);
    }

    private static Observation seen(RunRef run, RunStatus status) {
        Run seen = Run.builder(run.runId(), run.threadId()).status(status).build();
        return new PreparingObservation.OtherSeen(seen, null);
    }

    private static Observation none() {
        return new PreparingObservation.OtherSeen(null, null);
    }

    @Test
    void a_busy_thread_ends_a_drive_that_does_not_wait_and_nothing_can_have_happened() {
        Played drive = drive(Busy.REJECT).see(busy("run_other"));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
        assertThat(drive.record().isCreateSent()).isFalse();
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_drive_that_waits_stands_in_line_until_its_deadline_and_creates_when_it_is_first() {
        Played drive = drive(Busy.WAIT);
        assertThat(drive.effect()).isEqualTo(new PreparingEffect.StandInLine("thread_1", Played.START.plusSeconds(60)));

        assertThat(drive.see(new PreparingObservation.FirstInLine()).effect()).isEqualTo(CREATE);
    }

    @Test
    void a_drive_that_is_not_first_at_its_deadline_is_given_up() {
        Played drive = drive(Busy.WAIT).waitedOn(Duration.ofSeconds(60));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.record().isCreateSent()).isFalse();
    }

    @Test
    void the_run_that_the_refusal_names_is_looked_at_until_it_has_ended() {
        Played drive = first().see(busy("run_other"));
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(250)));
        assertThat(drive.record().isCreateSent()).isFalse();
        assertThat(drive.waited().effect()).isEqualTo(LOOK);

        drive.see(seen(OTHER, RunStatus.IN_PROGRESS));
        assertThat(drive.waited().effect()).isEqualTo(LOOK);

        assertThat(drive.see(seen(OTHER, RunStatus.FAILED)).effect()).isEqualTo(CREATE);
    }

    @Test
    void looks_come_less_often_the_longer_the_other_run_takes() {
        Played drive = first().see(busy("run_other")).at(Duration.ofSeconds(4));

        drive.see(seen(OTHER, RunStatus.IN_PROGRESS));

        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofSeconds(5)));
    }

    @Test
    void the_server_s_word_on_the_next_look_counts() {
        Played drive = first().see(busy("run_other")).waited();

        drive.see(new PreparingObservation.OtherSeen(
                Run.builder("run_other", "thread_1").status(RunStatus.QUEUED).build(), Duration.ofSeconds(7)));

        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(7250)));
    }

    @Test
    void a_run_that_no_refusal_names_is_looked_for_in_the_list() {
        Played drive = first().see(busy(null));
        assertThat(drive.effect()).isEqualTo(LIST);

        drive.see(seen(OTHER, RunStatus.IN_PROGRESS));

        assertThat(drive.waited().effect()).isEqualTo(LOOK);
    }

    @Test
    void a_busy_thread_without_an_active_run_in_its_list_is_tried_again_after_a_while() {
        Played drive = first().see(busy(null)).see(none());
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(250)));

        assertThat(drive.waited().effect()).isEqualTo(CREATE);
    }

    @Test
    void a_run_that_cannot_be_looked_at_leaves_the_creation_to_say_whether_the_thread_is_free() {
        Played drive = first().see(busy("run_other")).waited().fail(Failure.Kind.FINAL);
        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);

        assertThat(drive.waited().effect()).isEqualTo(CREATE);
    }

    @Test
    void a_look_that_may_work_later_is_repeated() {
        Played drive = first().see(busy("run_other")).waited().fail(Failure.Kind.RETRYABLE);

        assertThat(drive.waited().effect()).isEqualTo(LOOK);
    }

    @Test
    void each_run_that_comes_in_between_is_waited_for() {
        Played drive = first().see(busy("run_other")).waited().see(seen(OTHER, RunStatus.COMPLETED));

        drive.see(busy("run_later"));

        assertThat(drive.waited().effect()).isEqualTo(new PreparingEffect.LookAt(LATER));
    }

    @Test
    void a_server_that_goes_on_naming_a_run_that_has_ended_is_asked_less_and_less_often() {
        Played drive = first().see(busy("run_other")).at(Duration.ofSeconds(4));
        drive.see(seen(OTHER, RunStatus.COMPLETED));

        drive.see(busy("run_other"));

        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofSeconds(5)));
    }

    @Test
    void a_creation_that_follows_a_refusal_and_is_lost_is_not_made_again() {
        Played drive = first().see(busy("run_other")).waited().see(seen(OTHER, RunStatus.COMPLETED));

        drive.fail(Failure.Kind.OPEN);

        assertThat(drive.record().isOver()).isTrue();
        assertThat(drive.record().isCreateSent()).isTrue();
    }

    @Test
    void the_deadline_bounds_the_wait_for_the_other_run() {
        Played drive = first().see(busy("run_other")).at(Duration.ofSeconds(60));

        drive.see(seen(OTHER, RunStatus.IN_PROGRESS));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.record().isCreateSent()).isFalse();
    }

    @Test
    void a_process_that_takes_a_waiting_drive_up_stands_in_line_anew_and_goes_on_waiting() {
        Played drive = first().see(busy("run_other")).see(new Observation.TakenUp());
        assertThat(drive.effect()).isInstanceOf(PreparingEffect.StandInLine.class);

        assertThat(drive.see(new PreparingObservation.FirstInLine()).effect()).isEqualTo(LOOK);
    }

    @Test
    void the_run_that_is_active_at_the_beginning_is_cancelled_and_waited_for() {
        Played drive = drive(Busy.CANCEL_FIRST);
        assertThat(drive.effect()).isEqualTo(LIST);
        drive.see(seen(OTHER, RunStatus.IN_PROGRESS));
        assertThat(drive.effect()).isEqualTo(CANCEL);

        drive.see(seen(OTHER, RunStatus.CANCELLING));
        assertThat(drive.told()).contains(new DriveEvent.CancelledFirst(OTHER));
        assertThat(drive.waited().effect()).isEqualTo(LOOK);

        assertThat(drive.see(seen(OTHER, RunStatus.CANCELLED)).effect()).isEqualTo(CREATE);
    }

    @Test
    void nothing_is_cancelled_where_nothing_was_active_at_the_beginning() {
        Played drive = drive(Busy.CANCEL_FIRST).see(none());
        assertThat(drive.effect()).isEqualTo(CREATE);

        drive.see(busy("run_later"));

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
    }

    @Test
    void a_run_that_came_after_the_cancelled_one_is_left_alone() {
        Played drive = cancelled().see(busy("run_later"));

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
    }

    private static Played cancelled() {
        return drive(Busy.CANCEL_FIRST).see(seen(OTHER, RunStatus.IN_PROGRESS)).see(seen(OTHER, RunStatus.CANCELLED));
    }

    @Test
    void a_server_that_still_names_the_cancelled_run_is_waited_for() {
        Played drive = cancelled().see(busy("run_other"));

        assertThat(drive.waited().effect()).isEqualTo(LOOK);
    }

    @Test
    void an_unnamed_run_that_the_list_shows_to_be_another_one_is_left_alone() {
        Played drive = cancelled().see(busy(null));
        assertThat(drive.effect()).isEqualTo(LIST);

        drive.see(seen(LATER, RunStatus.QUEUED));

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
    }

    @Test
    void a_cancel_whose_fate_is_open_is_not_asked_for_again() {
        Played drive =
                drive(Busy.CANCEL_FIRST).see(seen(OTHER, RunStatus.IN_PROGRESS)).fail(Failure.Kind.OPEN);
        assertThat(drive.effect()).isEqualTo(LOOK);

        drive.see(seen(OTHER, RunStatus.IN_PROGRESS));

        assertThat(drive.waited().effect()).isEqualTo(LOOK);
    }

    @Test
    void a_cancel_that_came_too_late_is_not_asked_for_again() {
        Played drive =
                drive(Busy.CANCEL_FIRST).see(seen(OTHER, RunStatus.IN_PROGRESS)).fail(Failure.Kind.STALE);

        assertThat(drive.effect()).isEqualTo(LOOK);
    }

    @Test
    void a_cancel_that_certainly_had_no_effect_is_asked_for_again() {
        Played drive =
                drive(Busy.CANCEL_FIRST).see(seen(OTHER, RunStatus.IN_PROGRESS)).fail(Failure.Kind.RETRYABLE);

        assertThat(drive.waited().effect()).isEqualTo(CANCEL);
    }

    @Test
    void a_run_that_is_cancelling_already_is_waited_for_only() {
        Played drive = drive(Busy.CANCEL_FIRST).see(seen(OTHER, RunStatus.CANCELLING));

        assertThat(drive.waited().effect()).isEqualTo(LOOK);
    }

    @Test
    void a_process_that_takes_the_drive_up_does_not_cancel_a_second_time() {
        Played drive = drive(Busy.CANCEL_FIRST).see(seen(OTHER, RunStatus.IN_PROGRESS));
        assertThat(drive.effect()).isEqualTo(CANCEL);

        assertThat(drive.see(new Observation.TakenUp()).effect()).isEqualTo(LOOK);
    }

    @Test
    void whoever_cannot_see_what_is_active_cancels_nothing_and_creates_nothing() {
        Played drive = drive(Busy.CANCEL_FIRST).fail(Failure.Kind.FINAL);

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
    }

    @Test
    void an_interrupt_while_the_thread_is_busy_ends_the_drive_without_a_run() {
        Played drive = first().see(busy("run_other")).see(new Observation.Interrupted(false));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.INTERRUPTED);
        assertThat(drive.record().isCreateSent()).isFalse();
    }
}
