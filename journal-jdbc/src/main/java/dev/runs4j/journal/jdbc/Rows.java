package dev.runs4j.journal.jdbc;

import dev.runs4j.domain.Metadata;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import dev.runs4j.responses.journal.Lease;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.RunRecordText;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import dev.runs4j.responses.journal.ThreadRecordText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes values of rows. */
final class Rows {

    /** What others write beside the record of a run. */
    static final String BESIDE = "run.version, run.metadata, run.cancel_wish, run.lease_owner, run.free_from";

    /** A whole run. */
    static final String RUN = "run.record, " + BESIDE;

    /** A whole thread. */
    static final String THREAD = "thread.record, thread.version as thread_version, thread.active_run";

    private Rows() {}

    static StoredRun run(ResultSet row) throws SQLException {
        return run(row, parsed(row, "record", RunRecordText::read));
    }

    /** The run of a record that was just written. */
    static StoredRun run(ResultSet row, RunRecord record) throws SQLException {
        return StoredRun.of(
                record,
                row.getLong("version"),
                metadata(row),
                Times.optional(row, "cancel_wish").orElse(null),
                lease(row));
    }

    private static @Nullable Lease lease(ResultSet row) throws SQLException {
        String owner = row.getString("lease_owner");
        return owner == null ? null : new Lease(PgText.decode(owner), Times.of(row, "free_from"));
    }

    static StoredThread thread(ResultSet row) throws SQLException {
        return thread(row, parsed(row, "record", ThreadRecordText::read));
    }

    /** The thread of a record that was just written. */
    static StoredThread thread(ResultSet row, ThreadRecord record) throws SQLException {
        ThreadRecord locked =
                record.toBuilder().activeRun(idOrNull(row, "active_run")).build();
        return new StoredThread(locked, row.getLong("thread_version"));
    }

    static MessageNote note(ResultSet row) throws SQLException {
        return new MessageNote(
                PgText.decode(row.getString("item")),
                parsed(row, "at", Instant::parse),
                idOrNull(row, "run_id"),
                metadata(row));
    }

    static Orphan orphan(ResultSet row) throws SQLException {
        return new Orphan(
                PgText.decode(row.getString("run_id")),
                row.getInt("hop"),
                PgText.decode(row.getString("token")),
                PgText.decode(row.getString("response")));
    }

    static String text(Metadata metadata) {
        return RunsJson.standard().write(JsonType.METADATA, metadata, JsonForm.STORAGE);
    }

    private static Metadata metadata(ResultSet row) throws SQLException {
        return parsed(row, "metadata", text -> RunsJson.standard().read(JsonType.METADATA, text));
    }

    static @Nullable String idOrNull(ResultSet row, String column) throws SQLException {
        String id = row.getString(column);
        return id == null ? null : PgText.decode(id);
    }

    /** What a newer version of this library has written may be more than this one can read. */
    private static <T> T parsed(ResultSet row, String column, Function<String, T> parser) throws SQLException {
        try {
            return parser.apply(row.getString(column));
        } catch (RuntimeException unreadable) {
            throw new SQLException("A row of the journal cannot be read", "22000", unreadable);
        }
    }
}
