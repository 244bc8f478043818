package dev.runs4j.responses.journal.testing;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.responses.journal.RunJournal;
import java.time.Duration;
import java.util.function.Function;

/** The store of a journal that keeps everything in itself, on a clock that is turned. */
final class OneJournal implements RunJournalStore {

    private final TurnedClock clock = new TurnedClock();
    private final RunJournal journal;

    OneJournal(Function<? super RunsClock, ? extends RunJournal> journals) {
        this.journal = journals.apply(clock);
    }

    @Override
    public RunJournal open(String backend) {
        return journal;
    }

    @Override
    public boolean turnClock(Duration by) {
        clock.turn(by);
        return true;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void close() {
        journal.close();
    }
}
