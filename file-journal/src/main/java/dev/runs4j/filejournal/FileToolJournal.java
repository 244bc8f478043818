package dev.runs4j.filejournal;

import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import dev.runs4j.ports.journal.WriteAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A journal in a file, for tests: shared by processes, and still there when they were killed. Every call that changed something is a line; who
 * reads the lines in their order makes the same calls on rows in memory. Each operation holds a lock on the file.
 */
public final class FileToolJournal implements ToolJournal {

    private final JournalFile file;
    private final Supplier<ToolJournal> emptyRows;
    private ToolJournal rows;
    private boolean closed;

    private FileToolJournal(JournalFile file, Supplier<ToolJournal> emptyRows) {
        this.file = file;
        this.emptyRows = emptyRows;
        this.rows = emptyRows.get();
    }

    /**
     * Opens a file, which is made where it is not there; beside it another one is made for the lock.
     *
     * @param file the file
     * @param emptyRows makes journals in memory that are empty and never forget, for what the file says
     */
    public static FileToolJournal open(Path file, Supplier<ToolJournal> emptyRows) {
        try {
            return new FileToolJournal(new JournalFile(file), emptyRows);
        } catch (IOException e) {
            throw new JournalUnavailableException("The journal's file cannot be opened", Happened.NO, e);
        }
    }

    @Override
    public BeginAnswer begin(JournalRun run, Instant deadline, ToolSet tools, Instant now) {
        return write(
                rows -> rows.begin(run, deadline, tools, now),
                BeginAnswer.Begun.class::isInstance,
                () -> JournalLine.begin(run, deadline, tools, now));
    }

    @Override
    public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
        return write(
                rows -> rows.adopt(run, now),
                state -> state.isPresent() && !state.get().drive().hasEnded(),
                () -> JournalLine.adopt(run, now));
    }

    @Override
    public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
        return write(
                rows -> rows.claim(call, tool, epoch, now),
                ClaimAnswer.Granted.class::isInstance,
                () -> JournalLine.claim(call, tool, epoch, now));
    }

    @Override
    public ClaimRow record(JournalCall call, CallResult result) {
        return write(
                rows -> rows.record(call, result),
                claim -> claim.result().equals(Optional.of(result)),
                () -> JournalLine.record(call, result));
    }

    @Override
    public WriteAnswer sending(JournalRun run, int round, long epoch) {
        return write(
                rows -> rows.sending(run, round, epoch),
                WriteAnswer.Written.class::isInstance,
                () -> JournalLine.sending(run, round, epoch));
    }

    @Override
    public WriteAnswer accepted(JournalRun run, int round, long epoch) {
        return write(
                rows -> rows.accepted(run, round, epoch),
                WriteAnswer.Written.class::isInstance,
                () -> JournalLine.accepted(run, round, epoch));
    }

    @Override
    public WriteAnswer end(JournalRun run, long epoch, String status, Instant now) {
        return write(
                rows -> rows.end(run, epoch, status, now),
                WriteAnswer.Written.class::isInstance,
                () -> JournalLine.end(run, epoch, status, now));
    }

    @Override
    public Optional<DriveSnapshot> find(JournalRun run) {
        return read(rows -> rows.find(run));
    }

    @Override
    public List<DriveRow> unfinished(String backend) {
        return read(rows -> rows.unfinished(backend));
    }

    @Override
    public int purge(String backend, Instant endedBefore) {
        return write(
                rows -> rows.purge(backend, endedBefore),
                count -> count > 0,
                () -> JournalLine.purge(backend, endedBefore));
    }

    private <T> T read(Function<ToolJournal, T> look) {
        return write(look, any -> false, () -> {
            throw new IllegalStateException("a look has no line");
        });
    }

    /** Answers from the rows as of now; what has changed is a line in the file before anybody is told. */
    private <T> T write(Function<ToolJournal, T> act, Predicate<T> changes, Supplier<JournalLine> line) {
        Happened[] happened = {Happened.NO};
        try {
            return file.locked(() -> {
                catchUp();
                T answer = act.apply(rows);
                if (changes.test(answer)) {
                    happened[0] = Happened.UNKNOWN;
                    append(line.get());
                }
                return answer;
            });
        } catch (IOException e) {
            throw new JournalUnavailableException("The journal's file failed", happened[0], e);
        }
    }

    private void catchUp() throws IOException {
        if (closed) {
            throw JournalUnavailableException.closed();
        }
        for (String text : file.news()) {
            JournalLine.read(text).replay(rows);
        }
    }

    /** Rows that are ahead of the file are thrown away: the next call reads the file anew. */
    private void append(JournalLine line) throws IOException {
        try {
            file.append(line.text());
        } catch (IOException e) {
            rows = emptyRows.get();
            file.rewind();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            file.locked(() -> {
                closed = true;
                file.close();
                return true;
            });
        } catch (IOException e) {
            throw new JournalUnavailableException("The journal's file cannot be closed", Happened.NO, e);
        }
    }
}
