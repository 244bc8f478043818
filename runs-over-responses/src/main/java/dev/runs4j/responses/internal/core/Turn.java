package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.responses.journal.ContextMode;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.HopTry;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One step while it is being taken: what is known, and the one thing that is to be done next. */
final class Turn {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final Instant now;
    private Op op;
    private @Nullable Effect effect;

    Turn(Op op, Instant now) {
        this.op = op;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    Op op() {
        return op;
    }

    Goal goal() {
        return op.goal();
    }

    Rules rules() {
        return op.rules();
    }

    StoredRun run() {
        return op.run().orElseThrow();
    }

    RunRecord record() {
        return run().record();
    }

    StoredThread thread() {
        return op.thread().orElseThrow();
    }

    Hop hop() {
        return record().hop();
    }

    HopTry attempt() {
        return hop().current();
    }

    boolean isMine() {
        return op.isMine(attempt());
    }

    boolean hasConversation() {
        return rules().mode() == ContextMode.CONVERSATION;
    }

    boolean isWished() {
        return run().cancelWish().isPresent();
    }

    boolean isExpired() {
        return record().expiresAt().filter(at -> !now.isBefore(at)).isPresent();
    }

    boolean waitsForAnswers() {
        return record().run().status().equals(RunStatus.REQUIRES_ACTION);
    }

    /** Whether so much is left of this process's lease that a request may begin. */
    boolean mayPost() {
        return run().lease()
                .filter(lease -> lease.holds(now.plus(rules().needed()), rules().owner()))
                .isPresent();
    }

    boolean isLeasedToAnother() {
        return run().lease()
                .filter(lease -> lease.holds(now) && !lease.owner().equals(rules().owner()))
                .isPresent();
    }

    void change(UnaryOperator<Op.Builder> change) {
        op = change.apply(op.toBuilder()).build();
    }

    void go(Phase phase, Effect next) {
        if (effect != null) {
            throw new IllegalStateException("two things to do: " + effect + ", " + next);
        }
        change(builder -> builder.phase(phase));
        effect = next;
    }

    void read() {
        String thread = goal() instanceof Goal.Create create
                ? create.run().threadId()
                : op.run().map(known -> known.record().threadId()).orElse(null);
        go(Phase.JOURNAL, new Effect.Read(goal().runId(), thread));
    }

    void commit(RunRecord record) {
        commit(record, thread().thread());
    }

    void commit(RunRecord record, ThreadRecord itsThread) {
        StoredThread read = thread();
        go(Phase.JOURNAL, new Effect.Commit(record, run(), new StoredThread(itsThread, read.version())));
    }

    void takeLease() {
        go(Phase.JOURNAL, new Effect.TakeLease(goal().runId(), rules().leaseTime()));
    }

    void finish(Outcome outcome) {
        go(Phase.OVER, new Effect.Finish(outcome));
    }

    void show() {
        finish(new Outcome.Shown(run()));
    }

    /** Waits, each time longer than the last; false when there is no time for it. */
    boolean waitFor(@Nullable Duration asked) {
        int waits = op.waits();
        Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(waits, 10));
        Duration own = grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT;
        Instant next = now.plus(asked == null || asked.compareTo(own) < 0 ? own : asked);
        if (next.isAfter(op.until())) {
            return false;
        }
        change(builder -> builder.waits(waits + 1));
        go(Phase.WAITING, new Effect.Sleep(next));
        return true;
    }

    Decision decision() {
        return new Decision(op, Objects.requireNonNull(effect, "effect"));
    }
}
