package dev.runs4j.ports.journal.testing;

import dev.runs4j.ports.journal.ToolJournal;
import java.util.Objects;

/** Where the journals of one check keep their rows: empty at first, and used by no other check. */
public interface JournalStore extends AutoCloseable {

    /**
     * {@return a journal on this store} Each call gives another one, as another process would open it; the rows are the same. The check closes
     * what it opened.
     */
    ToolJournal open();

    /** {@return whether it can be opened more than once, at the same time and one after the other; without that J91 and J92 are not tried} */
    default boolean isShared() {
        return true;
    }

    /** Takes the store away, rows included. */
    @Override
    default void close() {}

    /** {@return the store of a journal that keeps its rows in itself} */
    static JournalStore of(ToolJournal journal) {
        Objects.requireNonNull(journal, "journal");
        return new JournalStore() {

            @Override
            public ToolJournal open() {
                return journal;
            }

            @Override
            public boolean isShared() {
                return false;
            }

            @Override
            public void close() {
                journal.close();
            }
        };
    }
}
