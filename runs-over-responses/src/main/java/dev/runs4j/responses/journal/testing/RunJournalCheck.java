package dev.runs4j.responses.journal.testing;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** One check of a journal: a rule, what it looks at, and the code that tries it. Immutable; can be run again. */
public final class RunJournalCheck {

    private final Check check;
    private final Supplier<? extends RunJournalStore> stores;
    private final Executor threads;

    RunJournalCheck(Check check, Supplier<? extends RunJournalStore> stores, Executor threads) {
        this.check = check;
        this.stores = stores;
        this.threads = threads;
    }

    /** {@return the id of the rule in the Javadoc of {@link dev.runs4j.responses.journal.RunJournal}, such as {@code N32}} */
    public String rule() {
        return check.rule();
    }

    /** {@return what is tried, in words} */
    public String title() {
        return check.title();
    }

    /**
     * Tries it on a new store.
     *
     * @throws AssertionError when the rule is broken; its message begins with the rule's id
     * @throws Exception whatever the journal throws where the rule does not expect it
     */
    public void run() throws Exception {
        try (RunJournalStore store = stores.get();
                Scene scene = new Scene(check.rule(), store, threads)) {
            check.body().run(scene);
        }
    }

    /** {@return rule and title} */
    @Override
    public String toString() {
        return rule() + " " + title();
    }
}
