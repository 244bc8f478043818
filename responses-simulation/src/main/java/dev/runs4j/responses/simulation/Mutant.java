package dev.runs4j.responses.simulation;

import dev.runs4j.responses.internal.core.Decision;
import dev.runs4j.responses.internal.core.Effect;
import dev.runs4j.responses.internal.core.Op;
import dev.runs4j.responses.internal.core.Phase;
import dev.runs4j.responses.internal.core.ResponsesCore;
import dev.runs4j.responses.internal.core.Seen;
import dev.runs4j.responses.internal.operation.JournalDesk;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Processes with a planted fault each. */
enum Mutant implements Build {
    /** A response is written down only if nobody has touched the row since it was read. */
    ACKNOWLEDGE_BY_ROW_VERSION {
        @Override
        public Seen make(JournalDesk desk, Effect.Journal effect, Op op) {
            if (effect instanceof Effect.Acknowledge acknowledge) {
                Seen seen = desk.make(new Effect.Read(acknowledge.runId(), null));
                Optional<StoredRun> now = Optional.ofNullable(((Seen.Standing) seen).run());
                if (!now.equals(op.run())) {
                    return seen;
                }
            }
            return desk.make(effect);
        }
    },
    /** The thread is free as soon as its run has ended. */
    LOCK_RELEASED_BEFORE_REPAIR {
        @Override
        public Seen make(JournalDesk desk, Effect.Journal effect, Op op) {
            boolean due =
                    effect instanceof Effect.Commit commit && commit.record().repair() == RepairState.DUE;
            if (!due) {
                return desk.make(effect);
            }
            Effect.Commit commit = (Effect.Commit) effect;
            RunRecord released =
                    commit.record().toBuilder().repair(RepairState.NONE).build();
            return desk.make(new Effect.Commit(released, commit.run(), commit.thread()));
        }
    },
    /** Leases and expiry are judged by the clock of the process. */
    LOCAL_CLOCK {
        @Override
        public Decision step(Op op, Seen seen, Instant now, Worker worker) {
            return ResponsesCore.step(op, seen, now.plus(worker.skew()));
        }
    },
    /** A refusal counts, whatever has become of the attempt before. */
    SECOND_REFUSAL_IS_DEFINITE {
        @Override
        public Decision step(Op op, Seen seen, Instant now, Worker worker) {
            boolean refused = op.phase() == Phase.POSTING
                    && seen instanceof Seen.Refused refusal
                    && !refusal.refusal().isPassing();
            if (!refused) {
                return ResponsesCore.step(op, seen, now);
            }
            StoredRun run = op.run().orElseThrow();
            Hop hop = run.record().hop();
            Hop last = hop.toBuilder().tries(List.of(hop.current())).build();
            StoredRun forgetful = StoredRun.of(
                    run.record().withHop(last),
                    run.version(),
                    run.metadata(),
                    run.cancelWish().orElse(null),
                    run.lease().orElse(null));
            Decision again = ResponsesCore.step(
                    op, new Seen.Standing(forgetful, op.thread().orElseThrow()), now);
            return again.effect() instanceof Effect.Post ? ResponsesCore.step(again.op(), seen, now) : again;
        }
    },
    /** A request without an answer is sent again as it is. */
    BLIND_RETRY {
        @Override
        public Decision step(Op op, Seen seen, Instant now, Worker worker) {
            return op.phase() == Phase.POSTING && seen instanceof Seen.Unknown
                    ? ResponsesCore.step(
                            op,
                            new Seen.Standing(
                                    op.run().orElseThrow(), op.thread().orElseThrow()),
                            now)
                    : ResponsesCore.step(op, seen, now);
        }
    },
    /** The newest item is looked up, and some time later the run is opened. */
    ANCHOR_BEFORE_OPEN {
        @Override
        public boolean anchorsEarly() {
            return true;
        }
    }
}
