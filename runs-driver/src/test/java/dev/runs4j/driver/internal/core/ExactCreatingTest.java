package dev.runs4j.driver.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.core.CreationPlan.Busy;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Creations whose run can be found again, and what comes before them. */
class ExactCreatingTest {

    private static final Observation TAKEN_UP = new Observation.TakenUp();
    private static final Effect FIND = new Effect.Find("thread_1", "token_1");
    private static final CreateThread THREAD = CreateThread.with(NewMessage.user("Coat?"));
    private static final CreateThreadAndRun BOTH = CreateThreadAndRun.by("asst_1")
            .thread(THREAD)
            .metadata("case", "4711")
            .token("token_1")
            .build();
    private static final CreateRun SECOND = CreateRun.on("thread_1")
            .by("asst_1")
            .metadata("case", "4711")
            .token("token_1")
            .build();
    private static final Effect MAKE = new PreparingEffect.MakeThread(THREAD);
    private static final Observation MADE = new PreparingObservation.ThreadMade("thread_1");

    private static Played both() {
        CreationPlan plan = new CreationPlan(Busy.REJECT, true, false, false, null);
        return Played.of(new DriveGoal.CreateWithThread(BOTH, plan)).see(TAKEN_UP);
    }

    private static Played looking(Busy busy) {
        return Played.create(Played.MARKED, new CreationPlan(busy, true, true, false, null))
                .see(TAKEN_UP);
    }

    @Test
    void the_thread_is_made_first_and_the_run_second() {
        Played drive = both();
        assertThat(drive.effect()).isEqualTo(MAKE);

        drive.see(MADE);

        assertThat(drive.effect()).isEqualTo(new Effect.Create(SECOND, false));
        assertThat(drive.told()).contains(new DriveEvent.ThreadCreated("thread_1"));
        assertThat(drive.record().threadId()).contains("thread_1");
    }

    @Test
    void an_empty_thread_is_made_where_the_command_has_none() {
        CreateThreadAndRun command = CreateThreadAndRun.by("asst_1").build();
        CreationPlan plan = new CreationPlan(Busy.REJECT, true, false, false, null);

        assertThat(Played.of(new DriveGoal.CreateWithThread(command, plan))
                        .see(TAKEN_UP)
                        .effect())
                .isEqualTo(new PreparingEffect.MakeThread(CreateThread.EMPTY));
    }

    @Test
    void the_run_on_a_thread_that_was_made_is_found_when_its_answer_is_lost() {
        Played drive = both().see(MADE).fail(Failure.Kind.OPEN);

        assertThat(drive.effect()).isEqualTo(FIND);
    }

    @Test
    void a_run_on_a_thread_that_was_made_is_tried_again_on_that_thread() {
        Played drive = both().see(MADE).fail(Failure.Kind.RETRYABLE);

        assertThat(drive.waited().effect()).isEqualTo(new Effect.Create(SECOND, false));
    }

    @Test
    void a_thread_whose_creation_was_not_answered_is_made_again_three_times_at_most() {
        Played drive = both().fail(Failure.Kind.OPEN);
        assertThat(drive.waited().effect()).isEqualTo(MAKE);
        drive.fail(Failure.Kind.OPEN);
        assertThat(drive.waited().effect()).isEqualTo(MAKE);

        drive.fail(Failure.Kind.OPEN);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
        assertThat(drive.record().isCreateSent()).isFalse();
    }

    @Test
    void a_thread_that_is_refused_ends_the_drive() {
        assertThat(both().fail(Failure.Kind.FINAL).record().gaveUp()).contains(GiveUpReason.FAILED);
    }

    @Test
    void a_process_that_dies_between_thread_and_run_leaves_a_run_that_is_looked_for_and_not_made() {
        Played drive = both().see(MADE).see(TAKEN_UP);

        assertThat(drive.effect()).isEqualTo(FIND);
    }

    @Test
    void a_process_that_dies_before_the_thread_is_known_leaves_a_thread_that_is_made_again() {
        assertThat(both().see(TAKEN_UP).effect()).isEqualTo(MAKE);
    }

