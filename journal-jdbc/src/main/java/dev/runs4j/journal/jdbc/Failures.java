package dev.runs4j.journal.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the states of failures say, by the list of error codes in PostgreSQL's documentation. */
final class Failures {

    private static final int CLASS = 2;

    private Failures() {}

    /** {@return a failure of a transaction that found nothing it can go on with; nothing of it is written} */
    static SQLException givesWay(String why) {
        return new SQLException(why, "40001");
    }

    /** {@return whether the transaction was rolled back for others that it met, so that it may be tried again} */
    static boolean gaveWay(SQLException failure) {
        return "40".equals(classOf(failure));
    }

    /** {@return whether the server refused the statement: certainly nothing of it is written} */
    static boolean isRefusal(SQLException failure) {
        String kind = classOf(failure);
        // 08 is a connection that broke, 57 a server that went down, 58 and XX one in trouble: each may have been busy
        // with the commit.
        return kind != null && !kind.equals("08") && !kind.equals("57") && !kind.equals("58") && !kind.equals("XX");
    }

    private static @Nullable String classOf(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < CLASS ? null : state.substring(0, CLASS);
    }
}
