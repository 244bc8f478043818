package dev.runs4j.journal.jdbc;

import dev.runs4j.domain.Metadata;
import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.RunRecordText;
import dev.runs4j.responses.journal.ThreadRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes of a run together with its thread, of one backend. Every method is one statement, which holds the row of the thread before it touches the
 * run, and compares versions where it writes: it writes both or finds nothing to write.
 */
final class PairTables {

    private static final String HOLD_THREAD =
            "with there as (select thread.backend, thread.id from {schema}.thread as thread"
                    + " where thread.backend = ? and thread.id = ? and thread.version = ?%s for no key update)";

    private static final String OPEN = HOLD_THREAD.formatted(" and thread.active_run is null")
            + ", written as (insert into {schema}.run as run (backend, id, thread_id, request_key, version, record,"
            + " created_at, in_the_way, urgent, expires_at, metadata, lease_owner, free_from)"
            + " select there.backend, ?, there.id, ?, 1, ?, ?::timestamptz, ?, ?, ?::timestamptz, ?, ?,"
            + " clock_timestamp() + ? * interval '1 microsecond' from there"
            + " on conflict do nothing returning run.*)";

    private static final String COMMIT = HOLD_THREAD.formatted("")
            + ", written as (update {schema}.run as run set version = run.version + 1, record = ?, created_at = ?,"
            + " in_the_way = ?, urgent = ?, expires_at = ?::timestamptz,"
            + " ended_at = case when ? then coalesce(run.ended_at, clock_timestamp()) end from there"
            + " where run.backend = there.backend and run.id = ? and run.version = ? and run.thread_id = there.id"
            + " and run.request_key is not distinct from ? returning run.*)";

    private static final String THREAD =
            " update {schema}.thread as thread set version = thread.version + 1, record = ?,"
                    + " created_at = ?, active_run = %s from written"
                    + " where thread.backend = written.backend and thread.id = written.thread_id"
                    + " returning thread.version as thread_version, thread.active_run, written.version, written.metadata,"
                    + " written.cancel_wish, written.lease_owner, written.free_from";

    private static final String OPEN_THREAD = OPEN + THREAD.formatted("written.id");

    private static final String COMMIT_THREAD = COMMIT
            + THREAD.formatted(
                    "case when written.in_the_way then thread.active_run else nullif(thread.active_run, written.id) end");

    private static final String DROP = "with there as (select thread.backend, thread.id from {schema}.thread as thread"
            + " where thread.backend = ? and thread.id = (select run.thread_id from {schema}.run as run"
            + " where run.backend = ? and run.id = ?) for no key update),"
            + " gone as (delete from {schema}.run as run using there where run.backend = there.backend and run.id = ?"
            + " and run.version = ? and run.thread_id = there.id returning run.backend, run.thread_id, run.id)"
            + " update {schema}.thread as thread set version = thread.version + 1,"
            + " active_run = nullif(thread.active_run, gone.id) from gone"
            + " where thread.backend = gone.backend and thread.id = gone.thread_id";

    private final String schema;
    private final String backend;

    PairTables(String schema, String backend) {
        this.schema = schema;
        this.backend = backend;
    }

    private Query query(String sql) {
        return new Query(sql.replace("{schema}", schema)).id(backend);
    }

    Optional<OpenAnswer> open(
            Connection connection, RunRecord run, Metadata metadata, ThreadRecord thread, long threadVersion, Held held)
            throws SQLException {
        Query query = query(OPEN_THREAD)
                .id(run.threadId())
                .number(threadVersion)
                .id(run.id())
                .id(run.requestKey().orElse(null))
                .text(RunRecordText.write(run));
        RunTable.columns(query, run).text(Rows.text(metadata)).id(held.owner()).micros(held.time());
        return thread(query, thread)
                .first(connection, row -> new OpenAnswer.Opened(Rows.run(row, run), Rows.thread(row, thread)));
    }

    Optional<CommitAnswer> commit(
            Connection connection, RunRecord run, long runVersion, ThreadRecord thread, long threadVersion)
            throws SQLException {
        Query query =
                query(COMMIT_THREAD).id(run.threadId()).number(threadVersion).text(RunRecordText.write(run));
        RunTable.columns(query, run)
                .flag(run.hasEnded())
                .id(run.id())
                .number(runVersion)
                .id(run.requestKey().orElse(null));
        return thread(query, thread)
                .first(connection, row -> new CommitAnswer.Committed(Rows.run(row, run), Rows.thread(row, thread)));
    }

    private static Query thread(Query query, ThreadRecord thread) {
        return query.text(ThreadTable.text(thread)).time(Optional.of(thread.createdAt()));
    }

    /** {@return whether the run was there at this version} */
    boolean drop(Connection connection, String runId, long version) throws SQLException {
        return query(DROP).id(backend).id(runId).id(runId).number(version).execute(connection) == 1;
    }

    /**
     * Who gets a lease, and for how long.
     *
     * @param owner the process
     * @param time from now on
     */
    record Held(String owner, Duration time) {}
}
