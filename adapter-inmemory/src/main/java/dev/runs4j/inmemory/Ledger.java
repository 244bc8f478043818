package dev.runs4j.inmemory;

import dev.runs4j.domain.command.Command;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every write that a backend has accepted, in order: what was refused or failed is not in it, what happened although its answer was lost
 * is. Keeps the newest entries, 10,000 by default. Safe for many threads; readable after the backend was closed.
 */
public final class Ledger {

    private final int size;
    private final Deque<LedgerEntry> entries = new ArrayDeque<>();
    private long accepted;

    Ledger(int size) {
        this.size = size;
    }

    /** {@return the entries that are kept, oldest first} */
    public synchronized List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /** {@return the kept entries that match, oldest first} */
    public List<LedgerEntry> entries(Predicate<LedgerEntry> wanted) {
        return entries().stream().filter(wanted).toList();
    }

    /** {@return the kept entries of one operation, oldest first} */
    public List<LedgerEntry> entries(Operation operation) {
        return entries(entry -> entry.operation() == operation);
    }

    /** {@return the kept entries of one thread, oldest first} */
    public List<LedgerEntry> ofThread(String threadId) {
        return entries(entry -> entry.threadId().filter(threadId::equals).isPresent());
    }

    /** {@return the kept entries of one run, oldest first} */
    public List<LedgerEntry> ofRun(String runId) {
        return entries(entry -> entry.runId().filter(runId::equals).isPresent());
    }

    /** {@return how many writes were accepted, kept or not} */
    public synchronized long accepted() {
        return accepted;
    }

    /** {@return how many entries were dropped to make room} */
    public synchronized long dropped() {
        return accepted - entries.size();
    }

    synchronized void add(
            Instant at,
            Operation operation,
            String id,
            @Nullable String threadId,
            @Nullable String runId,
            @Nullable Command command) {
        accepted++;
        if (size == 0) {
            return;
        }
        if (entries.size() == size) {
            entries.removeFirst();
        }
        entries.addLast(new LedgerEntry(accepted, at, operation, id, threadId, runId, command));
    }
}
