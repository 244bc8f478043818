package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.JournalScene.adopted;
import static dev.runs4j.driver.internal.core.JournalScene.claim;
import static dev.runs4j.driver.internal.core.JournalScene.claiming;
import static dev.runs4j.driver.internal.core.JournalScene.thereAlready;
import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.driver.tool.UnknownOutcome;
import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.ToolSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which round it is, for who goes on with somebody else's drive. */
class RoundNumbersTest {

    private static final ClaimRow[] THREE = {claim(1, "a", 1), claim(2, "a", 1), claim(3, "a", 1), claim(3, "b", 1)};

    private static Played resumed(Observation adopted, FunctionCall... pending) {
        return resumed(JournalScene.withTool(), adopted, pending);
    }

    private static Played resumed(ToolPlan tools, Observation adopted, FunctionCall... pending) {
        return Played.byHand(tools)
                .see(new Observation.TakenUp())
                .see(asking(pending))
                .see(thereAlready())
                .see(adopted)
                .see(asking(pending));
    }

    @Test
    void the_same_calls_still_wait_in_the_same_round() {
        assertThat(resumed(adopted(Map.of(), THREE), call("a"), call("b")).effects())
                .containsExactly(claiming(3, "a", 2), claiming(3, "b", 2));
    }

    @Test
    void so_they_do_when_their_answers_were_about_to_be_sent() {
        assertThat(resumed(adopted(Map.of(3, SubmitMark.SENDING), THREE), call("a"))
                        .effect())
                .isEqualTo(claiming(3, "a", 2));
    }

    @Test
    void calls_that_nobody_had_come_to_claim_belong_to_the_same_round() {
        assertThat(resumed(adopted(Map.of(), claim(1, "a", 1)), call("a"), call("b"))
                        .effects())
                .containsExactly(claiming(1, "a", 2), claiming(1, "b", 2));
    }

    @Test
    void the_same_ids_after_answers_that_were_accepted_are_the_next_round() {
        Played drive = resumed(adopted(Map.of(3, SubmitMark.ACCEPTED), THREE), call("a"), call("b"));
        assertThat(drive.effect()).as("the run may still show them").isInstanceOf(Effect.Sleep.class);

        drive.at(Duration.ofSeconds(6)).see(asking(call("a"), call("b")));

        assertThat(drive.effects()).containsExactly(claiming(4, "a", 2), claiming(4, "b", 2));
    }

    @Test
    void calls_that_were_answered_before_the_next_ones_were_claimed_may_still_be_shown() {
        Played drive =
                resumed(adopted(Map.of(1, SubmitMark.ACCEPTED), claim(1, "a", 1, "sun"), claim(2, "b", 1)), call("a"));
        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);

        drive.see(asking(call("b")));

