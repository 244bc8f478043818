package dev.runs4j.responses.internal.core;

import static dev.runs4j.responses.internal.core.Played.RUN;
import static dev.runs4j.responses.internal.core.Played.asked;
import static dev.runs4j.responses.internal.core.Played.cutOff;
import static dev.runs4j.responses.internal.core.Played.items;
import static dev.runs4j.responses.internal.core.Played.others;
import static dev.runs4j.responses.internal.core.Played.output;
import static dev.runs4j.responses.internal.core.Played.own;
import static dev.runs4j.responses.internal.core.Played.refused;
import static dev.runs4j.responses.internal.core.Played.response;
import static dev.runs4j.responses.internal.core.Played.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.HopTry;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.TryPhase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is done when nobody knows whether the server has accepted a request. */
class RecoveryTest {

    private final Played played = Played.inConversation();

    /** A run whose first request was not answered; the conversation is about to be read. */
    private Played lost() {
        played.create(RUN).see(new Seen.Newest("msg_0")).see(new Seen.Unknown());
        return played;
    }

    /** A run whose answers were sent, and that was not answered. */
    private Played answersLost() {
        played.asking("a", "b").answer("a=1", "b=2").see(new Seen.Unknown());
        return played;
    }

    /** A process that has died with its request under way; another one looks after the run. */
    private Played dead() {
        played.create(RUN).see(new Seen.Newest("msg_0"));
        return taken();
    }

    private Played taken() {
        played.clock.advance(Duration.ofMinutes(3));
        played.elsewhere();
        List<StoredRun> stale = played.journal.takeStale("p1'", Duration.ofSeconds(140), 5);
        assertThat(stale).extracting(run -> run.record().id()).containsExactly(RUN);
        return played.begin(new Goal.Mend(RUN));
    }

    @Test
    void it_is_written_down_that_nobody_knows_and_the_conversation_is_read() {
        lost();

        assertThat(played.stored().record().hop().current().phase()).isEqualTo(TryPhase.INDETERMINATE);
        assertThat(played.effect()).isInstanceOf(Effect.ReadBack.class);
        assertThat(((Effect.ReadBack) played.effect()).anchor()).isEqualTo(Anchor.at("msg_0"));
    }

    @Test
    void where_there_is_no_trace_another_attempt_is_made_after_a_wait() {
        lost();
        String first = played.stored().record().hop().current().token();

        played.see(items()).waits().see(items());

        assertThat(played.token()).isNotEqualTo(first);
        assertThat(played.post().hop().tries())
                .extracting(attempt -> attempt.phase())
                .containsExactly(TryPhase.INDETERMINATE, TryPhase.PLANNED);
    }

    @Test
    void after_the_third_attempt_the_run_fails_and_its_thread_is_mended() {
        lost();
        for (int i = 0; i < 10 && !(played.effect() instanceof Effect.Finish); i++) {
            if (played.effect() instanceof Effect.Sleep) {
                played.waits();
            } else if (played.effect() instanceof Effect.Post) {
                played.see(new Seen.Unknown());
            } else {
                played.see(items());
            }
        }

        assertThat(played.run().status()).isEqualTo(RunStatus.FAILED);
        assertThat(played.run().lastError().orElseThrow().message()).contains("3 times");
        assertThat(played.stored().record().repair()).isEqualTo(RepairState.DONE);
        assertThat(played.lockedBy()).isEmpty();
    }

