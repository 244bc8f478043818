package dev.runs4j.filejournal;

import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import dev.runs4j.ports.journal.WriteAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Passes every call on to another journal; whoever extends it changes one, or all of them. As safe for threads as the other journal is. */
public abstract class ForwardingJournal implements ToolJournal {

    private final ToolJournal sound;

    /**
     * A view of a journal.
     *
     * @param sound the journal that does what is asked
     */
    protected ForwardingJournal(ToolJournal sound) {
        this.sound = sound;
    }

    /** {@return the journal that does what is asked} */
    protected final ToolJournal sound() {
        return sound;
    }

    /**
     * Makes a call.
     *
     * @param call passes it on
     * @param <T> what it gives
     * @return what it gave
     */
    protected <T> T through(Supplier<T> call) {
        return call.get();
    }

    @Override
    public BeginAnswer begin(JournalRun run, Instant deadline, ToolSet tools, Instant now) {
        return through(() -> sound.begin(run, deadline, tools, now));
    }

    @Override
    public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
        return through(() -> sound.adopt(run, now));
    }

    @Override
    public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
        return through(() -> sound.claim(call, tool, epoch, now));
    }

    @Override
    public ClaimRow record(JournalCall call, CallResult result) {
        return through(() -> sound.record(call, result));
    }

    @Override
    public WriteAnswer sending(JournalRun run, int round, long epoch) {
        return through(() -> sound.sending(run, round, epoch));
    }

    @Override
    public WriteAnswer accepted(JournalRun run, int round, long epoch) {
        return through(() -> sound.accepted(run, round, epoch));
    }

    @Override
    public WriteAnswer end(JournalRun run, long epoch, String status, Instant now) {
        return through(() -> sound.end(run, epoch, status, now));
    }

    @Override
    public Optional<DriveSnapshot> find(JournalRun run) {
        return through(() -> sound.find(run));
    }

    @Override
    public List<DriveRow> unfinished(String backend) {
        return through(() -> sound.unfinished(backend));
    }

    @Override
    public int purge(String backend, Instant endedBefore) {
        return through(() -> sound.purge(backend, endedBefore));
    }

    @Override
    public void close() {
        sound.close();
    }
}
