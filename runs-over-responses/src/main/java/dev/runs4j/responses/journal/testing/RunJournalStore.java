package dev.runs4j.responses.journal.testing;

import dev.runs4j.responses.journal.RunJournal;
import java.time.Duration;

/** Where the journals of one check keep what they are told: empty at first, and used by no other check. */
public interface RunJournalStore extends AutoCloseable {

    /**
     * {@return a journal on this store} Each call gives another one, as another process would open it; those of one backend share everything. The
     * check closes what it opened.
     *
     * @param backend whose runs it keeps; a store that is not shared is asked once
     */
    RunJournal open(String backend);

    /**
     * Turns the clock that the journals follow, such as by an offset that is added to that of a database. Where it cannot be turned, checks take
     * short leases and wait until the journal says that they are over, for some tenths of a second in all.
     *
     * @param by how far; less than zero for a clock that is set back, as those of machines are
     * @return whether it was turned; a store that cannot turn it leaves it alone and gives false, always
     */
    default boolean turnClock(Duration by) {
        return false;
    }

    /**
     * {@return whether it can be opened more than once, at the same time and one after the other} Without that N91 and N92 are not tried, nor what
     * N01 says of other backends.
     */
    default boolean isShared() {
        return true;
    }

    /** Takes the store away, with everything in it. */
    @Override
    default void close() {}
}
