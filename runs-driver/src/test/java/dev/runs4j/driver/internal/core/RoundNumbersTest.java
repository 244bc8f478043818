package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.JournalScene.adopted;
import static dev.runs4j.driver.internal.core.JournalScene.claim;
import static dev.runs4j.driver.internal.core.JournalScene.claiming;
import static dev.runs4j.driver.internal.core.JournalScene.thereAlready;
import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.driver.tool.UnknownOutcome;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.SubmitMark;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which round it is, for who goes on with somebody else's drive. */
class RoundNumbersTest {

    private static final ClaimRow[] THREE = {claim(1, "a", 1), claim(2, "a", 1), claim(3, "a", 1), claim(3, "b", 1)};

    private static Played resumed(Observation adopted, FunctionCall... pending) {
        return resumed(ToolPlan.PLAIN, adopted, pending);
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
        assertThat(resumed(adopted(Map.of(3, SubmitMark.ACCEPTED), THREE), call("a"), call("b"))
                        .effects())
                .containsExactly(claiming(4, "a", 2), claiming(4, "b", 2));
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
        ToolPlan three = new ToolPlan("backend", JournalScene.TOOLS, Map.of(), UnknownOutcome.BY_TOOL, Map.of(), 3);

        assertThat(resumed(three, adopted(Map.of(), THREE), call("a")).record().isOver())
                .isFalse();
        Played drive = resumed(three, adopted(Map.of(), THREE), call("c"));
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.UNANSWERABLE);
        assertThat(drive.record().gaveUpBecause()).contains("more than 3 times");
    }
}
