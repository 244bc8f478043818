package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.HopTry;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.TryPhase;
import java.util.Map;

/** Finds out what has become of an attempt of which nobody knows whether the server has accepted it, and makes another one where it has left no trace. */
final class Recovery {

    private Recovery() {}

    static void go(Turn turn) {
        if (!turn.mayPost()) {
            turn.takeLease();
        } else if (turn.rules().listsResponses() && !turn.op().hasListed()) {
            turn.go(Phase.LISTING, new Effect.ListResponses(turn.goal().runId()));
        } else {
            readBack(turn);
        }
    }

    private static void readBack(Turn turn) {
        if (turn.hasConversation() && turn.hop().anchor().known()) {
            turn.go(
                    Phase.READING_BACK,
                    new Effect.ReadBack(turn.hop().anchor(), turn.record().input()));
        } else {
            // Without an anchor nothing was sent yet; and what comes on top of a response leaves that as it was.
            noTrace(turn);
        }
    }

    static void listed(Turn turn, Map<String, String> responses) {
        turn.change(builder -> builder.listed(true));
        String token = turn.attempt().token();
        String response = responses.get(token);
        if (response == null) {
            readBack(turn);
        } else {
            turn.go(Phase.ACKNOWLEDGING, new Effect.Acknowledge(turn.goal().runId(), token, response));
        }
    }

    /** The server does not know the response of the attempt; its items may be there all the same. */
    static void vanished(Turn turn) {
        if (turn.hasConversation() && turn.hop().anchor().known()) {
            turn.go(
                    Phase.READING_BACK,
                    new Effect.ReadBack(turn.hop().anchor(), turn.record().input()));
        } else {
            Ending.contextLost(turn);
        }
    }

    /** Nothing shows that the attempt was accepted. */
    static void noTrace(Turn turn) {
        HopTry attempt = turn.attempt();
        if (attempt.phase() == TryPhase.ACKNOWLEDGED) {
            Ending.contextLost(turn);
        } else if (turn.isWished() || turn.isExpired()) {
            Ending.stopped(turn, turn.record());
        } else if (turn.op().refusal().isPresent()) {
            Ending.indeterminate(turn);
        } else if (turn.isMine() && attempt.phase() == TryPhase.PLANNED) {
            again(turn);
        } else {
            another(turn);
        }
    }

    /** The last one was refused, so it can be sent again as it is; while it is this process's to send. */
    private static void again(Turn turn) {
        if (turn.mayPost()) {
            turn.change(builder -> builder.lookFirst(false));
            Forward.post(turn);
        } else {
            turn.takeLease();
        }
    }

    private static void another(Turn turn) {
        Hop hop = turn.hop();
        boolean answersLost = turn.record().hops().size() > 1 && hop.answers().isEmpty();
        boolean enough = hop.tries().size() >= turn.rules().mostTries();
        if (enough || answersLost || !mayRepeat(turn.record())) {
            Ending.indeterminate(turn);
        } else if (turn.op().waits() == 0 && turn.isMine() && turn.waitFor(null)) {
            // The server may be about to write down what it has accepted a moment ago.
            return;
        } else {
            HopTry next = HopTry.planned(turn.op().nextToken());
            turn.change(builder -> builder.minted().listed(false).lookFirst(false));
            turn.commit(turn.record()
                    .withHop(hop.withCurrent(turn.attempt().indeterminate()).withNext(next)));
        }
    }

    /** A second generation costs money; with tools of the server's own it may do something twice. */
    private static boolean mayRepeat(RunRecord record) {
        return record.run().settings().tools().stream()
                .allMatch(tool -> tool instanceof FunctionTool
                        || tool instanceof FileSearchTool
                        || tool instanceof CodeInterpreterTool);
    }
}
