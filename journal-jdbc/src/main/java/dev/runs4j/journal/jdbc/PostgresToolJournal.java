package dev.runs4j.journal.jdbc;

import dev.runs4j.journal.jdbc.DriveTable.Lock;
import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveEnd;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.Refusal;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import dev.runs4j.ports.journal.WriteAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A journal of tool calls in tables of PostgreSQL. The row of a drive is what its writers wait for: who claims, marks or ends holds it while the
 * epoch is compared, who adopts raises it alone.
 */
final class PostgresToolJournal implements ToolJournal {

    private final Transactions transactions;
    private final DriveTable drives;
    private final ClaimTable claims;
    private final MarkTable marks;

    PostgresToolJournal(Transactions transactions, String schema) {
        this.transactions = transactions;
        this.drives = new DriveTable(schema);
        this.claims = new ClaimTable(schema);
        this.marks = new MarkTable(schema);
    }

    @Override
    public BeginAnswer begin(JournalRun run, Instant deadline, ToolSet tools, Instant now) {
        Keys.check(run);
        DriveRow row = DriveRow.builder(run, deadline, tools, now).build();
        return transactions.write(connection -> {
            if (drives.insert(connection, row)) {
                return new BeginAnswer.Begun(row);
            }
            // Whoever purges it between the two statements makes room for it.
            Optional<DriveRow> there = drives.find(connection, run, Lock.NONE);
            if (there.isPresent()) {
                return new BeginAnswer.ThereAlready(there.get());
            }
            throw Failures.givesWay("The drive was there and is gone");
        });
    }

    @Override
    public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
        return transactions.write(connection -> {
            drives.adopt(connection, run, now);
            return snapshot(connection, run);
        });
    }

    @Override
    public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
        Keys.check(call);
        Keys.notBlank("tool", tool);
        return transactions.write(connection -> {
            Optional<Refusal> refusal = refusal(drives.find(connection, call.run(), Lock.SHARED), call.run(), epoch);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            ClaimRow claim = ClaimRow.of(call, tool, epoch, now);
            if (claims.insert(connection, claim)) {
                return new ClaimAnswer.Granted(claim);
            }
            return new ClaimAnswer.Taken(claims.find(connection, call).orElseThrow());
        });
    }

    @Override
    public ClaimRow record(JournalCall call, CallResult result) {
        return transactions.write(connection -> {
            claims.record(connection, call, result);
            return claims.find(connection, call)
                    .orElseThrow(() -> new IllegalArgumentException("call: one that was claimed, but was " + call));
        });
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
        Keys.atLeastOne("round", round);
        return transactions.write(connection -> {
            Optional<Refusal> refusal = refusal(drives.find(connection, run, Lock.SHARED), run, epoch);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            marks.write(connection, run, round, mark);
            return new WriteAnswer.Written();
        });
    }

    @Override
    public WriteAnswer end(JournalRun run, long epoch, String status, Instant now) {
        Keys.notBlank("status", status);
        return transactions.write(connection -> {
            Optional<Refusal> refusal = refusal(drives.find(connection, run, Lock.EXCLUSIVE), run, epoch);
            if (refusal.isEmpty()) {
                drives.end(connection, run, new DriveEnd(status, now));
                return new WriteAnswer.Written();
            }
            boolean same = refusal.get() instanceof Refusal.Ended there
                    && there.end().status().equals(status);
            return same ? new WriteAnswer.Written() : refusal.get();
        });
    }

    @Override
    public Optional<DriveSnapshot> find(JournalRun run) {
        return transactions.read(connection -> snapshot(connection, run));
    }

    @Override
    public List<DriveRow> unfinished(String backend) {
        return transactions.readOnce(connection -> drives.unfinished(connection, backend));
    }

    @Override
    public int purge(String backend, Instant endedBefore) {
        return transactions.writeOnce(connection -> drives.purge(connection, backend, endedBefore));
    }

    private Optional<DriveSnapshot> snapshot(Connection connection, JournalRun run) throws SQLException {
        Optional<DriveRow> drive = drives.find(connection, run, Lock.NONE);
        if (drive.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DriveSnapshot(drive.get(), claims.find(connection, run), marks.find(connection, run)));
    }

    /** An epoch that is not the current one comes before everything else. */
    private static Optional<Refusal> refusal(Optional<DriveRow> drive, JournalRun run, long epoch) {
        if (drive.isEmpty()) {
            return Optional.of(new Refusal.Unknown(run));
        }
        if (drive.get().epoch() != epoch) {
            return Optional.of(new Refusal.Outdated(drive.get().epoch()));
        }
        return drive.get().end().map(Refusal.Ended::new);
    }

    @Override
    public void close() {
        transactions.close();
    }
}
