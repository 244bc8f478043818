package dev.runs4j.responses.internal.core;

import static dev.runs4j.responses.internal.core.Played.RUN;
import static dev.runs4j.responses.internal.core.Played.START;
import static dev.runs4j.responses.internal.core.Played.refused;
import static dev.runs4j.responses.internal.core.Played.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.ThreadRecord;
import dev.runs4j.responses.journal.TryPhase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreatingTest {

    private final Played played = Played.inConversation();

    @Test
    void a_run_is_opened_before_the_conversation_is_looked_at() {
        played.create(RUN);

        assertThat(played.effect()).isInstanceOf(Effect.Newest.class);
        assertThat(played.lockedBy()).contains(RUN);
        assertThat(played.stored().record().hop().anchor()).isEqualTo(Anchor.UNKNOWN);
    }

    @Test
    void its_anchor_is_written_down_before_anything_is_sent() {
        played.create(RUN).see(new Seen.Newest("msg_7"));

        assertThat(played.post().hop().anchor()).isEqualTo(Anchor.at("msg_7"));
        assertThat(played.stored().record().hop().anchor()).isEqualTo(Anchor.at("msg_7"));
        assertThat(played.stored().record().hop().current().phase()).isEqualTo(TryPhase.PLANNED);
    }

    @Test
    void an_empty_conversation_is_an_anchor_too() {
        played.create(RUN).see(new Seen.Newest(null));

        assertThat(played.post().hop().anchor()).isEqualTo(Anchor.START);
    }

    @Test
    void the_response_is_written_down_and_the_run_is_shown() {
        played.started();

        assertThat(played.outcome()).isEqualTo(new Outcome.Shown(played.stored()));
        assertThat(played.stored().record().hop().current().responseId()).contains("resp_1");
        assertThat(played.run().status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    void a_response_that_has_ended_already_ends_the_run() {
        played.create(RUN).see(new Seen.Newest(null)).see(new Seen.Response(Played.says("resp_1")));

        assertThat(played.run().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(played.lockedBy()).isEmpty();
    }

    @Test
    void a_thread_with_a_run_takes_no_other_one() {
        played.started().create("run_2");

        assertThat(played.outcome()).isInstanceOf(Outcome.ThreadLocked.class);
        assertThat(played.journal.run("run_2")).isEmpty();
    }

    @Test
    void the_same_command_under_the_same_key_gives_the_same_run() {
        played.started().create("key " + RUN, "run_2", "same");

        assertThat(played.outcome()).isEqualTo(new Outcome.Shown(played.stored()));
    }

    @Test
    void another_command_under_the_same_key_is_refused() {
        played.started().create("key " + RUN, "run_2", "another");

        assertThat(played.outcome()).isEqualTo(new Outcome.KeyOfAnother(played.stored()));
    }

    @Test
    void a_run_that_the_server_refuses_was_never_there() {
        played.create(RUN).see(new Seen.Newest(null)).see(refused(Refusal.Kind.FINAL));

        assertThat(played.outcome()).isEqualTo(new Outcome.ServerRefused());
        assertThat(played.journal.run(RUN)).isEmpty();
        assertThat(played.lockedBy()).isEmpty();
    }

    @Test
    void a_conversation_that_is_locked_is_tried_again_with_the_same_attempt() {
        played.create(RUN).see(new Seen.Newest(null));
        String token = played.token();

        played.see(refused(Refusal.Kind.LOCKED));
        assertThat(played.effect()).isEqualTo(new Effect.Sleep(START.plusMillis(500)));
        played.waits();

        assertThat(played.token()).isEqualTo(token);
        assertThat(played.post().hop().tries()).hasSize(1);
    }

    @Test
    void patience_with_a_locked_conversation_ends() {
        played.create(RUN).see(new Seen.Newest(null)).see(refused(Refusal.Kind.LOCKED));

        while (played.effect() instanceof Effect.Sleep) {
            played.waits();
            played.see(refused(Refusal.Kind.LOCKED));
        }

        assertThat(played.outcome()).isEqualTo(new Outcome.ServerRefused());
        assertThat(Duration.between(START, played.clock.now()))
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(70));
        assertThat(played.journal.run(RUN)).isEmpty();
    }

    @Test
    void waits_are_as_long_as_the_server_asks_for() {
        played.create(RUN)
                .see(new Seen.Newest(null))
                .see(new Seen.Refused(new Refusal(Refusal.Kind.LATER, Duration.ofSeconds(20))));

        assertThat(played.effect()).isEqualTo(new Effect.Sleep(START.plusSeconds(20)));
    }

    @Test
    void nothing_is_sent_when_the_conversation_cannot_be_read() {
        played.create(RUN).see(new Seen.NoAnswer(false, null));

        assertThat(played.outcome()).isEqualTo(new Outcome.ServerRefused());
        assertThat(played.journal.run(RUN)).isEmpty();
    }

    @Test
    void a_run_that_is_to_be_cancelled_before_it_was_sent_is_not_sent() {
        played.create(RUN);
        played.journal.wishCancel(RUN);

        played.see(new Seen.Newest(null));

        assertThat(played.outcome()).isEqualTo(new Outcome.Shown(played.stored()));
        assertThat(played.run().status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(played.lockedBy()).isEmpty();
    }

    @Test
    void a_wish_that_came_while_it_was_sent_is_carried_out_when_its_response_is_known() {
        played.create(RUN).see(new Seen.Newest(null));
        played.journal.wishCancel(RUN);

        played.see(new Seen.Response(response("resp_1", ResponseStatus.QUEUED)));

        assertThat(played.effect()).isEqualTo(new Effect.CancelResponse("resp_1"));
        assertThat(played.stored().record().hop().current().responseId()).contains("resp_1");
    }

    @Test
    void nothing_is_sent_under_a_lease_that_could_end_meanwhile() {
        played.create(RUN);
        played.clock.advance(Duration.ofSeconds(100));

        played.see(new Seen.Newest(null));

        assertThat(played.effect()).isInstanceOf(Effect.Post.class);
        assertThat(played.stored().lease().orElseThrow().until())
                .isEqualTo(START.plusSeconds(100).plus(Duration.ofSeconds(140)));
    }

    @Test
    void whoever_has_lost_the_lease_sends_nothing() {
        played.create(RUN);
        played.clock.advance(Duration.ofSeconds(150));
        played.journal.lease(RUN, "somebody", Duration.ofMinutes(1));

        played.see(new Seen.Newest(null));

        assertThat(played.outcome()).isInstanceOf(Outcome.Shown.class);
    }

    @Test
    void outputs_that_a_run_before_has_left_open_come_first() {
        ToolOutput amend = ToolOutput.of("call_9", "never answered");
        ThreadRecord thread = played.journal.thread(Played.THREAD).orElseThrow().thread();
        played.journal.changeThread(thread.toBuilder().amends(List.of(amend)).build(), 1);

        played.create(RUN).see(new Seen.Newest("msg_7"));

        assertThat(played.post().amends()).containsExactly(amend);
    }

    @Test
    void a_thread_that_is_not_there_is_said_to_be_so() {
        played.journal.deleteThread(Played.THREAD);

        played.create(RUN);

        assertThat(played.outcome()).isEqualTo(new Outcome.NotThere());
    }

    @Test
    void a_journal_that_fails_after_it_has_opened_the_run_is_read_again() {
        played.create(RUN);
        assertThat(played.effect()).isInstanceOf(Effect.Newest.class);

        played.seeWithJournalDown(new Seen.Newest(null), true);
        assertThat(played.effect()).isInstanceOf(Effect.Sleep.class);
        played.waits();

        assertThat(played.post().hop().anchor()).isEqualTo(Anchor.START);
    }

    @Test
    void a_response_whose_id_could_not_be_written_down_is_written_down_again_and_not_asked_for_again() {
        played.create(RUN).see(new Seen.Newest(null));

        played.seeWithJournalDown(new Seen.Response(response("resp_1", ResponseStatus.QUEUED)), false);
        assertThat(played.effect()).isInstanceOf(Effect.Sleep.class);
        played.waits();

        assertThat(played.outcome()).isInstanceOf(Outcome.Shown.class);
        assertThat(played.stored().record().hop().current().responseId()).contains("resp_1");
    }
}
