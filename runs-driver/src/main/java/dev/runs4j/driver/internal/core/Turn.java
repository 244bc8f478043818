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
        if (!effects.contains(effect)) {
            effects.add(effect);
        }
    }

    void tell(DriveEvent event) {
        effects.add(new Effect.Tell(event));
    }

    /** Goes on with an effect, unless the time is up. */
    void go(Effect effect) {
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
        go(new Effect.Read(run()));
    }

    /** Reads the run for the first time; even late, where somebody has left a drive of which only the end has to be written. */
    void look(boolean evenLate) {
        if (evenLate) {
            effects.add(new Effect.Read(run()));
        } else {
            read();
        }
    }

    void pull() {
        go(new Effect.Pull(Pacing.until(now, Pacing.QUIET_STREAM, record.plan().deadline())));
    }

    /** Waits for the run to get on: by the open stream, else by a look after a while. */
    void follow(@Nullable Duration hint, String why) {
        change(builder -> builder.phase(DrivePhase.FOLLOWING));
        if (record.following() == Following.STREAM_OPEN) {
            pull();
        } else {
            Duration age = Duration.between(record.changedAt().orElse(now), now);
            sleep(Pacing.look(hint, age), why);
        }
    }

    /** Does the same again after a while. */
    void again(@Nullable Duration hint) {
        int failures = record.failures() + 1;
        change(builder -> builder.failures(failures));
        sleep(Pacing.retry(hint, failures), "to try again");
    }

    void sleep(Duration wait, String why) {
        Instant until = Pacing.until(now, wait, record.plan().deadline());
        if (!isLate()) {
            tell(new DriveEvent.Waiting(until, why));
        }
        go(new Effect.Sleep(until));
    }

    void closeStream(Following next) {
        if (record.following() == Following.STREAM_OPEN) {
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
        Optional<Run> ended = record.lastSeen().filter(run -> run.status().isTerminal());
        if (ended.isPresent()) {
            end(ended.get());
        } else {
            stop(reason, why);
        }
    }

    private void stop(GiveUpReason reason, String why) {
        closeStream(Following.STREAMING);
        change(builder -> builder.gaveUp(reason, why));
        tell(new DriveEvent.GaveUp(why));
        if (record.plan().cancelOnGivingUp() && reason != GiveUpReason.NOT_OWNER) {
            cancel();
        }
    }

    /** Gives up a drive whose run has to end, too. */
    void giveUpAndCancel(GiveUpReason reason, String why) {
        giveUp(reason, why);
        if (record.phase() == DrivePhase.GIVEN_UP) {
            cancel();
        }
    }

    private void cancel() {
        record.run()
                .map(Effect.Cancel::new)
                .filter(cancel -> !effects.contains(cancel))
                .ifPresent(effects::add);
    }

    /** {@return when the output of a tool is of no use any more} The server counts the expiry on its own clock. */
    Instant toolLimit() {
        Instant deadline = record.plan().deadline();
        return record.lastSeen()
                .flatMap(run -> run.timeline().expiresAt())
                .flatMap(expiry -> record.serverAhead().map(expiry::minus))
                .filter(deadline::isAfter)
                .orElse(deadline);
    }
}
