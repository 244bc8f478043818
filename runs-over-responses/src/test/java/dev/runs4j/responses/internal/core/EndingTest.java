package dev.runs4j.responses.internal.core;

import static dev.runs4j.responses.internal.core.Played.RUN;
import static dev.runs4j.responses.internal.core.Played.asked;
import static dev.runs4j.responses.internal.core.Played.items;
import static dev.runs4j.responses.internal.core.Played.output;
import static dev.runs4j.responses.internal.core.Played.own;
import static dev.runs4j.responses.internal.core.Played.refused;
import static dev.runs4j.responses.internal.core.Played.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.responses.journal.RepairState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cancels, expiry, and threads that have to be mended. */
class EndingTest {

    private final Played played = Played.inConversation();

    private Played cancel() {
        return played.begin(new Goal.Cancel(RUN));
    }

    @Test
    void a_run_at_work_is_cancelled_by_its_response() {
        played.started();

        cancel();
        assertThat(played.effect()).isEqualTo(new Effect.CancelResponse("resp_1"));
        assertThat(played.run().status()).isEqualTo(RunStatus.CANCELLING);
        played.see(new Seen.Response(response("resp_1", ResponseStatus.CANCELLED)));

        assertThat(played.run().status()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void the_thread_stays_locked_until_it_was_read() {
        played.started();
        cancel().see(new Seen.Response(response("resp_1", ResponseStatus.CANCELLED)));
        assertThat(played.lockedBy()).contains(RUN);
        assertThat(played.effect()).isInstanceOf(Effect.ReadBack.class);

        played.see(items(own("msg_1")));

        assertThat(played.lockedBy()).isEmpty();
        assertThat(played.stored().record().repair()).isEqualTo(RepairState.DONE);
        assertThat(played.outcome()).isEqualTo(new Outcome.Shown(played.stored()));
    }

    @Test
    void calls_that_nobody_will_answer_are_answered_in_the_conversation() {
        played.asking("a", "b");
        cancel().see(items(own("msg_1"), asked("a"), asked("b")));

        assertThat(played.effect())
                .isEqualTo(new Effect.AddOutputs(List.of(
                        ToolOutput.of("a", Repairing.NOT_ANSWERED), ToolOutput.of("b", Repairing.NOT_ANSWERED))));
        assertThat(played.lockedBy()).contains(RUN);
        played.see(new Seen.Made());

        assertThat(played.lockedBy()).isEmpty();
        assertThat(played.run().status()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void what_the_caller_has_said_is_what_the_conversation_is_told() {
        played.asking("a").answer("a=sun").see(new Seen.Unknown());
        played.journal.wishCancel(RUN);
        played.see(items()).waits().see(items());
        played.see(items(asked("a")));

        assertThat(played.effect()).isEqualTo(new Effect.AddOutputs(List.of(ToolOutput.of("a", "sun"))));
    }

    @Test
    void calls_that_have_an_output_are_left_alone() {
        played.asking("a");
        cancel().see(items(own("msg_1"), asked("a"), output("a")));

        assertThat(played.outcome()).isInstanceOf(Outcome.Shown.class);
        assertThat(played.lockedBy()).isEmpty();
    }

    @Test
    void outputs_that_the_conversation_does_not_take_go_with_the_next_run() {
        played.asking("a");
        cancel().see(items(asked("a"))).see(refused(Refusal.Kind.FINAL));

        assertThat(played.lockedBy()).isEmpty();
        assertThat(played.journal.thread(Played.THREAD).orElseThrow().thread().amends())
                .extracting(ToolOutput::callId)
                .containsExactly("a");
    }

    @Test
    void amends_are_made_once() {
        played.asking("a");
        cancel().see(items(asked("a"))).see(refused(Refusal.Kind.FINAL));

        played.create("run_2").see(new Seen.Newest("msg_1"));
        assertThat(played.post().amends()).hasSize(1);
        played.see(new Seen.Response(Played.says("resp_5")));

        assertThat(played.journal.thread(Played.THREAD).orElseThrow().thread().amends())
                .isEmpty();
    }

    @Test
    void a_locked_conversation_is_waited_for_before_it_is_mended() {
        played.asking("a");
        cancel().see(items(asked("a"))).see(refused(Refusal.Kind.LOCKED));

        assertThat(played.effect()).isInstanceOf(Effect.Sleep.class);
        assertThat(played.lockedBy()).contains(RUN);
        played.waits().see(items(asked("a")));
        assertThat(played.effect()).isInstanceOf(Effect.AddOutputs.class);
    }

    @Test
    void what_was_completed_before_the_cancel_came_is_completed() {
        played.started();
        cancel().see(new Seen.Response(Played.says("resp_1")));

        assertThat(played.run().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(played.lockedBy()).isEmpty();
    }

    @Test
    void what_asks_for_something_when_the_cancel_comes_is_cancelled() {
        played.started();
        cancel().see(new Seen.Response(Played.asks("resp_1", "a")));

        assertThat(played.run().status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(played.stored().record().repair()).isEqualTo(RepairState.DUE);
    }

    @Test
    void a_run_that_has_ended_cannot_be_cancelled() {
        played.started().look(Played.says("resp_1"));

        cancel();

        assertThat(played.outcome()).isEqualTo(new Outcome.WrongState(played.stored()));
    }

    @Test
    void a_server_that_does_not_answer_leaves_the_wish() {
        played.started();
        cancel();
        while (!(played.effect() instanceof Effect.Finish)) {
            if (played.effect() instanceof Effect.Sleep) {
                played.waits();
            } else {
                played.see(new Seen.NoAnswer(true, null));
            }
        }

        assertThat(played.outcome()).isEqualTo(new Outcome.Shown(played.stored()));
        assertThat(played.run().status()).isEqualTo(RunStatus.CANCELLING);
    }

    @Test
    void a_run_that_waits_for_answers_expires_when_somebody_looks() {
        played.asking("a");
        played.clock.advance(Duration.ofMinutes(10));

        played.begin(new Goal.Look(RUN));

        assertThat(played.run().status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(played.lockedBy()).contains(RUN);
        assertThat(played.outcome()).isEqualTo(new Outcome.Shown(played.stored()));
    }

    @Test
    void a_run_at_work_expires_and_is_stopped_by_whoever_mends_the_thread() {
        played.started();
        played.clock.advance(Duration.ofMinutes(10));
        played.look(response("resp_1", ResponseStatus.IN_PROGRESS));
        assertThat(played.run().status()).isEqualTo(RunStatus.EXPIRED);

        played.begin(new Goal.Mend(RUN));
        assertThat(played.effect()).isEqualTo(new Effect.CancelResponse("resp_1"));
        played.see(new Seen.Response(response("resp_1", ResponseStatus.CANCELLED)));
        played.see(items());

        assertThat(played.run().status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(played.lockedBy()).isEmpty();
    }

    @Test
    void what_was_completed_when_its_time_was_up_is_completed() {
        played.started();
        played.clock.advance(Duration.ofMinutes(10));

        played.look(Played.says("resp_1"));

        assertThat(played.run().status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void an_answer_from_before_the_expiry_does_not_decide_it() {
        played.started().begin(new Goal.Look(RUN));
        played.clock.advance(Duration.ofMinutes(10));

        played.see(new Seen.Response(response("resp_1", ResponseStatus.IN_PROGRESS)));

        assertThat(played.effect()).isEqualTo(new Effect.Retrieve("resp_1"));
        assertThat(played.run().status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    void a_run_that_is_seen_at_work_is_shown_so() {
        played.started().look(response("resp_1", ResponseStatus.IN_PROGRESS));

        assertThat(played.run().status()).isEqualTo(RunStatus.IN_PROGRESS);
        assertThat(played.run().timeline().startedAt()).contains(Played.START);
    }

    @Test
    void a_status_that_nobody_knows_is_waited_out() {
        played.started().look(response("resp_1", ResponseStatus.OTHER));

        assertThat(played.outcome()).isEqualTo(new Outcome.Shown(played.stored()));
        assertThat(played.run().status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    void on_previous_responses_the_next_run_begins_on_what_was_completed() {
        Played chain = Played.onPreviousResponses();
        chain.started().look(Played.says("resp_1"));
        assertThat(chain.lockedBy()).isEmpty();

        chain.create("run_2");

        assertThat(chain.post().hop().anchor().optional()).contains("resp_1");
    }

    @Test
    void on_previous_responses_nothing_is_left_of_a_run_that_was_cancelled() {
        Played chain = Played.onPreviousResponses();
        chain.asking("a").begin(new Goal.Cancel(RUN));
        assertThat(chain.run().status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(chain.lockedBy()).isEmpty();

        chain.create("run_2");

        assertThat(chain.post().hop().anchor().optional()).isEmpty();
    }

    @Test
    void on_previous_responses_a_lost_request_is_made_again_on_the_same_one() {
        Played chain = Played.onPreviousResponses();
        chain.create(RUN).see(new Seen.Unknown()).waits();

        assertThat(chain.post().hop().anchor().optional()).isEmpty();
        assertThat(chain.post().hop().tries()).hasSize(2);
    }
}
