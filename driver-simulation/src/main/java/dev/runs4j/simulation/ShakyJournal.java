package dev.runs4j.simulation;

import dev.runs4j.filejournal.ForwardingJournal;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.journal.ToolJournal;
import java.util.function.Supplier;

/** A journal behind a line that fails, before or after the journal has written. */
final class ShakyJournal extends ForwardingJournal {

    private final Mishaps mishaps;

    ShakyJournal(ToolJournal sound, Mishaps mishaps) {
        super(sound);
        this.mishaps = mishaps;
    }

    @Override
    protected <T> T through(Supplier<T> call) {
        if (mishaps.strikes(FaultPoint.JOURNAL_FAILS_BEFORE_WRITE)) {
            throw new JournalUnavailableException("the line to the journal is dead", Happened.NO, null);
        }
        T answer = call.get();
        if (mishaps.strikes(FaultPoint.JOURNAL_FAILS_AFTER_WRITE)) {
            throw new JournalUnavailableException("the journal's answer was lost", Happened.UNKNOWN, null);
        }
        return answer;
    }
}
