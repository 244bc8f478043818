package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.REF;
import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static dev.runs4j.driver.internal.core.Played.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.driver.event.DriveEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BeginningTest {

    private static final Observation TAKEN_UP = new Observation.TakenUp();

    @Test
    void a_drive_begins_with_the_creation_of_its_run() {
        Played drive = Played.create().see(TAKEN_UP);

        assertThat(drive.effect()).isEqualTo(new Effect.Create(Played.COMMAND, false));
        assertThat(drive.record().phase()).isEqualTo(DrivePhase.CREATING);
    }

    @Test
    void a_drive_by_stream_begins_with_a_creation_that_opens_one() {
        assertThat(Played.streaming().see(TAKEN_UP).effect()).isEqualTo(new Effect.Create(Played.MARKED, true));
    }

    @Test
    void a_thread_and_its_run_are_created_in_one_call() {
        CreateThreadAndRun command = CreateThreadAndRun.by("asst_1").build();

        assertThat(Played.of(new DriveGoal.CreateWithThread(command))
                        .see(TAKEN_UP)
                        .effect())
                .isEqualTo(new Effect.CreateWithThread(command, false));
    }

    @Test
    void a_run_that_is_there_is_read_first() {
        assertThat(Played.of(new DriveGoal.Attach(REF)).see(TAKEN_UP).effect()).isEqualTo(read());
    }

    @Test
    void a_drive_whose_deadline_has_come_creates_nothing() {
        Played drive = Played.create().at(Duration.ofSeconds(60)).see(TAKEN_UP);

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.record().isCreateSent()).isFalse();
    }

    @Test
    void one_nanosecond_before_its_deadline_a_drive_still_begins() {
        Played drive = Played.create().at(Duration.ofSeconds(60).minusNanos(1)).see(TAKEN_UP);

        assertThat(drive.effect()).isInstanceOf(Effect.Create.class);
    }

    @Test
    void the_created_run_is_told_and_waited_for() {
        Played drive = Played.create().see(TAKEN_UP).see(RunStatus.QUEUED);

        assertThat(drive.told()).first().isEqualTo(new DriveEvent.RunKnown(REF, RunStatus.QUEUED));
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(250)));
        assertThat(drive.record().run()).contains(REF);
    }

    @Test
    void who_takes_up_a_drive_in_the_middle_of_a_creation_looks_for_the_run() {
        Played drive = Played.marked().see(TAKEN_UP).see(TAKEN_UP);

        assertThat(drive.effect()).isEqualTo(new Effect.Find("thread_1", "token_1"));
    }

    @Test
    void who_takes_up_a_drive_that_waits_reads_the_run() {
        assertThat(Played.queued().see(TAKEN_UP).effect()).isEqualTo(read());
    }

    @Test
    void who_takes_up_a_drive_whose_tools_were_at_work_calls_none_of_them_again() {
        Played drive =
                Played.asked(call("a"), call("b")).returned(1, "a", "sun").see(TAKEN_UP);
        assertThat(drive.effect()).isEqualTo(read());

        drive.see(asking(call("a"), call("b"))).see(asking(call("a"), call("b")));
        assertThat(drive.effect()).isEqualTo(Played.sleep(Pacing.OUTCOME_LOOK));
        drive.waitedOn(Pacing.OUTCOME_PATIENCE);

        assertThat(drive.effect()).isInstanceOf(Effect.Answer.class);
        assertThat(((Effect.Answer) drive.effect()).answers().outputs().get(1).output())
                .contains("unknown", "Do not repeat");
    }

    @Test
    void who_takes_up_a_drive_that_was_answering_gives_the_kept_answers_again_if_the_calls_still_wait() {
        Played drive = Played.asked(call("a")).returned(1, "a", "sun");
        Effect answer = drive.effect();

        drive.see(TAKEN_UP);
        assertThat(drive.effect()).isEqualTo(read());
        drive.see(asking(call("a")));
        assertThat(drive.effect()).as("now that the journal has adopted it").isEqualTo(read());
        drive.see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(answer);
    }

    @Test
    void a_drive_that_is_over_stays_as_it_is() {
        Played drive = Played.queued().see(RunStatus.COMPLETED);
        DriveRecord over = drive.record();

        drive.see(TAKEN_UP).see(RunStatus.QUEUED).see(new Observation.Interrupted(false));

        assertThat(drive.record()).isEqualTo(over);
        assertThat(drive.effects()).isEmpty();
        assertThat(drive.told()).isEmpty();
    }
}
