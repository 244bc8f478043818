package dev.runs4j.responses.journal.mutants;

import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.testing.RunJournalStore;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A journal with a fault.
 *
 * @param rule the rule that it breaks
 * @param wrong what it does wrong
 * @param fails the rules whose checks find it; more than one where a fault breaks a rule under several circumstances
 * @param fault puts the fault around a sound journal
 */
record RunJournalMutant(String rule, String wrong, Set<String> fails, Fault fault) {

    /** Builds a broken journal around a sound one. */
    @FunctionalInterface
    interface Fault {

        RunJournal around(RunJournal sound, SharedRows.Opening opening);
    }

    /** A journal without fault. */
    static final RunJournalMutant NONE = new RunJournalMutant("none", "nothing", Set.of(), (sound, opening) -> sound);

    static RunJournalMutant of(String rule, String wrong, UnaryOperator<RunJournal> fault) {
        return new RunJournalMutant(rule, wrong, Set.of(rule), (sound, opening) -> fault.apply(sound));
    }

    static RunJournalMutant at(String rule, String wrong, Fault fault) {
        return new RunJournalMutant(rule, wrong, Set.of(rule), fault);
    }

    /** {@return a new store whose journals have the fault} */
    RunJournalStore store() {
        return new SharedRows(fault);
    }

    @Override
    public String toString() {
        return rule + ": " + wrong;
    }
}
