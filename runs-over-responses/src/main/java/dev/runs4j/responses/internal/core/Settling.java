package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RunRecord;
import java.time.Instant;
import java.util.List;

/** Writes down what came of a hop. */
final class Settling {

    private Settling() {}

    /** Takes a response that has come to its end; its status counts before its calls. */
    static void settle(Turn turn, ResponseView response) {
        boolean completed = response.status() == ResponseStatus.COMPLETED;
        Hop hop = turn.hop().toBuilder()
                .items(response.items())
                .calls(completed ? response.calls() : List.of())
                .usage(response.usage())
                .build();
        RunRecord settled = turn.record().withHop(hop.withCurrent(turn.attempt().settled()));
        Instant at = response.completedAt() == null ? turn.now() : response.completedAt();
        switch (response.status()) {
            case COMPLETED -> completed(turn, settled, at);
            case INCOMPLETE ->
                Ending.commit(
                        turn,
                        settled,
                        Shapes.ended(
                                settled,
                                RunStatus.INCOMPLETE,
                                at,
                                null,
                                response.incomplete() == null ? null : IncompleteDetails.of(response.incomplete())));
            case CANCELLED -> cancelled(turn, settled);
            default -> Ending.commit(turn, settled, Shapes.ended(settled, RunStatus.FAILED, at, error(response), null));
        }
    }

    /** Whoever wished for a cancel gets what was completed, unless it asks for something. */
    static void completed(Turn turn, RunRecord settled, Instant at) {
        if (settled.hop().calls().isEmpty()) {
            Ending.commit(turn, settled, Shapes.ended(settled, RunStatus.COMPLETED, at, null, null));
        } else if (turn.isWished() || turn.isExpired()) {
            Ending.stopped(turn, settled);
        } else {
            turn.commit(settled.toBuilder()
                    .run(Shapes.asking(
                            settled.run(), Shapes.action(settled.hop().calls())))
                    .build());
        }
    }

    static void cutOff(Turn turn, RunRecord settled) {
        Ending.commit(
                turn,
                settled,
                Shapes.ended(
                        settled,
                        RunStatus.INCOMPLETE,
                        turn.now(),
                        null,
                        IncompleteDetails.of(IncompleteReason.MAX_COMPLETION_TOKENS)));
    }

    private static void cancelled(Turn turn, RunRecord settled) {
        boolean expired = !turn.isWished() && turn.isExpired();
        RunStatus status = expired ? RunStatus.EXPIRED : RunStatus.CANCELLED;
        Ending.commit(turn, settled, Shapes.ended(settled, status, turn.now(), null, null));
    }

    private static LastError error(ResponseView response) {
        LastError error = response.error();
        return error == null
                ? LastError.of(ErrorCode.SERVER_ERROR, "The response " + response.id() + " failed without a reason")
                : error;
    }
}
