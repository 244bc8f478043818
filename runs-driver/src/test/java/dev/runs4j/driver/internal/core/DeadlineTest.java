package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static dev.runs4j.driver.internal.core.Played.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.driver.event.DriveEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void a_run_that_is_seen_active_at_the_deadline_is_given_up() {
        Played drive = Played.queued().at(LIMIT).see(RunStatus.IN_PROGRESS);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.effects()).isEmpty();
        assertThat(drive.told()).last().isInstanceOf(DriveEvent.GaveUp.class);
    }

    @Test
    void a_run_that_is_seen_to_have_ended_after_the_deadline_has_ended() {
        Played drive = Played.queued().at(LIMIT.plusSeconds(1)).see(RunStatus.COMPLETED);

        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void a_last_look_is_taken_shortly_before_the_deadline() {
        Played drive = Played.queued().at(Duration.ofSeconds(59)).see(RunStatus.QUEUED);
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(59_750)));

        drive.waited();

        assertThat(drive.effect()).isEqualTo(Played.read());
    }

    @Test
    void after_the_last_look_the_deadline_is_waited_for() {
        Played drive = Played.queued().at(Duration.ofMillis(59_750)).see(RunStatus.QUEUED);
        assertThat(drive.effect()).isEqualTo(Played.sleep(LIMIT));

        drive.waited();

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_server_that_asks_for_more_time_than_there_is_does_not_get_it() {
        Played drive = Played.queued()
                .at(Duration.ofSeconds(40))
                .see(new Observation.RunSeen(run(RunStatus.QUEUED), Duration.ofSeconds(30), null));

        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(59_750)));
    }

    @Test
    void tools_are_not_called_once_the_deadline_has_come() {
        Played drive = Played.queued().at(LIMIT).see(asking(call("a"), call("b")));

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.told().stream().filter(DriveEvent.GaveUp.class::isInstance))
                .hasSize(1);
    }

    @Test
    void an_output_that_comes_at_the_deadline_is_not_given() {
        Played drive = Played.asked(call("a")).at(LIMIT).returned(1, "a", "sun");

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
    }

    @Test
    void the_first_of_two_outputs_that_comes_at_the_deadline_stops_the_drive() {
        Played drive = Played.asked(call("a"), call("b")).at(LIMIT).returned(1, "a", "sun");

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void an_output_that_comes_one_nanosecond_before_the_deadline_is_given() {
        Played drive = Played.asked(call("a")).at(LIMIT.minusNanos(1)).returned(1, "a", "sun");

        assertThat(drive.effect()).isInstanceOf(Effect.Answer.class);
    }

    @Test
    void a_failed_read_is_not_repeated_after_the_deadline() {
        Played drive = Played.queued().waited().at(LIMIT).fail(Failure.Kind.RETRYABLE);

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
    }

    @Test
    void a_failure_for_good_counts_more_than_the_deadline() {
        Played drive = Played.queued().waited().at(LIMIT).fail(Failure.Kind.FINAL);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
    }

    @Test
    void a_creation_whose_fate_is_open_at_the_deadline_is_not_looked_for() {
        Played drive = Played.marked().see(new Observation.TakenUp()).at(LIMIT).fail(Failure.Kind.OPEN);

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.record().isCreateSent()).isTrue();
    }

    @Test
    void a_run_that_is_given_up_at_the_deadline_is_cancelled_where_the_plan_says_so() {
        Played drive = Played.cancelling()
                .see(new Observation.TakenUp())
                .see(RunStatus.QUEUED)
                .at(LIMIT)
                .see(RunStatus.QUEUED);

        assertThat(drive.effect()).isEqualTo(Played.cancel(LIMIT.plusSeconds(10)));
    }
}