        assertThat(drive.effect()).isEqualTo(claiming(2, "b", 2));
    }

    @Test
    void calls_that_have_the_ids_of_those_before_are_not_waited_for_once_they_are_claimed() {
        assertThat(resumed(
                                adopted(Map.of(1, SubmitMark.ACCEPTED), claim(1, "a", 1, "sun"), claim(2, "a", 1)),
                                call("a"))
                        .effect())
                .isEqualTo(claiming(2, "a", 2));
    }

    @Test
    void calls_of_another_tool_are_the_next_round_whatever_their_ids() {
        FunctionCall pay = FunctionCall.of("a", "pay", "{}");
        ToolPlan plan = new ToolPlan(
                "backend",
                JournalScene.TOOLS,
                Map.of("pay", ToolTraits.NONE, "weather", ToolTraits.NONE),
                UnknownOutcome.BY_TOOL,
                Map.of(),
                50);

        assertThat(resumed(plan, adopted(Map.of(), claim(1, "a", 1, "sun")), pay)
                        .effect())
                .isEqualTo(new JournalEffect.Claim(JournalScene.key(2, "a"), "pay", 2));
    }

    @Test
    void answers_that_an_earlier_owner_had_announced_may_have_arrived() {
        Played drive = resumed(adopted(Map.of(1, SubmitMark.SENDING), claim(1, "a", 1, "sun")), call("a"))
                .see(JournalScene.taken("a", claim(1, "a", 1, "sun")))
                .see(JournalScene.marked(1, SubmitMark.SENDING))
                .fail(Failure.Kind.STALE)
                .at(Duration.ofSeconds(6))
                .see(RunStatus.IN_PROGRESS);
        assertThat(drive.effects()).contains(new JournalEffect.MarkAccepted(JournalScene.RUN, 1, 2));

        drive.see(JournalScene.marked(1, SubmitMark.ACCEPTED))
                .at(Duration.ofSeconds(12))
                .see(asking(call("a")));

        assertThat(drive.effect()).isEqualTo(claiming(2, "a", 2));
    }

    @Test
    void a_tool_that_this_driver_lacks_is_left_to_whoever_began_the_drive() {
        Played drive = resumed(adopted(Map.of()), FunctionCall.of("a", "pay", "{}"));

        assertThat(drive.record().gaveUp()).contains(GiveUpReason.NOT_OWNER);
        assertThat(drive.record().gaveUpBecause()).contains("'pay'");
        assertThat(drive.effects()).isEmpty();
    }

    @Test
    void a_drive_that_one_has_begun_oneself_is_not_somebody_elses_because_the_answer_was_lost() {
        FunctionCall pay = FunctionCall.of("a", "pay", "{}");
        Played drive = Played.byHand(JournalScene.withTool())
                .see(new Observation.TakenUp())
                .see(asking(pay))
                .see(JournalScene.failed(JournalScene.BEGIN))
                .see(asking(pay))
                .see(thereAlready())
                .see(adopted(Map.of()))
                .see(asking(pay));

        assertThat(drive.effect()).isEqualTo(new JournalEffect.Claim(JournalScene.key(1, "a"), "pay", 2));
    }

    @Test
    void a_named_set_of_tools_is_the_same_wherever_it_is() {
        ToolPlan named = new ToolPlan(
                "backend",
                new ToolSet("payments", "1"),
                Map.of("weather", ToolTraits.NONE),
                UnknownOutcome.BY_TOOL,
                Map.of(),
                50);
        FunctionCall pay = FunctionCall.of("a", "pay", "{}");
        Played drive = Played.byHand(named)
                .see(new Observation.TakenUp())
                .see(asking(pay))
                .see(new JournalObservation.BeginAnswered(
                        new BeginAnswer.ThereAlready(JournalScene.row(1, named.set()))))
                .see(new JournalObservation.AdoptAnswered(
                        new DriveSnapshot(JournalScene.row(2, named.set()), List.of(), Map.of())))
                .see(asking(pay));

        assertThat(drive.effect()).isEqualTo(new JournalEffect.Claim(JournalScene.key(1, "a"), "pay", 2));
    }

    @Test
    void other_calls_are_the_next_round() {
        assertThat(resumed(adopted(Map.of(), THREE), call("c")).effect()).isEqualTo(claiming(4, "c", 2));
    }

    @Test
    void a_round_without_claims_counts_too() {
        assertThat(resumed(adopted(Map.of(5, SubmitMark.SENDING), THREE), call("a"))
                        .effect())
                .isEqualTo(claiming(6, "a", 2));
    }

    @Test
    void a_run_that_asks_too_often_is_given_up() {
        ToolPlan three = new ToolPlan(
                "backend", JournalScene.TOOLS, Map.of("weather", ToolTraits.NONE), UnknownOutcome.BY_TOOL, Map.of(), 3);

        assertThat(resumed(three, adopted(Map.of(), THREE), call("a")).record().isOver())
                .isFalse();
        Played drive = resumed(three, adopted(Map.of(), THREE), call("c"));
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.UNANSWERABLE);
        assertThat(drive.record().gaveUpBecause()).contains("more than 3 times");
    }
}
