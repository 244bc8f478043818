package dev.runs4j.driver;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.journal.ToolJournal;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The journals of drivers that were given none: one for each backend, since a driver is often made for one drive, and the next one has to know what it
 * has begun. Safe for many threads.
 */
final class OwnJournals {

    private static final Map<RunsBackend, ToolJournal> OF_BACKENDS = Collections.synchronizedMap(new WeakHashMap<>());

    private OwnJournals() {}

    /** {@return a journal that forgets drives when they have ended, which are of no use to anybody who has only this process} */
    static ToolJournal of(RunsBackend backend) {
        return OF_BACKENDS.computeIfAbsent(backend, any -> InMemoryToolJournal.keeping(0));
    }
}