    @Test
    void a_run_that_bears_the_caller_s_token_already_is_driven_in_place_of_a_new_one() {
        Played drive = looking(Busy.REJECT);
        assertThat(drive.effect()).isEqualTo(FIND);

        drive.see(RunStatus.IN_PROGRESS);

        assertThat(drive.record().run()).contains(Played.REF);
        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
    }

    @Test
    void a_run_that_bears_the_caller_s_token_and_has_ended_is_the_end() {
        assertThat(looking(Busy.REJECT).see(RunStatus.COMPLETED).record().phase())
                .isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void a_run_is_created_where_none_bears_the_token() {
        Played drive = looking(Busy.REJECT).see(new Observation.TokenUnknown());

        assertThat(drive.effect()).isEqualTo(new Effect.Create(Played.MARKED, false));
    }

    @Test
    void nothing_is_created_while_it_is_not_known_whether_the_token_is_used() {
        Played drive = looking(Busy.REJECT).fail(Failure.Kind.RETRYABLE);
        assertThat(drive.waited().effect()).isEqualTo(FIND);

        drive.fail(Failure.Kind.FINAL);

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
        assertThat(drive.record().isCreateSent()).isFalse();
    }

    @Test
    void the_run_that_bears_the_token_is_looked_for_before_the_active_one_is_cancelled() {
        Played drive = looking(Busy.CANCEL_FIRST);
        assertThat(drive.effect()).isEqualTo(FIND);

        assertThat(drive.see(new Observation.TokenUnknown()).effect())
                .isEqualTo(new PreparingEffect.FindActive("thread_1"));
    }

    @Test
    void a_drive_is_first_in_line_before_it_looks_for_its_token() {
        Played drive = looking(Busy.WAIT);
        assertThat(drive.effect()).isInstanceOf(PreparingEffect.StandInLine.class);

        assertThat(drive.see(new PreparingObservation.FirstInLine()).effect()).isEqualTo(FIND);
    }

    @Test
    void a_backend_that_has_looked_itself_is_not_asked_again() {
        CreationPlan plan = new CreationPlan(Busy.REJECT, false, false, true, null);
        Played drive = Played.create(Played.MARKED, plan).see(TAKEN_UP).fail(Failure.Kind.OPEN);

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.FAILED);
        assertThat(drive.record().isCreateSent()).isTrue();
    }

    @Test
    void the_assistant_s_functions_are_checked_before_anything_else() {
        CreationPlan plan = new CreationPlan(Busy.WAIT, true, true, false, Set.of("weather"));
        Played drive = Played.create(Played.MARKED, plan).see(TAKEN_UP);
        assertThat(drive.effect()).isEqualTo(new PreparingEffect.CheckAssistant("asst_1", Set.of("weather")));

        drive.see(new PreparingObservation.AssistantFits());

        assertThat(drive.effect()).isInstanceOf(PreparingEffect.StandInLine.class);
    }

    @Test
    void an_assistant_that_cannot_be_read_now_is_read_again() {
        CreationPlan plan = new CreationPlan(Busy.REJECT, false, false, false, Set.of());
        Played drive = Played.create(Played.COMMAND, plan).see(TAKEN_UP).fail(Failure.Kind.RETRYABLE);

        assertThat(drive.waited().effect()).isEqualTo(new PreparingEffect.CheckAssistant("asst_1", Set.of()));
    }

    @Test
    void failures_of_one_step_do_not_count_for_the_next() {
        CreationPlan plan = new CreationPlan(Busy.REJECT, true, true, false, Set.of());
        Played drive = Played.create(Played.MARKED, plan)
                .see(TAKEN_UP)
                .fail(Failure.Kind.RETRYABLE)
                .waited()
                .fail(Failure.Kind.RETRYABLE)
                .waited()
                .see(new PreparingObservation.AssistantFits());
        assertThat(drive.effect()).isEqualTo(FIND);

        drive.fail(Failure.Kind.RETRYABLE);

        assertThat(drive.effect()).isEqualTo(new Effect.Sleep(drive.now().plusMillis(500)));
    }

    @Test
    void waits_of_one_step_do_not_lengthen_those_of_the_next() {
        Played drive = looking(Busy.REJECT).fail(Failure.Kind.RETRYABLE).waited();
        drive.see(new Observation.TokenUnknown());

        assertThat(drive.record().failures()).isZero();
    }
}
