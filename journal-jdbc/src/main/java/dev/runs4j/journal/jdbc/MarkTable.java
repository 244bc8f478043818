package dev.runs4j.journal.jdbc;

import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.SubmitMark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The marks of rounds. Every method is one statement. */
final class MarkTable {

    private final String write;
    private final String select;

    MarkTable(String schema) {
        String table = schema + ".submit_mark";
        this.write = "insert into " + table + " as there (backend, thread_id, run_id, round, mark)"
                + " values (?, ?, ?, ?, ?) on conflict (backend, thread_id, run_id, round)"
                + " do update set mark = excluded.mark where there.mark <> 'ACCEPTED'";
        this.select = "select round, mark from " + table + " where backend = ? and thread_id = ? and run_id = ?";
    }

    /** Writes a mark; one that says that answers were accepted stays. */
    void write(Connection connection, JournalRun run, int round, SubmitMark mark) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(write)) {
            int at = Parameters.run(statement, 1, run);
            statement.setInt(at, round);
            statement.setString(at + 1, mark.name());
            statement.executeUpdate();
        }
    }

    Map<Integer, SubmitMark> find(Connection connection, JournalRun run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            Parameters.run(statement, 1, run);
            try (ResultSet found = statement.executeQuery()) {
                Map<Integer, SubmitMark> marks = new HashMap<>();
                while (found.next()) {
                    marks.put(found.getInt("round"), SubmitMark.valueOf(found.getString("mark")));
                }
                return marks;
            }
        }
    }
}
