package dev.runs4j.driver.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.driver.event.DriveEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CreatingTest {

    private static final Observation TAKEN_UP = new Observation.TakenUp();
    private static final Effect FIND = new Effect.Find("thread_1", "token_1");

    @Test
    void a_creation_that_certainly_had_no_effect_is_made_again_after_a_while() {
        Played drive = Played.create().see(TAKEN_UP).fail(Failure.Kind.RETRYABLE);
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(500)));
        assertThat(drive.record().isCreateSent()).isFalse();

        drive.waited();

        assertThat(drive.effect()).isEqualTo(new Effect.Create(Played.COMMAND, false));
        assertThat(drive.record().isCreateSent()).isTrue();
    }

    @Test
    void each_further_failure_in_a_row_is_waited_out_longer() {
        Played drive = Played.create()
                .see(TAKEN_UP)
                .fail(Failure.Kind.RETRYABLE)
                .waited()
                .fail(Failure.Kind.RETRYABLE);

        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(1500)));
    }

    @Test
    void the_server_s_wait_is_kept() {
        Played drive = Played.create()
                .see(TAKEN_UP)
                .see(new Observation.CallFailed(new Failure(Failure.Kind.RETRYABLE, Duration.ofSeconds(20))));

        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofSeconds(20)));
    }

    @Test
    void a_creation_that_fails_for_good_ends_the_drive() {
        Played drive = Played.marked().see(TAKEN_UP).fail(Failure.Kind.FINAL);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
        assertThat(drive.record().isCreateSent()).isFalse();
    }

    @Test
    void a_creation_that_lost_against_another_change_ends_the_drive() {
        assertThat(Played.marked()
                        .see(TAKEN_UP)
                        .fail(Failure.Kind.STALE)
                        .record()
                        .gaveUp())
                .contains(GiveUpReason.FAILED);
    }

    @Test
    void a_creation_whose_fate_is_open_is_never_made_again_but_looked_for_by_its_token() {
        Played drive = Played.marked().see(TAKEN_UP).fail(Failure.Kind.OPEN);
        assertThat(drive.effect()).isEqualTo(FIND);

        drive.see(RunStatus.IN_PROGRESS);

        assertThat(drive.record().run()).contains(Played.REF);
        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
    }

    @Test
    void a_run_that_is_not_found_is_looked_for_three_times() {
        Played drive = Played.marked().see(TAKEN_UP).fail(Failure.Kind.OPEN);
        drive.see(new Observation.TokenUnknown());
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(500)));
        drive.waited();
        assertThat(drive.effect()).isEqualTo(FIND);
        drive.see(new Observation.TokenUnknown()).waited();
        assertThat(drive.effect()).isEqualTo(FIND);

        drive.see(new Observation.TokenUnknown());

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
        assertThat(drive.record().isCreateSent()).isTrue();
    }

    @Test
    void looks_that_could_not_be_made_do_not_count() {
        Played drive = Played.marked()
                .see(TAKEN_UP)
                .fail(Failure.Kind.OPEN)
                .fail(Failure.Kind.RETRYABLE)
                .waited()
                .fail(Failure.Kind.RETRYABLE)
                .waited()
                .see(new Observation.TokenUnknown());
        assertThat(drive.record().isOver()).isFalse();

        assertThat(drive.waited().effect()).isEqualTo(FIND);
    }

    @Test
    void a_look_that_fails_is_repeated_when_that_may_help() {
        Played drive = Played.marked().see(TAKEN_UP).fail(Failure.Kind.OPEN).fail(Failure.Kind.RETRYABLE);
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(500)));

        assertThat(drive.waited().effect()).isEqualTo(FIND);
    }

    @Test
    void a_look_that_fails_for_good_ends_the_drive() {
        Played drive = Played.marked().see(TAKEN_UP).fail(Failure.Kind.OPEN).fail(Failure.Kind.FINAL);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
    }

    @Test
    void a_creation_without_a_token_whose_fate_is_open_ends_the_drive() {
        Played drive = Played.create().see(TAKEN_UP).fail(Failure.Kind.OPEN);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
        assertThat(drive.record().isCreateSent()).isTrue();
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_thread_whose_creation_is_open_cannot_be_searched_even_with_a_token() {
        CreateThreadAndRun command =
                CreateThreadAndRun.by("asst_1").token("token_1").build();
        Played drive = Played.of(new DriveGoal.CreateWithThread(command)).see(TAKEN_UP);

        drive.fail(Failure.Kind.OPEN);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
    }

    @Test
    void a_backend_without_streams_is_asked_for_a_run_without_one() {
        Played drive = Played.streaming().see(TAKEN_UP).fail(Failure.Kind.NO_STREAM);

        assertThat(drive.effect()).isEqualTo(new Effect.Create(Played.MARKED, false));
        assertThat(drive.told()).hasAtLeastOneElementOfType(DriveEvent.FellBack.class);
    }
}
