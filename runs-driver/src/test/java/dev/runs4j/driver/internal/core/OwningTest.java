package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.JournalScene.BEGIN;
import static dev.runs4j.driver.internal.core.JournalScene.RUN;
import static dev.runs4j.driver.internal.core.JournalScene.adopted;
import static dev.runs4j.driver.internal.core.JournalScene.begun;
import static dev.runs4j.driver.internal.core.JournalScene.claiming;
import static dev.runs4j.driver.internal.core.JournalScene.failed;
import static dev.runs4j.driver.internal.core.JournalScene.row;
import static dev.runs4j.driver.internal.core.JournalScene.thereAlready;
import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static dev.runs4j.driver.internal.core.Played.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.DriveEnd;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.ToolSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwningTest {

    private static Played drive() {
        return Played.byHand(JournalScene.withTool()).see(new Observation.TakenUp());
    }

    @Test
    void the_journal_hears_of_a_drive_once_the_run_is_known_and_before_it_is_waited_for() {
        assertThat(drive().see(RunStatus.QUEUED).effects())
                .containsExactly(BEGIN, Played.sleep(Duration.ofMillis(250)));
    }

    @Test
    void a_run_that_has_ended_already_ends_its_drive_in_the_journal() {
        Played drive = drive().see(RunStatus.COMPLETED);
        assertThat(drive.effect()).isEqualTo(new JournalEffect.Adopt(RUN));

        drive.see(adopted(Map.of()));

        assertThat(drive.effects()).containsExactly(new JournalEffect.End(RUN, 2, "completed"));
        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void a_run_that_has_ended_already_and_that_the_journal_does_not_know_just_ends() {
        Played drive = drive().see(RunStatus.COMPLETED).see(new JournalObservation.AdoptAnswered(null));

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void a_run_that_ends_before_the_answer_to_its_beginning_came_is_looked_for_in_the_journal() {
        Played drive = Played.byHand(JournalScene.withTool())
                .see(new Observation.TakenUp())
                .see(RunStatus.IN_PROGRESS)
                .see(JournalScene.failed(BEGIN))
                .see(RunStatus.COMPLETED);

        assertThat(drive.effect()).isEqualTo(new JournalEffect.Adopt(RUN));
    }

    @Test
    void the_end_of_a_drive_that_was_begun_with_other_tools_is_written_down_all_the_same() {
        Played drive = drive().see(RunStatus.COMPLETED)
                .see(new JournalObservation.AdoptAnswered(
                        new DriveSnapshot(JournalScene.row(2, new ToolSet("others", "1")), List.of(), Map.of())));

        assertThat(drive.effects()).containsExactly(new JournalEffect.End(RUN, 2, "completed"));
    }

    @Test
    void a_drive_that_the_journal_knows_is_not_begun_again() {
        Played drive = drive().see(RunStatus.QUEUED).see(begun()).see(RunStatus.QUEUED);

        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
        assertThat(drive.record().journal().epoch()).isEqualTo(1);
    }

    @Test
    void no_call_is_claimed_before_the_journal_knows_of_the_drive() {
        Played drive = drive().see(asking(call("a")));
        assertThat(drive.effect()).isEqualTo(BEGIN);

        assertThat(drive.see(begun()).effect()).isEqualTo(claiming(1, "a", 1));
    }

    @Test
    void a_drive_that_somebody_else_began_is_adopted() {
        Played drive = drive().see(asking(call("a"))).see(thereAlready());
        assertThat(drive.effect()).isEqualTo(new JournalEffect.Adopt(RUN));

        drive.see(adopted(Map.of())).see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(claiming(1, "a", 2));
    }

    @Test
    void a_demand_that_was_seen_before_the_drive_was_adopted_may_have_been_met_since() {
        Played drive = drive().see(asking(call("a")))
                .see(thereAlready())
                .see(adopted(Map.of(), JournalScene.claim(1, "a", 1, "sun"), JournalScene.claim(2, "b", 1)));
        assertThat(drive.effect()).isEqualTo(read());

        assertThat(drive.see(asking(call("b"))).effect()).isEqualTo(claiming(2, "b", 2));
    }

    @Test
    void a_drive_that_is_taken_up_in_the_middle_is_adopted_anew_before_anything_is_claimed() {
        Played drive = JournalScene.asked(call("a"))
                .see(JournalScene.granted("a"))
                .see(new Observation.TakenUp())
                .see(asking(call("a")));
        assertThat(drive.effect()).isEqualTo(BEGIN);

        drive.see(thereAlready())
                .see(adopted(Map.of(), JournalScene.claim(1, "a", 1)))
                .see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(claiming(1, "a", 2));
    }

    @Test
    void a_drive_that_was_begun_with_other_tools_is_left_alone() {
        ToolSet others = new ToolSet("tools", "2");
        Played drive = Played.byHand(JournalScene.withTool(), true)
                .see(new Observation.TakenUp())
                .see(asking(call("a")))
                .see(new JournalObservation.BeginAnswered(new BeginAnswer.ThereAlready(row(1, others))));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.NOT_OWNER);
        assertThat(drive.record().gaveUpBecause()).contains("tools 2", "tools 1");
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_drive_that_has_ended_in_the_journal_is_left_alone() {
        DriveSnapshot ended = new DriveSnapshot(
                row(1).toBuilder().end(new DriveEnd("completed", Played.START)).build(), List.of(), Map.of());
        Played drive =
                drive().see(asking(call("a"))).see(thereAlready()).see(new JournalObservation.AdoptAnswered(ended));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.NOT_OWNER);
    }

    @Test
    void a_drive_that_was_purged_just_now_is_begun() {
        Played drive =
                drive().see(asking(call("a"))).see(thereAlready()).see(new JournalObservation.AdoptAnswered(null));

        assertThat(drive.effect()).isEqualTo(BEGIN);
    }

    @Test
    void a_journal_that_does_not_answer_is_asked_again_when_the_run_is_seen_again() {
        Played drive = drive().see(RunStatus.QUEUED).see(failed(BEGIN));
        assertThat(drive.effects()).isEmpty();

        assertThat(drive.see(RunStatus.QUEUED).effects()).contains(BEGIN);
    }

    @Test
    void a_journal_that_does_not_answer_while_calls_wait_is_asked_again_after_a_while() {
        Played drive = drive().see(asking(call("a"))).see(failed(BEGIN));
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(500)));
        assertThat(drive.waited().effect()).isEqualTo(read());

        assertThat(drive.see(asking(call("a"))).effect()).isEqualTo(BEGIN);
    }

    @Test
    void a_journal_that_was_asked_for_calls_that_do_not_wait_any_more_calls_nothing() {
        Played drive = drive().see(asking(call("a"))).see(RunStatus.IN_PROGRESS).see(begun());

        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_journal_that_was_closed_ends_the_drive() {
        Played drive = drive().see(asking(call("a"))).see(new JournalObservation.JournalFailed(BEGIN, false));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
    }

    @Test
    void the_end_of_the_run_is_the_end_of_the_drive_in_the_journal() {
        Played drive = drive().see(RunStatus.QUEUED).see(begun()).see(RunStatus.FAILED);

        assertThat(drive.effect()).isEqualTo(new JournalEffect.End(RUN, 1, "failed"));
    }

    @Test
    void a_drive_that_is_given_up_has_not_ended_in_the_journal() {
        Played drive = drive().see(RunStatus.QUEUED)
                .see(begun())
                .at(Duration.ofSeconds(60))
                .see(RunStatus.QUEUED);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_run_that_has_ended_before_its_drive_was_adopted_ends_it_in_the_journal() {
        Played drive = Played.left().see(new Observation.TakenUp()).see(RunStatus.COMPLETED);
        assertThat(drive.effect()).isEqualTo(new JournalEffect.Adopt(RUN));
        assertThat(drive.record().isOver()).isFalse();

        drive.see(adopted(Map.of()));

        assertThat(drive.effect()).isEqualTo(new JournalEffect.End(RUN, 2, "completed"));
        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void a_run_that_has_ended_ends_the_drive_though_the_journal_does_not_answer_or_know_it() {
        JournalEffect adopt = new JournalEffect.Adopt(RUN);
        Played silent = Played.left().see(new Observation.TakenUp()).see(RunStatus.COMPLETED);
        Played purged = Played.left().see(new Observation.TakenUp()).see(RunStatus.COMPLETED);

        assertThat(silent.see(failed(adopt)).record().phase()).isEqualTo(DrivePhase.ENDED);
        assertThat(purged.see(new JournalObservation.AdoptAnswered(null))
                        .record()
                        .phase())
                .isEqualTo(DrivePhase.ENDED);
        assertThat(silent.effects()).isEmpty();
        assertThat(purged.effects()).isEmpty();
    }

    @Test
    void a_drive_that_was_left_is_looked_at_once_though_its_deadline_has_come() {
        Played drive = Played.left().at(Duration.ofSeconds(60)).see(new Observation.TakenUp());
        assertThat(drive.effect()).isEqualTo(new Effect.Read(Played.REF, Played.START.plusSeconds(70)));

        drive.see(RunStatus.QUEUED);

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
    }

    @Test
    void answers_that_arrived_while_nobody_owned_the_drive_are_noted_once_it_has_an_owner() {
        Played drive = JournalScene.answering().see(new Observation.TakenUp()).see(RunStatus.IN_PROGRESS);
        assertThat(drive.effects()).hasSize(2).startsWith(BEGIN);
        drive.see(thereAlready()).see(adopted(Map.of(), JournalScene.claim(1, "a", 1, "sun")));

        drive.see(asking(call("b")));

        assertThat(drive.effect()).isEqualTo(new JournalEffect.MarkAccepted(RUN, 1, 2));
    }
}
