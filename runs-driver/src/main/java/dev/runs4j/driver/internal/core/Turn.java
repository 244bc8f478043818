package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One step in the making: the record as it changes, and the effects so far. Lives within one call of the core. */
final class Turn {

    private final Instant now;
    private final List<Effect> effects = new ArrayList<>();
    private DriveRecord record;

    Turn(DriveRecord record, Instant now) {
        this.record = record;
        this.now = now;
    }

    DriveRecord record() {
        return record;
    }

    Instant now() {
        return now;
    }

    Decision decision() {
        return new Decision(record, effects);
    }

    RunRef run() {
        return record.run().orElseThrow(() -> new IllegalStateException("no run is known in phase " + record.phase()));
    }

    Turn change(UnaryOperator<DriveRecord.Builder> change) {
        record = change.apply(record.toBuilder()).build();
        return this;
    }

    Turn journal(UnaryOperator<Ownership> change) {
        return change(builder -> builder.journal(change.apply(record.journal())));
    }

    JournalRun journalRun() {
        return new JournalRun(record.plan().tools().backend(), run());
    }

    JournalCall journalCall(int round, String callId) {
        return new JournalCall(journalRun(), round, callId);
    }

    /** Has something written down, whatever the time is. */
    void write(JournalEffect effect) {
        add(effect);
    }

    void tell(DriveEvent event) {
        effects.add(new Effect.Tell(event));
    }

    /** Has something done, whatever the time is. */
    void add(Effect effect) {
        if (!effects.contains(effect)) {
            effects.add(effect);
        }
    }

    /** Goes on with an effect, unless the time is up. */
    void go(Effect effect) {
        if (record.phase() == DrivePhase.CLOSING) {
            return;
        }
        if (!isLate()) {
            effects.add(effect);
        } else if (!record.isOver()) {
            giveUp(GiveUpReason.DEADLINE, "the deadline " + record.plan().deadline() + " has come");
        }
    }

    boolean isLate() {
        return !now.isBefore(record.plan().deadline());
    }

    void read() {
        change(builder -> builder.lookedAt(now));
        go(new Effect.Read(run()));
    }

    /** Reads the run for the first time; even late, where somebody has left a drive of which only the end has to be written. */
    void look(boolean evenLate) {
        Instant due = record.plan().closing().due();
        if (evenLate && isLate() && now.isBefore(due)) {
            change(builder -> builder.lookedAt(now));
            add(new Effect.Read(run(), due));
        } else {
            read();
        }
    }

    void pull() {
        if (Expiry.isUnconfirmed(record, now)) {
            read();
            return;
        }
        Instant until = Pacing.until(now, Pacing.QUIET_STREAM, record.plan().deadline());
        go(new Effect.Pull(Expiry.atLatest(record, now, until)));
    }

    /** Waits for the run to get on: by the open stream, else by a look after a while. */
    void follow(@Nullable Duration hint, String why) {
        change(builder -> builder.phase(DrivePhase.FOLLOWING));
        if (record.following() == Following.STREAM_OPEN) {
            pull();
        } else if (Expiry.isUnconfirmed(record, now)) {
            read();
        } else {
            Instant next = Pacing.until(now, lookWait(hint), record.plan().deadline());
            sleepUntil(Expiry.atLatest(record, now, next), why);
        }
    }

    /** {@return how long to wait before the next look} */
    Duration lookWait(@Nullable Duration hint) {
        Duration age = Duration.between(record.changedAt().orElse(now), now);
        return record.plan().spread() ? Pacing.look(hint, age, lot()) : Pacing.look(hint, age);
    }

    /** {@return how long to wait before a call is repeated} */
    Duration retryWait(@Nullable Duration hint, int failures) {
        return record.plan().spread() ? Pacing.retry(hint, failures, lot()) : Pacing.retry(hint, failures);
    }

    private long lot() {
        int waits = record.waits() + 1;
        change(builder -> builder.waits(waits));
        String name = record.run()
                .map(RunRef::runId)
                .or(() -> record.plan().goal().token())
                .orElse("");
        return Lots.of(record.threadId().orElse(""), name, waits);
    }

    /** Does the same again after a while. */
    void again(@Nullable Duration hint) {
        int failures = record.failures() + 1;
        change(builder -> builder.failures(failures));
        sleep(retryWait(hint, failures), "to try again");
    }

    void sleep(Duration wait, String why) {
        sleepUntil(Pacing.until(now, wait, record.plan().deadline()), why);
    }

    private void sleepUntil(Instant until, String why) {
        if (!isLate()) {
            tell(new DriveEvent.Waiting(until, why));
        }
        go(new Effect.Sleep(until));
    }

    void closeStream(Following next) {
        if (record.following() == Following.STREAM_OPEN || record.following() == Following.STREAM_BROKEN) {
            change(builder -> builder.following(next));
        }
    }

    void fallBack(String why) {
        if (record.following() != Following.POLLING) {
            change(builder -> builder.following(Following.POLLING));
            tell(new DriveEvent.FellBack(why));
        }
    }

    void end(Run run) {
        closeStream(Following.STREAMING);
        change(builder -> builder.phase(DrivePhase.ENDED));
        tell(new DriveEvent.Ended(run));
        Journalling.end(this, run.status().text());
    }

    /** An end that was seen stays an end, even if it cannot be looked at once more. */
    void giveUp(GiveUpReason reason, String why) {
        giveUp(reason, why, record.plan().closing().policy());
    }

    /** Gives up a drive whose run has to end, too. */
    void giveUpAndCancel(GiveUpReason reason, String why) {
        Closing.Policy set = record.plan().closing().policy();
        giveUp(reason, why, set == Closing.Policy.LEAVE ? Closing.Policy.CANCEL : set);
    }

    private void giveUp(GiveUpReason reason, String why, Closing.Policy policy) {
        if (record.phase() == DrivePhase.CLOSING) {
            return;
        }
        Optional<Run> ended = record.lastSeen().filter(run -> run.status().isTerminal());
        if (ended.isPresent()) {
            end(ended.get());
        } else {
            GivingUp.stop(this, reason, why, policy);
        }
    }

    /** {@return when the output of a tool is of no use any more} The server counts the expiry on its own clock. */
    Instant toolLimit() {
        Instant deadline = record.plan().deadline();
        return Expiry.surely(record).filter(deadline::isAfter).orElse(deadline);
    }
}
