package dev.runs4j.journal.jdbc;

import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import dev.runs4j.responses.journal.ThreadRecordText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of threads and of what is known of their messages, of one backend. Every method is one statement. */
final class ThreadTable {

    private static final String ONE = " where thread.backend = ? and thread.id = ?";
    private static final String LISTED = " order by thread.created_at desc, thread.id desc limit ?";

    private final String table;
    private final String notes;
    private final String backend;

    ThreadTable(String schema, String backend) {
        this.table = schema + ".thread as thread";
        this.notes = schema + ".note";
        this.backend = backend;
    }

    /** The record as it stands in the table; the lock has a column of its own. */
    static String text(ThreadRecord thread) {
        return ThreadRecordText.write(thread.toBuilder().activeRun(null).build());
    }

    /** {@return whether there was none} */
    boolean insert(Connection connection, ThreadRecord thread) throws SQLException {
        return new Query("insert into " + table + " (backend, id, version, record, created_at) values (?, ?, 1, ?, ?)"
                                + " on conflict do nothing")
                        .id(backend)
                        .id(thread.id())
                        .text(text(thread))
                        .time(Optional.of(thread.createdAt()))
                        .execute(connection)
                == 1;
    }

    private Query select(String where) {
        return new Query("select " + Rows.THREAD + " from " + table + where).id(backend);
    }

    Optional<StoredThread> find(Connection connection, String id) throws SQLException {
        return select(ONE).id(id).first(connection, Rows::thread);
    }

    /** Nobody else writes the thread until the transaction is over, nor runs on it. */
    Optional<StoredThread> findAndHold(Connection connection, String id) throws SQLException {
        return select(ONE + " for update").id(id).first(connection, Rows::thread);
    }

    List<StoredThread> page(Connection connection, int max, Optional<String> before) throws SQLException {
        String ofBackend = " where thread.backend = ?";
        if (before.isEmpty()) {
            return select(ofBackend + LISTED).number(max).rows(connection, Rows::thread);
        }
        String behind = " and (thread.created_at, thread.id) < (select there.created_at, there.id from "
                + table.replace("as thread", "as there") + " where there.backend = ? and there.id = ?)";
        return select(ofBackend + behind + LISTED)
                .id(backend)
                .id(before.get())
                .number(max)
                .rows(connection, Rows::thread);
    }

    Optional<StoredThread> change(Connection connection, ThreadRecord thread, long version) throws SQLException {
        return new Query("update " + table + " set version = thread.version + 1, record = ?, created_at = ?" + ONE
                        + " and thread.version = ? returning thread.version as thread_version, thread.active_run")
                .text(text(thread))
                .time(Optional.of(thread.createdAt()))
                .id(backend)
                .id(thread.id())
                .number(version)
                .first(connection, row -> Rows.thread(row, thread));
    }

    void delete(Connection connection, String id) throws SQLException {
        new Query("delete from " + table + ONE).id(backend).id(id).execute(connection);
    }

    /**
     * {@return how many rows were written}
     *
     * @param more at most one for each message
     */
    int note(Connection connection, String id, Collection<MessageNote> more) throws SQLException {
        List<@Nullable String> items = new ArrayList<>();
        List<@Nullable String> times = new ArrayList<>();
        List<@Nullable String> runs = new ArrayList<>();
        List<@Nullable String> metadata = new ArrayList<>();
        for (MessageNote note : more) {
            items.add(PgText.encode(note.item()));
            times.add(note.at().toString());
            runs.add(note.runId().map(PgText::encode).orElse(null));
            metadata.add(Rows.text(note.metadata()));
        }
        return new Query("with there as (select thread.backend, thread.id from " + table + ONE + " for key share)"
                        + " insert into " + notes + " as known (backend, thread_id, item, at, run_id, metadata)"
                        + " select there.backend, there.id, more.item, more.at, more.run_id, more.metadata from there,"
                        + " unnest(?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[])"
                        + " as more (item, at, run_id, metadata)"
                        + " on conflict (backend, thread_id, item) do update"
                        + " set run_id = coalesce(known.run_id, excluded.run_id), metadata = excluded.metadata")
                .id(backend)
                .id(id)
                .texts(items)
                .texts(times)
                .texts(runs)
                .texts(metadata)
                .execute(connection);
    }

    List<MessageNote> notes(Connection connection, String id, List<String> items) throws SQLException {
        List<@Nullable String> wanted = new ArrayList<>();
        items.forEach(item -> wanted.add(PgText.encode(item)));
        return new Query("select item, at, run_id, metadata from " + notes
                        + " where backend = ? and thread_id = ? and item = any (?::varchar[])")
                .id(backend)
                .id(id)
                .texts(wanted)
                .rows(connection, Rows::note);
    }
}
