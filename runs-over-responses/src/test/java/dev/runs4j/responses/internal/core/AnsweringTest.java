package dev.runs4j.responses.internal.core;

import static dev.runs4j.responses.internal.core.Played.RUN;
import static dev.runs4j.responses.internal.core.Played.refused;
import static dev.runs4j.responses.internal.core.Played.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.TryPhase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsweringTest {

    private final Played played = Played.inConversation();

    @Test
    void answers_are_planned_before_they_are_sent_and_begin_behind_the_calls() {
        played.asking("a", "b").answer("a=1", "b=2");

        assertThat(played.post().number()).isEqualTo(1);
        assertThat(played.post().hop().anchor()).isEqualTo(Anchor.at("fc_b"));
        assertThat(played.stored().record().hops()).hasSize(2);
        assertThat(played.run().status()).isEqualTo(RunStatus.QUEUED);
        assertThat(played.run().pendingCalls()).isEmpty();
    }

    @Test
    void the_run_keeps_its_id_over_all_its_responses() {
        played.asking("a").answer("a=1").see(new Seen.Response(response("resp_2", ResponseStatus.IN_PROGRESS)));
        played.look(Played.says("resp_2"));

        assertThat(played.run().id()).isEqualTo(RUN);
        assertThat(played.run().status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void missing_and_unknown_answers_are_told_apart_and_nothing_is_sent() {
        played.asking("a", "b").answer("a=1", "x=2");

        Outcome.WrongAnswers wrong = (Outcome.WrongAnswers) played.outcome();
        assertThat(wrong.missing()).containsExactly("b");
        assertThat(wrong.unknown()).containsExactly("x");
        assertThat(played.stored().record().hops()).hasSize(1);
    }

    @Test
    void the_same_answers_again_give_the_run_as_it_stands() {
        played.asking("a").answer("a=1").see(new Seen.Response(response("resp_2", ResponseStatus.IN_PROGRESS)));

        played.answer("a=1");

        assertThat(played.outcome()).isEqualTo(new Outcome.Shown(played.stored()));
        assertThat(played.stored().record().hops()).hasSize(2);
    }

    @Test
    void the_same_answers_again_give_the_run_even_when_it_has_ended() {
        played.asking("a").answer("a=1").see(new Seen.Response(Played.says("resp_2")));

        played.answer("a=1");

        assertThat(played.outcome()).isEqualTo(new Outcome.Shown(played.stored()));
    }

    @Test
    void other_answers_to_what_was_answered_are_refused() {
        played.asking("a").answer("a=1").see(new Seen.Response(response("resp_2", ResponseStatus.IN_PROGRESS)));

        played.answer("a=2");

        assertThat(played.outcome()).isEqualTo(new Outcome.WrongState(played.stored()));
    }

    @Test
    void a_run_that_asks_for_nothing_takes_no_answers() {
        played.started().answer("a=1");

        assertThat(played.outcome()).isEqualTo(new Outcome.WrongState(played.stored()));
    }

    @Test
    void a_run_that_is_to_be_cancelled_takes_no_answers() {
        played.asking("a");
        played.journal.wishCancel(RUN);

        played.answer("a=1");

        assertThat(played.outcome()).isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    void a_run_that_has_expired_takes_no_answers() {
        played.asking("a");
        played.clock.advance(Duration.ofMinutes(10));

        played.answer("a=1");

        assertThat(played.outcome()).isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    void answers_that_the_server_refuses_leave_the_run_where_it_asked() {
        played.asking("a").answer("a=1").see(refused(Refusal.Kind.FINAL));

        assertThat(played.outcome()).isEqualTo(new Outcome.ServerRefused());
        assertThat(played.run().status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(played.run().pendingCalls()).extracting(ToolCall::id).containsExactly("a");
        assertThat(played.stored().record().hops()).hasSize(1);
    }

    @Test
    void answers_that_were_refused_can_be_given_again() {
        played.asking("a").answer("a=1").see(refused(Refusal.Kind.FINAL));

        played.answer("a=2");

        assertThat(played.effect()).isInstanceOf(Effect.Post.class);
    }

    @Test
    void whoever_finds_another_process_at_work_is_told_so() {
        played.asking("a");
        played.journal.lease(RUN, "somebody", Duration.ofMinutes(5));

        played.elsewhere().answer("a=1");

        assertThat(played.outcome()).isEqualTo(new Outcome.Overtaken(played.stored()));
        assertThat(played.stored().record().hops()).hasSize(1);
    }

    @Test
    void two_processes_that_answer_at_the_same_time_send_once() {
        played.asking("a").answer("a=1");
        assertThat(played.effect()).isInstanceOf(Effect.Post.class);

        played.elsewhere().answer("a=1");

        assertThat(played.outcome()).isInstanceOf(Outcome.Shown.class);
        assertThat(played.stored().record().hops()).hasSize(2);
    }

    @Test
    void what_every_response_has_used_is_added_up_in_the_end() {
        played.asking("a").answer("a=1").see(new Seen.Response(response("resp_2", ResponseStatus.IN_PROGRESS)));
        assertThat(played.run().usage()).isEmpty();

        played.look(Played.says("resp_2"));

        assertThat(played.run().usage().orElseThrow().promptTokens()).isEqualTo(20);
        assertThat(played.run().usage().orElseThrow().completionTokens()).isEqualTo(4);
        assertThat(played.run().usage().orElseThrow().extras().isEmpty()).isTrue();
    }

    @Test
    void a_response_that_was_cut_off_asks_for_nothing() {
        ResponseView cut = new ResponseView(
                "resp_1",
                ResponseStatus.INCOMPLETE,
                Played.asks("resp_1", "a").calls(),
                List.of("fc_a"),
                null,
                null,
                null,
                null);
        played.started().look(cut);

        assertThat(played.run().status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(played.run().pendingCalls()).isEmpty();
        assertThat(played.stored().record().repair()).isEqualTo(RepairState.DUE);
    }

    @Test
    void on_previous_responses_answers_come_on_top_of_the_response_that_asked() {
        Played chain = Played.onPreviousResponses();

        chain.asking("a").answer("a=1");

        assertThat(chain.post().hop().anchor()).isEqualTo(Anchor.at("resp_1"));
        assertThat(chain.stored().record().hops().get(0).current().phase()).isEqualTo(TryPhase.SETTLED);
    }
}
