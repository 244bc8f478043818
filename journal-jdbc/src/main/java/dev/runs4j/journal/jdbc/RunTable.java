package dev.runs4j.journal.jdbc;

import dev.runs4j.domain.Metadata;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.RunRecordText;
import dev.runs4j.responses.journal.StoredRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows of runs, of one backend. Every method is one statement, but where it says otherwise. */
final class RunTable {

    private static final String ONE = " where run.backend = ? and run.id = ?";
    private static final String FREE_FROM = "clock_timestamp() + ? * interval '1 microsecond'";
    private static final String LISTED = " order by run.created_at desc, run.id desc limit ?";

    private final String table;
    private final String backend;

    RunTable(String schema, String backend) {
        this.table = schema + ".run as run";
        this.backend = backend;
    }

    /** Adds the columns that follow from a record: {@code created_at, in_the_way, urgent, expires_at}. */
    static Query columns(Query query, RunRecord record) {
        boolean urgent = record.isPlanned() || record.repair() == RepairState.DUE;
        return query.time(Optional.of(record.run().timeline().createdAt().orElse(Instant.MIN)))
                .flag(record.isInTheWay())
                .flag(urgent)
                .time(record.expiresAt());
    }

    private Query select(String where) {
        return new Query("select " + Rows.RUN + " from " + table + where).id(backend);
    }

    private Query update(String set) {
        return new Query("update " + table + " set " + set);
    }

    Optional<StoredRun> find(Connection connection, String id) throws SQLException {
        return select(ONE).id(id).first(connection, Rows::run);
    }

    Optional<StoredRun> findByKey(Connection connection, String key) throws SQLException {
        return select(" where run.backend = ? and run.request_key = ?").id(key).first(connection, Rows::run);
    }

    List<StoredRun> page(Connection connection, String threadId, int max, Optional<String> before) throws SQLException {
        String ofThread = " where run.backend = ? and run.thread_id = ?";
        if (before.isEmpty()) {
            return select(ofThread + LISTED).id(threadId).number(max).rows(connection, Rows::run);
        }
        String behind = " and (run.created_at, run.id) < (select there.created_at, there.id from "
                + table.replace("as run", "as there")
                + " where there.backend = ? and there.thread_id = ? and there.id = ?)";
        return select(ofThread + behind + LISTED)
                .id(threadId)
                .id(backend)
                .id(threadId)
                .id(before.get())
                .number(max)
                .rows(connection, Rows::run);
    }

    /** {@return whether the row was still at this version} */
    Optional<StoredRun> replace(Connection connection, RunRecord next, long version) throws SQLException {
        Query query = update("version = run.version + 1, record = ?, created_at = ?, in_the_way = ?, urgent = ?,"
                        + " expires_at = ?" + ONE + " and run.version = ? returning " + Rows.BESIDE)
                .text(RunRecordText.write(next));
        return columns(query, next)
                .id(backend)
                .id(next.id())
                .number(version)
                .first(connection, row -> Rows.run(row, next));
    }

    Optional<StoredRun> changeMetadata(Connection connection, String id, Metadata metadata) throws SQLException {
        return update("metadata = ?" + ONE + " returning " + Rows.RUN)
                .text(Rows.text(metadata))
                .id(backend)
                .id(id)
                .first(connection, Rows::run);
    }

    /** {@return the run, where this was the first wish for one that has not ended} */
    Optional<StoredRun> wishCancel(Connection connection, String id) throws SQLException {
        return update("cancel_wish = clock_timestamp()" + ONE
                        + " and run.cancel_wish is null and run.ended_at is null returning " + Rows.RUN)
                .id(backend)
                .id(id)
                .first(connection, Rows::run);
    }

    Optional<StoredRun> lease(Connection connection, String id, String owner, Duration time) throws SQLException {
        return update("lease_owner = ?, free_from = " + FREE_FROM + ONE
                        + " and (run.lease_owner is null or run.lease_owner = ? or run.free_from <= clock_timestamp())"
                        + " returning " + Rows.RUN)
                .id(owner)
                .micros(time)
                .id(backend)
                .id(id)
                .id(owner)
                .first(connection, Rows::run);
    }

    /** {@return how many rows were written} */
    int release(Connection connection, String id, String owner) throws SQLException {
        return update("lease_owner = null, free_from = least(run.free_from, clock_timestamp())" + ONE
                        + " and run.lease_owner = ?")
                .id(backend)
                .id(id)
                .id(owner)
                .execute(connection);
    }

    /** Whoever else takes some at the same time passes over those that are taken here. */
    List<StoredRun> takeStale(Connection connection, String owner, Duration time, int max) throws SQLException {
        String stale = "with stale as (select run.id, run.free_from from " + table
                + " where run.backend = ? and run.in_the_way"
                + " and (run.lease_owner is null or run.free_from <= clock_timestamp())"
                + " and (run.urgent or run.cancel_wish is not null or run.expires_at <= clock_timestamp())"
                + " order by run.free_from, run.id limit ? for no key update skip locked) ";
        String take = "update " + table + " set lease_owner = ?, free_from = " + FREE_FROM
                + " from stale where run.backend = ? and run.id = stale.id"
                + " returning stale.free_from as was_free_from, " + Rows.RUN;
        return new Query(stale + take)
                .id(backend).number(max).id(owner).micros(time).id(backend).rows(connection, Taken::read).stream()
                        .sorted(Taken.LONGEST_FREE_FIRST)
                        .map(Taken::run)
                        .toList();
    }

    /** Takes away runs and their orphans. */
    int purge(Connection connection, String orphans, Instant endedBefore) throws SQLException {
        return new Query("with gone as (delete from " + table
                        + " where run.backend = ? and run.ended_at < ? and not run.in_the_way returning run.backend, run.id),"
                        + " with_them as (delete from " + orphans
                        + " as orphan using gone where orphan.backend = gone.backend and orphan.run_id = gone.id)"
                        + " select count(*) from gone")
                .id(backend)
                .time(Optional.of(endedBefore))
                .first(connection, row -> row.getInt(1))
                .orElseThrow();
    }

    /** The table tells the runs in no order. */
    private record Taken(StoredRun run, Instant wasFreeFrom) {

        static final Comparator<Taken> LONGEST_FREE_FIRST = Comparator.comparing(Taken::wasFreeFrom)
                .thenComparing(taken -> taken.run().record().id());

        static Taken read(ResultSet row) throws SQLException {
            return new Taken(Rows.run(row), Times.of(row, "was_free_from"));
        }
    }
}
