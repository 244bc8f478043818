package dev.runs4j.journal.jdbc;

import dev.runs4j.responses.journal.Orphan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The rows of responses that belong to no attempt, of one backend. Every method is one statement. */
final class OrphanTable {

    private final String table;
    private final String runs;
    private final String backend;

    OrphanTable(String schema, String backend) {
        this.table = schema + ".orphan";
        this.runs = schema + ".run";
        this.backend = backend;
    }

    String name() {
        return table;
    }

    /** {@return how many rows were written} */
    int insert(Connection connection, Orphan orphan) throws SQLException {
        return new Query("insert into " + table + " (backend, run_id, hop, token, response) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .id(backend)
                .id(orphan.runId())
                .number(orphan.hop())
                .id(orphan.token())
                .id(orphan.response())
                .execute(connection);
    }

    List<Orphan> find(Connection connection, String runId) throws SQLException {
        return new Query("select run_id, hop, token, response from " + table
                        + " where backend = ? and run_id = ? order by place")
                .id(backend)
                .id(runId)
                .rows(connection, Rows::orphan);
    }

    void deleteOfThread(Connection connection, String threadId) throws SQLException {
        new Query("delete from " + table + " as orphan using " + runs + " as run"
                        + " where run.backend = ? and run.thread_id = ?"
                        + " and orphan.backend = run.backend and orphan.run_id = run.id")
                .id(backend)
                .id(threadId)
                .execute(connection);
    }
}
