package dev.runs4j.driver;

import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveEnd;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.journal.Refusal;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import dev.runs4j.ports.journal.WriteAnswer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A journal in memory: it keeps the promise among the threads of one process that share it, and for as long as that process lives. What is
 * started before a crash is not known after it.
 *
 * <p>Of the drives that have ended it keeps a number, by default 10,000, and forgets those first that ended first; the others it keeps until
 * they end. It needs no closing.
 */
public final class InMemoryToolJournal implements ToolJournal {

    private static final int ENDED_DRIVES = 10_000;

    private final Object lock = new Object();
    private final int endedDrives;
    private final Map<JournalRun, DriveBook> books = new HashMap<>();
    private final Set<JournalRun> ended = new LinkedHashSet<>();
    private boolean closed;

    /** Makes an empty journal that keeps 10,000 drives that have ended. */
    public InMemoryToolJournal() {
        this(ENDED_DRIVES);
    }

    private InMemoryToolJournal(int endedDrives) {
        this.endedDrives = endedDrives;
    }

    /**
     * {@return an empty journal}
     *
     * @param endedDrives how many drives that have ended it keeps
     * @throws IllegalArgumentException when that is negative
     */
    public static InMemoryToolJournal keeping(int endedDrives) {
        if (endedDrives < 0) {
            throw new IllegalArgumentException("endedDrives: 0 or more, but was " + endedDrives);
        }
        return new InMemoryToolJournal(endedDrives);
    }

    @Override
    public BeginAnswer begin(JournalRun run, Instant deadline, ToolSet tools, Instant now) {
        DriveRow row = DriveRow.builder(run, deadline, tools, now).build();
        synchronized (lock) {
            refuseWhenClosed();
            DriveBook there = books.putIfAbsent(run, new DriveBook(row));
            return there == null ? new BeginAnswer.Begun(row) : new BeginAnswer.ThereAlready(there.row());
        }
    }

    @Override
    public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
        synchronized (lock) {
            return book(run).map(book -> book.adopt(now));
        }
    }

    @Override
    public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
        notBlank("tool", tool);
        synchronized (lock) {
            Optional<DriveBook> book = book(call.run());
            return book.isPresent() ? book.get().claim(call, tool, epoch, now) : new Refusal.Unknown(call.run());
        }
    }

    @Override
    public ClaimRow record(JournalCall call, CallResult result) {
        synchronized (lock) {
            return book(call.run())
                    .flatMap(book -> book.record(call, result))
                    .orElseThrow(() -> new IllegalArgumentException("call: one that was claimed, but was " + call));
        }
    }

    @Override
    public WriteAnswer sending(JournalRun run, int round, long epoch) {
        return mark(run, round, epoch, SubmitMark.SENDING);
    }

    @Override
    public WriteAnswer accepted(JournalRun run, int round, long epoch) {
        return mark(run, round, epoch, SubmitMark.ACCEPTED);
    }

    private WriteAnswer mark(JournalRun run, int round, long epoch, SubmitMark mark) {
        if (round < 1) {
            throw new IllegalArgumentException("round: 1 or more, but was " + round);
        }
        synchronized (lock) {
            Optional<DriveBook> book = book(run);
            return book.isPresent() ? book.get().mark(round, epoch, mark) : new Refusal.Unknown(run);
        }
    }

    @Override
    public WriteAnswer end(JournalRun run, long epoch, String status, Instant now) {
        DriveEnd end = new DriveEnd(status, now);
        synchronized (lock) {
            Optional<DriveBook> book = book(run);
            if (book.isEmpty()) {
                return new Refusal.Unknown(run);
            }
            WriteAnswer answer = book.get().end(epoch, end);
            if (book.get().row().hasEnded()) {
                ended.add(run);
                forgetTheOldest();
            }
            return answer;
        }
    }

    private void forgetTheOldest() {
        Iterator<JournalRun> oldest = ended.iterator();
        while (ended.size() > endedDrives) {
            books.remove(oldest.next());
            oldest.remove();
        }
    }

    @Override
    public Optional<DriveSnapshot> find(JournalRun run) {
        synchronized (lock) {
            return book(run).map(DriveBook::snapshot);
        }
    }

    @Override
    public List<DriveRow> unfinished(String backend) {
        synchronized (lock) {
            refuseWhenClosed();
            return books.values().stream()
                    .map(DriveBook::row)
                    .filter(row -> row.run().backend().equals(backend) && !row.hasEnded())
                    .sorted(Comparator.comparing(DriveRow::begunAt))
                    .toList();
        }
    }

    @Override
    public int purge(String backend, Instant endedBefore) {
        synchronized (lock) {
            refuseWhenClosed();
            int before = books.size();
            books.values()
                    .removeIf(book -> book.row().run().backend().equals(backend)
                            && book.row()
                                    .end()
                                    .filter(end -> end.at().isBefore(endedBefore))
                                    .isPresent());
            ended.retainAll(books.keySet());
            return before - books.size();
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
    }

    private Optional<DriveBook> book(JournalRun run) {
        refuseWhenClosed();
        return Optional.ofNullable(books.get(run));
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw JournalUnavailableException.closed();
        }
    }

    private static void notBlank(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + ": a text that is not blank, but was \"" + text + "\"");
        }
    }

    /** {@return how many drives it holds} */
    @Override
    public String toString() {
        synchronized (lock) {
            return "InMemoryToolJournal[" + books.size() + " drives, " + ended.size() + " of them ended]";
        }
    }
}
