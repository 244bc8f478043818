package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static dev.runs4j.driver.internal.core.Played.callTool;
import static dev.runs4j.driver.internal.core.Played.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.driver.event.DriveEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweringTest {

    private static final DriveEvent ANSWERED = new DriveEvent.Answered(Played.REF, 1, 1);

    private static Played answering() {
        return Played.asked(call("a")).returned(1, "a", "sun");
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.Kind.class,
            names = {"OPEN", "STALE"})
    void when_it_is_not_clear_where_the_run_stands_it_is_read_first(Failure.Kind kind) {
        assertThat(answering().fail(kind).effect()).isEqualTo(read());
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.Kind.class,
            names = {"OPEN", "STALE"})
    void the_same_answers_are_given_again_when_the_same_calls_still_wait(Failure.Kind kind) {
        Played drive = answering();
        Effect answer = drive.effect();

        drive.fail(kind).see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(answer);
    }

    @Test
    void answers_that_arrived_after_all_are_not_given_again() {
        Played drive = answering().fail(Failure.Kind.OPEN).see(RunStatus.IN_PROGRESS);

        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
    }

    @Test
    void other_calls_after_an_open_answer_are_a_new_round() {
        Played drive = answering().fail(Failure.Kind.OPEN).see(asking(call("b")));

        assertThat(drive.effect()).isEqualTo(callTool(2, call("b")));
    }

    @Test
    void the_same_calls_are_a_new_round_when_the_run_went_on_after_an_open_answer() {
        Played drive = answering()
                .fail(Failure.Kind.OPEN)
                .at(Duration.ofSeconds(6))
                .see(RunStatus.IN_PROGRESS)
                .at(Duration.ofSeconds(12))
                .see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(callTool(2, call("a")));
    }

    @Test
    void a_run_that_works_may_be_a_sighting_of_the_time_before_its_demand() {
        Played drive = answering().fail(Failure.Kind.OPEN).see(RunStatus.IN_PROGRESS);
        assertThat(drive.told()).doesNotContain(ANSWERED);

        drive.see(asking(call("a")));

        assertThat(drive.effect()).isInstanceOf(Effect.Answer.class);
    }

    @Test
    void calls_that_are_shown_once_more_after_the_run_got_on_are_waited_out_before_they_are_made_again() {
        Played drive =
                answering().see(RunStatus.QUEUED).at(Duration.ofMillis(300)).see(asking(call("a")));
        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);

        drive.at(Duration.ofSeconds(6)).see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(callTool(2, call("a")));
    }

    @Test
    void a_refusal_of_the_second_attempt_does_not_hide_that_the_first_one_arrived() {
        Played drive = answering()
                .fail(Failure.Kind.OPEN)
                .see(asking(call("a")))
                .fail(Failure.Kind.STALE)
                .at(Duration.ofSeconds(16))
                .see(RunStatus.IN_PROGRESS)
                .at(Duration.ofSeconds(22))
                .see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(callTool(2, call("a")));
    }

    @Test
    void a_refusal_of_answers_that_had_been_accepted_does_not_hide_that() {
        Played drive = answering()
                .see(asking(call("a")))
                .at(Duration.ofSeconds(10))
                .see(asking(call("a")))
                .fail(Failure.Kind.STALE)
                .at(Duration.ofSeconds(16))
                .see(RunStatus.IN_PROGRESS)
                .at(Duration.ofSeconds(22))
                .see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(callTool(2, call("a")));
    }

    @Test
    void a_run_that_lags_behind_its_own_demand_gets_the_answers_later_and_the_tools_are_not_called_again() {
        Played drive = answering();
        Effect answer = drive.effect();

        drive.fail(Failure.Kind.STALE).see(RunStatus.QUEUED).see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(answer);
    }

    @Test
    void a_run_that_has_ended_meanwhile_ends_the_drive() {
        Played drive = answering().fail(Failure.Kind.STALE).see(RunStatus.EXPIRED);

        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void a_run_that_keeps_refusing_the_answers_is_asked_less_and_less_often() {
        Played drive = answering().fail(Failure.Kind.STALE).see(asking(call("a")));
        drive.fail(Failure.Kind.STALE);
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(500)));
        drive.waited();
        assertThat(drive.effect()).isEqualTo(read());

        drive.see(asking(call("a"))).fail(Failure.Kind.STALE);

        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(1500)));
    }

    @Test
    void answers_that_certainly_had_no_effect_are_given_again_after_a_while() {
        Played drive = answering();
        Effect answer = drive.effect();

        drive.fail(Failure.Kind.RETRYABLE);
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(500)));

        assertThat(drive.waited().effect()).isEqualTo(answer);
    }

    @Test
    void answers_whose_fate_is_open_are_not_given_again_after_a_wait_before_the_run_was_read() {
        Played drive = answering().fail(Failure.Kind.OPEN).see(asking(call("a")));
        Effect answer = drive.effect();
        drive.fail(Failure.Kind.RETRYABLE).waited();
        assertThat(drive.effect()).isEqualTo(read());

        drive.see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(answer);
    }

    @Test
    void a_refusal_for_good_does_not_hide_that_an_earlier_attempt_arrived_late() {
        Played drive = answering()
                .fail(Failure.Kind.OPEN)
                .see(asking(call("a")))
                .fail(Failure.Kind.FINAL)
                .waited();
        assertThat(drive.effect()).isEqualTo(read());

        drive.see(asking(call("b")));

        assertThat(drive.effect()).isEqualTo(callTool(2, call("b")));
    }

    @Test
    void answers_that_are_refused_for_good_end_the_drive() {
        Played drive = answering().fail(Failure.Kind.FINAL);
        assertThat(drive.effect()).isEqualTo(read());

        drive.see(asking(call("a"))).fail(Failure.Kind.FINAL);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
    }

    @Test
    void answers_to_a_demand_that_somebody_else_has_met_do_not_end_the_drive() {
        Played drive = answering().fail(Failure.Kind.FINAL).see(asking(call("b")));

        assertThat(drive.effect()).isEqualTo(callTool(2, call("b")));
    }

    @Test
    void a_failed_read_is_repeated_when_that_may_help() {
        Played drive = Played.queued().waited().fail(Failure.Kind.RETRYABLE);
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(750)));

        assertThat(drive.waited().effect()).isEqualTo(read());
    }

    @Test
    void a_read_that_succeeds_begins_the_count_of_failures_anew() {
        Played drive = Played.queued()
                .waited()
                .fail(Failure.Kind.RETRYABLE)
                .waited()
                .see(RunStatus.QUEUED)
                .waited();
        assertThat(drive.record().failures()).isZero();
    }

    @Test
    void a_read_that_fails_for_good_ends_the_drive() {
        assertThat(Played.queued().waited().fail(Failure.Kind.FINAL).record().gaveUp())
                .contains(GiveUpReason.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "in_progress", "completed"})
    void answers_that_arrived_after_all_are_told_once(String status) {
        Played drive =
                answering().fail(Failure.Kind.OPEN).at(Duration.ofSeconds(6)).see(RunStatus.of(status));
        assertThat(drive.told()).contains(ANSWERED);

        assertThat(drive.see(RunStatus.IN_PROGRESS).told()).doesNotContain(ANSWERED);
    }

    @Test
    void answers_that_arrived_after_all_are_told_when_the_run_asks_for_something_else() {
        assertThat(answering().fail(Failure.Kind.OPEN).see(asking(call("b"))).told())
                .contains(ANSWERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelling", "expired", "failed"})
    void a_run_that_stops_does_not_tell_that_its_answers_arrived(String status) {
        assertThat(answering().fail(Failure.Kind.OPEN).see(RunStatus.of(status)).told())
                .doesNotContain(ANSWERED);
    }
}
