package dev.runs4j.responses.simulation;

import dev.runs4j.responses.internal.core.Decision;
import dev.runs4j.responses.internal.core.Effect;
import dev.runs4j.responses.internal.core.Goal;
import dev.runs4j.responses.internal.core.Op;
import dev.runs4j.responses.internal.core.Outcome;
import dev.runs4j.responses.internal.core.Phase;
import dev.runs4j.responses.internal.core.Refusal;
import dev.runs4j.responses.internal.core.Rules;
import dev.runs4j.responses.internal.core.Seen;
import dev.runs4j.responses.internal.operation.JournalDesk;
import dev.runs4j.responses.journal.HopTry;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;

/** One process that takes runs forward. It may die, which ends all that it is about; it is there again at once, and knows nothing. */
final class Worker {

    private final World world;
    private final Rules rules;
    private final JournalDesk desk;
    private final Line line;
    private int life;
    private int salts;
    private final Duration skew;
    private Instant stillUntil = Instant.MIN;

    Worker(World world, Rules rules, JournalDesk desk, Line line, Duration skew) {
        this.skew = skew;
        this.world = world;
        this.rules = rules;
        this.desk = desk;
        this.line = line;
    }

    /** {@return how far its clock is off} */
    Duration skew() {
        return skew;
    }

    Rules rules() {
        return rules;
    }

    /** {@return what tells the next operation from all others} */
    String salt() {
        return rules.owner() + "-" + life + "-" + salts++;
    }

    /** Begins an operation; who waits for it is told nothing when the process dies. */
    void begin(Goal goal, String salt, Duration time, BiConsumer<Op, Outcome> then) {
        Op op = Op.of(goal, rules, salt, world.now().plus(time));
        world.trace(rules.owner(), "begins " + goal.getClass().getSimpleName(), op::toString);
        step(life, op, new Seen.Begun(), then);
    }

    private void step(int mine, Op op, Seen seen, BiConsumer<Op, Outcome> then) {
        if (mine != life) {
            return;
        }
        if (world.now().isBefore(stillUntil)) {
            world.timeline().at(stillUntil, () -> step(mine, op, seen, then));
            return;
        }
        Decision decision = world.build().step(op, seen, world.now(), this);
        Effect effect = decision.effect();
        world.trace(
                rules.owner(),
                seen.getClass().getSimpleName() + " -> " + effect.getClass().getSimpleName(),
                () -> seen + " -> " + effect);
        if (effect instanceof Effect.Finish finish) {
            then.accept(decision.op(), finish.outcome());
        } else if (effect instanceof Effect.Sleep sleep) {
            world.timeline().at(sleep.until(), () -> step(mine, decision.op(), new Seen.WaitOver(), then));
        } else {
            make(mine, decision.op(), effect, then);
        }
    }

    private void make(int mine, Op op, Effect effect, BiConsumer<Op, Outcome> then) {
        if (world.strikes(Fault.CRASH_BEFORE)) {
            die();
            return;
        }
        if (world.strikes(Fault.PAUSE)) {
            stillUntil = world.now().plus(world.dice().millis(10_000, 400_000));
        }
        if (effect instanceof Effect.Journal entry) {
            journal(mine, op, entry, then);
        } else {
            server(mine, op, effect, then);
        }
    }

    private void journal(int mine, Op op, Effect.Journal effect, BiConsumer<Op, Outcome> then) {
        if (world.now().isBefore(stillUntil)) {
            // It stands still before it has asked.
            world.timeline().at(stillUntil, () -> journal(mine, op, effect, then));
            return;
        }
        Seen seen;
        if (world.strikes(Fault.JOURNAL_BEFORE)) {
            seen = new Seen.JournalSilent(effect, true);
        } else {
            seen = world.build().make(desk, effect, op);
            note(effect, seen);
            if (world.strikes(Fault.JOURNAL_AFTER)) {
                seen = new Seen.JournalSilent(effect, true);
            }
        }
        later(mine, op, seen, world.dice().millis(1, 20), then);
    }

    private void note(Effect.Journal effect, Seen seen) {
        if (!(seen instanceof Seen.Standing standing) || standing.run() == null) {
            return;
        }
        if (effect instanceof Effect.Acknowledge acknowledge && hasResponse(standing.run(), acknowledge)) {
            world.acknowledged(acknowledge.response());
        } else if (effect instanceof Effect.Open) {
            world.notes().opened(standing.run().record().id(), world.now());
        }
    }