    @Test
    void an_answer_that_is_there_is_taken_for_the_runs_own() {
        lost().see(items(own("msg_1"), words("msg_2")));

        assertThat(played.run().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(played.stored().record().hop().items()).containsExactly("msg_2");
        assertThat(played.run().usage().orElseThrow().extras().get("lower_bound"))
                .isPresent();
    }

    @Test
    void calls_that_are_there_are_asked_of_the_caller() {
        lost().see(items(own("msg_1"), asked("a"), asked("b")));

        assertThat(played.run().status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(played.run().pendingCalls()).extracting(ToolCall::id).containsExactly("a", "b");
    }

    @Test
    void what_another_run_has_lost_is_not_taken_for_its_own() {
        lost().see(items(others("msg_1"), words("msg_2")));

        assertThat(played.effect()).isInstanceOf(Effect.Sleep.class);
    }

    @Test
    void what_another_run_has_lost_does_not_hide_its_own() {
        lost().see(items(others("msg_1"), words("msg_2"), own("msg_3"), words("msg_4")));

        assertThat(played.stored().record().hop().items()).containsExactly("msg_4");
    }

    @Test
    void a_second_answer_to_the_same_is_not_the_runs_own() {
        lost().see(items(own("msg_1"), words("msg_2"), own("msg_3"), asked("a")));

        assertThat(played.stored().record().hop().items()).containsExactly("msg_2");
        assertThat(played.run().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(played.lockedBy()).contains(RUN);
        assertThat(played.effect()).isInstanceOf(Effect.ReadBack.class);
    }

    @Test
    void an_answer_that_was_cut_off_is_incomplete() {
        lost().see(items(own("msg_1"), cutOff("msg_2")));

        assertThat(played.run().status()).isEqualTo(RunStatus.INCOMPLETE);
    }

    @Test
    void what_was_sent_with_nothing_behind_it_is_a_failure() {
        lost().see(items(own("msg_1")));

        assertThat(played.run().status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void outputs_that_are_there_were_accepted() {
        answersLost().see(items(output("a"), output("b"), words("msg_2")));

        assertThat(played.run().status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void some_outputs_without_the_others_are_a_failure() {
        answersLost().see(items(output("a"), words("msg_2")));

        assertThat(played.run().status()).isEqualTo(RunStatus.FAILED);
        assertThat(played.run().lastError().orElseThrow().message()).contains("a part only");
    }

    @Test
    void answers_without_a_trace_are_sent_again() {
        answersLost().see(items()).waits().see(items());

        assertThat(played.post().hop().answers().orElseThrow().outputs()).hasSize(2);
        assertThat(played.post().number()).isEqualTo(1);
    }

    @Test
    void a_locked_conversation_means_that_the_attempt_before_is_at_work() {
        lost().see(items()).waits().see(items());
        String token = played.token();

        played.see(refused(Refusal.Kind.LOCKED)).waits();
        assertThat(played.effect()).isInstanceOf(Effect.ReadBack.class);
        played.see(items());

        assertThat(played.token()).isEqualTo(token);
    }

    @Test
    void a_refusal_does_not_count_while_an_attempt_is_in_doubt() {
        lost().see(items()).waits().see(items()).see(refused(Refusal.Kind.FINAL));
        assertThat(played.effect()).isInstanceOf(Effect.ReadBack.class);

        played.see(items(own("msg_1"), words("msg_2")));

        assertThat(played.run().status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void a_refused_run_that_is_in_doubt_fails_and_is_not_taken_away() {
        lost().see(items())
                .waits()
                .see(items())
                .see(refused(Refusal.Kind.FINAL))
                .see(items());

        assertThat(played.run().status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void a_journal_that_fails_does_not_make_it_forget_what_was_sent() {
        played.create(RUN).see(new Seen.Newest("msg_0"));

        played.seeWithJournalDown(new Seen.Unknown(), false).waits();

        assertThat(played.stored().record().hop().current().phase()).isEqualTo(TryPhase.INDETERMINATE);
        assertThat(played.effect()).isInstanceOf(Effect.ReadBack.class);
    }

    @Test
    void another_process_finds_out_what_has_become_of_a_request() {
        dead().see(items(own("msg_1"), words("msg_2")));
        assertThat(played.run().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(played.lockedBy()).contains(RUN);

        played.see(items(own("msg_1"), words("msg_2")));

        assertThat(played.lockedBy()).isEmpty();
    }

    @Test
    void another_process_sends_it_again_where_it_has_left_no_trace() {
        dead().see(items());

        assertThat(played.post().hop().tries())
                .extracting(attempt -> attempt.phase())
                .containsExactly(TryPhase.INDETERMINATE, TryPhase.PLANNED);
    }

    @Test
    void a_request_that_was_never_to_be_sent_is_sent_without_a_look() {
        played.create(RUN);
        taken();

        assertThat(played.effect()).isInstanceOf(Effect.Newest.class);
    }

    @Test
    void a_server_that_lists_responses_is_asked_first() {
        played.listing();
        lost();
        String token = played.stored().record().hop().current().token();
        assertThat(played.effect()).isEqualTo(new Effect.ListResponses(RUN));

        played.see(new Seen.Listed(Map.of(token, "resp_5")));

        assertThat(played.stored().record().hop().current().responseId()).contains("resp_5");
    }

    @Test
    void a_response_that_comes_too_late_belongs_to_nobody_and_is_cancelled() {
        played.create(RUN).see(new Seen.Newest("msg_0"));
        StoredRun read = played.stored();
        played.journal.commit(
                read.record().withHop(read.record().hop().withNext(HopTry.planned("another.1"))),
                read.version(),
                played.journal.thread(Played.THREAD).orElseThrow().thread(),
                played.journal.thread(Played.THREAD).orElseThrow().version());

        played.see(new Seen.Response(response("resp_9", ResponseStatus.QUEUED)));

        assertThat(played.effect()).isEqualTo(new Effect.CancelResponse("resp_9"));
        assertThat(played.journal.orphans(RUN))
                .extracting(orphan -> orphan.response())
                .containsExactly("resp_9");
        assertThat(played.stored().record().hop().current().responseId()).isEmpty();
    }

    @Test
    void calls_of_nobody_are_answered_once_and_the_request_is_made_again() {
        played.create(RUN).see(new Seen.Newest("msg_0")).see(refused(Refusal.Kind.OPEN_CALL));
        assertThat(((Effect.ReadBack) played.effect()).anchor()).isEqualTo(Anchor.START);

        played.see(items(asked("x")));
        assertThat(((Effect.AddOutputs) played.effect()).outputs())
                .extracting(output -> output.callId())
                .containsExactly("x");
        played.see(new Seen.Made());
        assertThat(played.effect()).isInstanceOf(Effect.Post.class);
        played.see(refused(Refusal.Kind.OPEN_CALL));

        assertThat(played.outcome()).isEqualTo(new Outcome.ServerRefused());
    }

    @Test
    void a_response_that_the_server_has_forgotten_may_have_left_its_items() {
        played.started().begin(new Goal.Look(RUN)).see(new Seen.NoResponse());
        assertThat(played.effect()).isInstanceOf(Effect.ReadBack.class);

        played.see(items(own("msg_1"), words("msg_2")));

        assertThat(played.run().status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void a_response_that_is_gone_without_a_trace_is_a_failure() {
        played.started().begin(new Goal.Look(RUN)).see(new Seen.NoResponse()).see(items());

        assertThat(played.run().status()).isEqualTo(RunStatus.FAILED);
        assertThat(played.run().lastError().orElseThrow().message()).contains("resp_1");
    }
}
