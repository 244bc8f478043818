package dev.runs4j.journal.jdbc;

import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Finds out why nothing was written. Has to see everything as of one moment; gives nothing where what was in the way has gone meanwhile. */
final class WhyNot {

    private final RunTable runs;
    private final ThreadTable threads;

    WhyNot(RunTable runs, ThreadTable threads) {
        this.runs = runs;
        this.threads = threads;
    }

    Optional<OpenAnswer> opened(Connection connection, RunRecord run, long threadVersion) throws SQLException {
        if (run.requestKey().isPresent()) {
            Optional<StoredRun> keyed =
                    runs.findByKey(connection, run.requestKey().get());
            if (keyed.isPresent()) {
                return Optional.of(new OpenAnswer.KeyTaken(keyed.get()));
            }
        }
        Optional<StoredThread> thread = threads.find(connection, run.threadId());
        if (thread.isEmpty()) {
            return Optional.of(new OpenAnswer.NoThread());
        }
        Optional<String> active = thread.get().thread().activeRun();
        if (active.isPresent()) {
            return runs.find(connection, active.get()).map(OpenAnswer.ThreadLocked::new);
        }
        if (thread.get().version() != threadVersion) {
            return Optional.of(new OpenAnswer.ThreadChanged(thread.get()));
        }
        if (runs.find(connection, run.id()).isPresent()) {
            throw new IllegalArgumentException("run: one with an id that is not there yet, but was " + run.id());
        }
        return Optional.empty();
    }

    Optional<CommitAnswer> committed(Connection connection, RunRecord next, long runVersion, long threadVersion)
            throws SQLException {
        Optional<StoredRun> run = runs.find(connection, next.id());
        Optional<StoredThread> thread = threads.find(connection, next.threadId());
        run.ifPresent(there -> RunArguments.isStillTheSame(there.record(), next));
        boolean outdated = run.filter(there -> there.version() == runVersion).isEmpty()
                || thread.filter(there -> there.version() == threadVersion).isEmpty();
        return outdated
                ? Optional.of(new CommitAnswer.Outdated(run.orElse(null), thread.orElse(null)))
                : Optional.empty();
    }
}