    private static boolean hasResponse(StoredRun run, Effect.Acknowledge acknowledge) {
        return run.record().hops().stream()
                .flatMap(hop -> hop.tries().stream())
                .anyMatch(attempt -> attempt.responseId()
                        .filter(acknowledge.response()::equals)
                        .isPresent());
    }

    private void server(int mine, Op op, Effect effect, BiConsumer<Op, Outcome> then) {
        String thread = op.thread().map(stored -> stored.thread().id()).orElseThrow();
        boolean write = effect instanceof Effect.Post || effect instanceof Effect.AddOutputs;
        if (effect instanceof Effect.Post post) {
            HopTry attempt = post.hop().current();
            world.notes().sent(rules.owner(), post.run().id(), attempt.token(), world.now());
        }
        Seen lost = write ? new Seen.Unknown() : new Seen.NoAnswer(true, null);
        if (world.strikes(Fault.LOST_REQUEST)) {
            later(mine, op, lost, Line.timeout(), then);
        } else if (world.strikes(Fault.LATE_REQUEST)) {
            // No longer than a request can take is it on its way.
            world.timeline().in(world.dice().millis(5_000, 29_000), () -> arrive(effect, op, thread));
            later(mine, op, lost, Line.timeout(), then);
        } else if (world.strikes(Fault.RATE_LIMIT)) {
            later(mine, op, limited(write), world.dice().millis(5, 200), then);
        } else if (write && world.strikes(Fault.REFUSED)) {
            Seen refused = new Seen.Refused(new Refusal(Refusal.Kind.FINAL, null));
            later(mine, op, refused, world.dice().millis(5, 200), then);
        } else if (world.strikes(Fault.SERVER_ERROR)) {
            later(mine, op, lost, world.dice().millis(5, 2_000), then);
        } else {
            world.timeline().in(world.dice().millis(5, 400), () -> arrive(mine, op, effect, thread, lost, then));
        }
    }

    private static Seen limited(boolean write) {
        return write ? new Seen.Refused(new Refusal(Refusal.Kind.LATER, null)) : new Seen.NoAnswer(true, null);
    }

    /** The request has left its process, and arrives whether that is alive or not. */
    private void arrive(int mine, Op op, Effect effect, String thread, Seen lost, BiConsumer<Op, Outcome> then) {
        if (!(effect instanceof Effect.Post) && world.strikes(Fault.DUPLICATE_DELIVERY)) {
            // Not so a request for a response: nothing tells the second from the first, so nobody who makes requests
            // may repeat it.
            world.timeline().in(world.dice().millis(0, 5_000), () -> arrive(effect, op, thread));
        }
        Seen seen = arrive(effect, op, thread);
        if (world.strikes(Fault.LOST_ANSWER)) {
            later(mine, op, lost, Line.timeout(), then);
        } else {
            later(mine, op, seen, world.dice().millis(5, 400), then);
        }
    }

    private Seen arrive(Effect effect, Op op, String thread) {
        Seen seen = line.make(effect, thread);
        world.trace("server", seen.getClass().getSimpleName(), () -> effect + " -> " + seen);
        boolean looks =
                effect instanceof Effect.ListResponses || (!rules.listsResponses() && op.phase() == Phase.READING_BACK);
        if (looks && (seen instanceof Seen.Items || seen instanceof Seen.Listed)) {
            world.notes().looked(rules.owner(), op.goal().runId(), world.now());
        }
        return seen;
    }

    private void later(int mine, Op op, Seen seen, Duration time, BiConsumer<Op, Outcome> then) {
        if (mine == life && world.strikes(Fault.CRASH_AFTER)) {
            die();
            return;
        }
        world.timeline().in(time, () -> step(mine, op, seen, then));
    }

    private void die() {
        world.trace(rules.owner(), "dies", () -> "");
        life++;
        stillUntil = Instant.MIN;
    }

    /** Looks after what others have left, and comes again. */
    void sweep(Duration every) {
        if (!world.now().isBefore(stillUntil)) {
            for (StoredRun stale : world.journal().takeStale(rules.owner(), rules.leaseTime(), 3)) {
                begin(new Goal.Mend(stale.record().id()), salt(), Duration.ofMinutes(3), (op, outcome) -> {});
            }
        }
        world.timeline().in(every, () -> sweep(every));
    }
}
