package dev.runs4j.journal.jdbc;

import dev.runs4j.ports.journal.DriveEnd;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of drives. Every method is one statement. */
final class DriveTable {

    private static final String COLUMNS =
            "backend, thread_id, run_id, deadline, tool_set, tool_set_version, epoch, begun_at, owned_since, end_status, ended_at";
    private static final String KEY = " where backend = ? and thread_id = ? and run_id = ?";

    private final String insert;
    private final String adopt;
    private final String end;
    private final String select;
    private final String unfinished;
    private final String purge;

    DriveTable(String schema) {
        String table = schema + ".drive";
        this.insert = "insert into " + table
                + " (backend, thread_id, run_id, deadline, tool_set, tool_set_version, epoch, begun_at, owned_since)"
                + " values (?, ?, ?, ?, ?, ?, 1, ?, ?) on conflict do nothing";
        this.adopt = "update " + table + " set epoch = epoch + 1, owned_since = ?" + KEY + " and ended_at is null";
        this.end = "update " + table + " set end_status = ?, ended_at = ?" + KEY;
        this.select = "select " + COLUMNS + " from " + table + KEY;
        this.unfinished =
                "select " + COLUMNS + " from " + table + " where backend = ? and ended_at is null order by begun_at";
        this.purge = "delete from " + table + " where backend = ? and ended_at < ?";
    }

    /** {@return whether there was none} */
    boolean insert(Connection connection, DriveRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int at = Parameters.run(statement, 1, row.run());
            Parameters.time(statement, at, row.deadline());
            statement.setString(at + 1, PgText.encode(row.tools().name()));
            statement.setString(at + 2, PgText.encode(row.tools().version()));
            Parameters.time(statement, at + 3, row.begunAt());
            Parameters.time(statement, at + 4, row.ownedSince());
            return statement.executeUpdate() == 1;
        }
    }

    /** Raises the epoch, unless the drive has ended or is not there; nobody else claims in it until the transaction is over. */
    void adopt(Connection connection, JournalRun run, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(adopt)) {
            Parameters.time(statement, 1, now);
            Parameters.run(statement, 2, run);
            statement.executeUpdate();
        }
    }

    void end(Connection connection, JournalRun run, DriveEnd how) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(end)) {
            statement.setString(1, PgText.encode(how.status()));
            Parameters.time(statement, 2, how.at());
            Parameters.run(statement, 3, run);
            statement.executeUpdate();
        }
    }

    Optional<DriveRow> find(Connection connection, JournalRun run, Lock lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select + lock.clause)) {
            Parameters.run(statement, 1, run);
            return rows(statement).stream().findFirst();
        }
    }

    List<DriveRow> unfinished(Connection connection, String backend) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(unfinished)) {
            statement.setString(1, PgText.encode(backend));
            return rows(statement);
        }
    }

    int purge(Connection connection, String backend, Instant endedBefore) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(purge)) {
            statement.setString(1, PgText.encode(backend));
            Parameters.time(statement, 2, endedBefore);
            return statement.executeUpdate();
        }
    }

    private static List<DriveRow> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            List<DriveRow> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        }
    }

    private static DriveRow row(ResultSet found) throws SQLException {
        ToolSet tools = new ToolSet(
                PgText.decode(found.getString("tool_set")), PgText.decode(found.getString("tool_set_version")));
        return DriveRow.builder(
                        Parameters.run(found),
                        Parameters.time(found, "deadline"),
                        tools,
                        Parameters.time(found, "begun_at"))
                .epoch(found.getLong("epoch"))
                .ownedSince(Parameters.time(found, "owned_since"))
                .end(end(found))
                .build();
    }

    private static @Nullable DriveEnd end(ResultSet found) throws SQLException {
        String status = found.getString("end_status");
        return status == null ? null : new DriveEnd(PgText.decode(status), Parameters.time(found, "ended_at"));
    }

    /** Who else may touch the row until the transaction is over. */
    enum Lock {
        /** Everybody. */
        NONE(""),
        /** Those who only read it in the same way. */
        SHARED(" for share"),
        /** Nobody. */
        EXCLUSIVE(" for update");

        private final String clause;

        Lock(String clause) {
            this.clause = clause;
        }
    }
}
