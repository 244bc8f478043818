package dev.runs4j.journal.jdbc;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How keys and times stand in statements and rows. */
final class Parameters {

    private Parameters() {}

    /** {@return the number of the parameter behind the key} */
    static int run(PreparedStatement statement, int first, JournalRun run) throws SQLException {
        statement.setString(first, PgText.encode(run.backend()));
        statement.setString(first + 1, PgText.encode(run.run().threadId()));
        statement.setString(first + 2, PgText.encode(run.run().runId()));
        return first + 3;
    }

    /** {@return the number of the parameter behind the key} */
    static int call(PreparedStatement statement, int first, JournalCall call) throws SQLException {
        int next = run(statement, first, call.run());
        statement.setInt(next, call.round());
        statement.setString(next + 1, PgText.encode(call.callId()));
        return next + 2;
    }

    static void time(PreparedStatement statement, int at, Instant time) throws SQLException {
        statement.setObject(at, time.atOffset(ZoneOffset.UTC));
    }

    static JournalRun run(ResultSet found) throws SQLException {
        return new JournalRun(
                PgText.decode(found.getString("backend")),
                RunRef.of(PgText.decode(found.getString("thread_id")), PgText.decode(found.getString("run_id"))));
    }

    static JournalCall call(ResultSet found) throws SQLException {
        return new JournalCall(run(found), found.getInt("round"), PgText.decode(found.getString("call_id")));
    }

    static Instant time(ResultSet found, String column) throws SQLException {
        return found.getObject(column, OffsetDateTime.class).toInstant();
    }
}
