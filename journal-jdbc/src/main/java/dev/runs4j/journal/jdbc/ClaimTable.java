package dev.runs4j.journal.jdbc;

import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of claims, with their results. Every method is one statement. */
final class ClaimTable {

    private static final String COLUMNS =
            "backend, thread_id, run_id, round, call_id, tool, epoch, claimed_at, result_kind, output, result_at";
    private static final String RUN = " where backend = ? and thread_id = ? and run_id = ?";
    private static final String CALL = RUN + " and round = ? and call_id = ?";

    private final String insert;
    private final String record;
    private final String ofCall;
    private final String ofRun;

    ClaimTable(String schema) {
        String table = schema + ".claim";
        this.insert = "insert into " + table
                + " (backend, thread_id, run_id, round, call_id, tool, epoch, claimed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
        this.record = "update " + table + " set result_kind = ?, output = ?, result_at = ?" + CALL
                + " and result_kind is null";
        this.ofCall = "select " + COLUMNS + " from " + table + CALL;
        this.ofRun = "select " + COLUMNS + " from " + table + RUN;
    }

    /** {@return whether nobody had claimed the call} */
    boolean insert(Connection connection, ClaimRow claim) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int at = Parameters.call(statement, 1, claim.call());
            statement.setString(at, PgText.encode(claim.tool()));
            statement.setLong(at + 1, claim.epoch());
            Parameters.time(statement, at + 2, claim.claimedAt());
            return statement.executeUpdate() == 1;
        }
    }

    /** Writes a result, unless there is one. */
    void record(Connection connection, JournalCall call, CallResult result) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(record)) {
            statement.setString(1, result.kind().name());
            statement.setString(2, PgText.encode(result.output()));
            Parameters.time(statement, 3, result.at());
            Parameters.call(statement, 4, call);
            statement.executeUpdate();
        }
    }

    Optional<ClaimRow> find(Connection connection, JournalCall call) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ofCall)) {
            Parameters.call(statement, 1, call);
            return rows(statement).stream().findFirst();
        }
    }

    List<ClaimRow> find(Connection connection, JournalRun run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ofRun)) {
            Parameters.run(statement, 1, run);
            return rows(statement);
        }
    }

    private static List<ClaimRow> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            List<ClaimRow> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        }
    }

    private static ClaimRow row(ResultSet found) throws SQLException {
        ClaimRow claim = ClaimRow.of(
                Parameters.call(found),
                PgText.decode(found.getString("tool")),
                found.getLong("epoch"),
                Parameters.time(found, "claimed_at"));
        String kind = found.getString("result_kind");
        if (kind == null) {
            return claim;
        }
        return claim.withResult(new CallResult(
                CallResult.Kind.valueOf(kind),
                PgText.decode(found.getString("output")),
                Parameters.time(found, "result_at")));
    }
}
