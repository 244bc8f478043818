package dev.runs4j.driver.journal;

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

/** Passes every call on to another journal; whoever extends it changes one. */
class ForwardingJournal implements ToolJournal {

    private final ToolJournal sound;

    ForwardingJournal(ToolJournal sound) {
        this.sound = sound;
    }

    final ToolJournal sound() {
        return sound;
    }

    @Override
    public BeginAnswer begin(JournalRun run, Instant deadline, ToolSet tools, Instant now) {
        return sound.begin(run, deadline, tools, now);
    }

    @Override
    public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
        return sound.adopt(run, now);
    }

    @Override
    public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
        return sound.claim(call, tool, epoch, now);
    }

    @Override
    public ClaimRow record(JournalCall call, CallResult result) {
        return sound.record(call, result);
    }

    @Override
    public WriteAnswer sending(JournalRun run, int round, long epoch) {
        return sound.sending(run, round, epoch);
    }

    @Override
    public WriteAnswer accepted(JournalRun run, int round, long epoch) {
        return sound.accepted(run, round, epoch);
    }

    @Override
    public WriteAnswer end(JournalRun run, long epoch, String status, Instant now) {
        return sound.end(run, epoch, status, now);
    }

    @Override
    public Optional<DriveSnapshot> find(JournalRun run) {
        return sound.find(run);
    }

    @Override
    public List<DriveRow> unfinished(String backend) {
        return sound.unfinished(backend);
    }

    @Override
    public int purge(String backend, Instant endedBefore) {
        return sound.purge(backend, endedBefore);
    }

    @Override
    public void close() {
        sound.close();
    }
}
