package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.JournalScene.accepting;
import static dev.runs4j.driver.internal.core.JournalScene.answering;
import static dev.runs4j.driver.internal.core.JournalScene.asked;
import static dev.runs4j.driver.internal.core.JournalScene.claiming;
import static dev.runs4j.driver.internal.core.JournalScene.failed;
import static dev.runs4j.driver.internal.core.JournalScene.granted;
import static dev.runs4j.driver.internal.core.JournalScene.marked;
import static dev.runs4j.driver.internal.core.JournalScene.recorded;
import static dev.runs4j.driver.internal.core.JournalScene.sending;
import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static dev.runs4j.driver.internal.core.Played.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.ports.journal.Refusal;
import dev.runs4j.ports.journal.SubmitMark;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MarkingTest {

    private static Played ready() {
        return asked(call("a")).see(granted("a")).returned(1, "a", "sun").see(recorded("a", "sun"));
    }

    private static Played resubmitted(Played drive) {
        return drive.fail(Failure.Kind.OPEN).see(asking(call("a")));
    }

    @Test
    void who_is_not_the_owner_any_more_gives_no_answers() {
        Played drive = ready().see(new JournalObservation.MarkAnswered(1, SubmitMark.SENDING, new Refusal.Outdated(2)));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.NOT_OWNER);
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void nothing_is_given_before_the_journal_has_taken_the_mark() {
        Played drive = ready().see(failed(sending(1)));
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(500)));

        assertThat(drive.waited().effect()).isEqualTo(sending(1));
    }

    @Test
    void a_mark_that_is_answered_twice_gives_the_answers_once() {
        assertThat(answering().see(marked(1, SubmitMark.SENDING)).effects()).isEmpty();
    }

    @Test
    void a_run_that_ends_before_the_answers_are_given_ends_the_drive() {
        assertThat(ready().see(RunStatus.CANCELLED).record().phase()).isEqualTo(DrivePhase.ENDED);
        assertThat(ready().see(asking(call("a"))).effects()).isEmpty();
    }

    @Test
    void the_journal_hears_that_answers_were_accepted() {
        assertThat(answering().see(RunStatus.QUEUED).effects())
                .containsExactly(accepting(1), Played.sleep(Duration.ofMillis(250)));
    }

    @Test
    void the_next_demand_waits_until_the_journal_knows_that_the_last_one_was_met() {
        Played drive = answering().see(asking(call("b")));
        assertThat(drive.effect()).isEqualTo(accepting(1));

        assertThat(drive.see(marked(1, SubmitMark.ACCEPTED)).effect()).isEqualTo(claiming(2, "b", 1));
    }

    @Test
    void a_journal_that_does_not_answer_is_told_again_before_the_next_demand_is_met() {
        Played drive = answering().see(asking(call("b"))).see(failed(accepting(1)));
        assertThat(drive.waited().effect()).isEqualTo(read());
        assertThat(drive.see(asking(call("b"))).effect()).isEqualTo(accepting(1));

        assertThat(drive.see(marked(1, SubmitMark.ACCEPTED)).effect()).isEqualTo(claiming(2, "b", 1));
    }

    @Test
    void a_journal_that_does_not_answer_while_the_run_works_disturbs_nothing() {
        Played drive = answering().see(RunStatus.QUEUED).see(failed(accepting(1)));
        assertThat(drive.effects()).isEmpty();

        assertThat(drive.waitedOn(Duration.ofMillis(250)).see(asking(call("b"))).effect())
                .isEqualTo(accepting(1));
    }

    @Test
    void answers_that_arrived_after_all_are_noted_in_the_journal() {
        assertThat(answering()
                        .fail(Failure.Kind.OPEN)
                        .at(Duration.ofSeconds(6))
                        .see(RunStatus.IN_PROGRESS)
                        .effects())
                .contains(accepting(1));
    }

    @Test
    void who_has_lost_the_drive_meanwhile_lets_go_of_it() {
        Played drive = answering()
                .see(RunStatus.QUEUED)
                .see(new JournalObservation.MarkAnswered(1, SubmitMark.ACCEPTED, new Refusal.Outdated(2)));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.NOT_OWNER);
    }

    @Test
    void answers_are_announced_each_time_they_are_given() {
        assertThat(resubmitted(answering()).effect()).isEqualTo(sending(1));
    }

    @Test
    void answers_that_may_have_arrived_are_given_three_times_and_then_waited_for() {
        Played drive = resubmitted(answering()).see(marked(1, SubmitMark.SENDING));
        drive.fail(Failure.Kind.OPEN).waited().see(asking(call("a"))).see(marked(1, SubmitMark.SENDING));
        assertThat(drive.effect()).isInstanceOf(Effect.Answer.class);

        drive.fail(Failure.Kind.OPEN).waited().see(asking(call("a")));

        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
        assertThat(drive.record().round().orElseThrow().submits()).isEqualTo(3);
    }

    @Test
    void answers_that_certainly_did_not_arrive_do_not_count() {
        Played drive = answering();
        for (int i = 0; i < 4; i++) {
            drive.fail(Failure.Kind.RETRYABLE).waited().see(marked(1, SubmitMark.SENDING));
        }

        assertThat(drive.effect()).isInstanceOf(Effect.Answer.class);
    }
}
