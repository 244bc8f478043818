package dev.runs4j.journal.jdbc;

import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.JournalUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** Carries out short transactions, one connection for each. What had to give way to others is done again. Safe for many threads. */
final class Transactions implements AutoCloseable {

    /** Transactions that meet give way once or twice; whoever fails as often as this is told. */
    private static final int MOST_TRIES = 5;

    private final DataSource source;
    private final BooleanSupplier mayWork;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param source gives connections
     * @param mayWork whether whoever these belong to is still open
     */
    Transactions(DataSource source, BooleanSupplier mayWork) {
        this.source = source;
        this.mayWork = mayWork;
    }

    /** Reads by one statement, which is a transaction of its own. */
    <T> T readOnce(Work<T> work) {
        return undisturbed(Kind.READ_ONCE, work);
    }

    /** Writes by one statement, which is a transaction of its own. */
    <T> T writeOnce(Work<T> work) {
        return undisturbed(Kind.WRITE_ONCE, work);
    }

    /** Reads and writes; rows that have to stand still are locked by the statements themselves. */
    <T> T write(Work<T> work) {
        return undisturbed(Kind.WRITE, work);
    }

    /** Reads everything as of one moment. */
    <T> T read(Work<T> work) {
        return undisturbed(Kind.READ, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read read only");
            }
            return work.on(connection);
        });
    }

    /** Whoever is broken off has to write down what was done: an interrupt waits. */
    private <T> T undisturbed(Kind kind, Work<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return carryOut(kind, work);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T carryOut(Kind kind, Work<T> work) {
        for (int tries = 1; ; tries++) {
            if (closed.get() || !mayWork.getAsBoolean()) {
                throw JournalUnavailableException.closed();
            }
            Attempt attempt = new Attempt(kind);
            try {
                return attempt.carryOut(source, work);
            } catch (SQLException failure) {
                if (tries == MOST_TRIES || !Failures.gaveWay(failure)) {
                    throw new JournalUnavailableException(
                            "The database of the journal failed, SQL state " + failure.getSQLState(),
                            attempt.happened(failure),
                            failure);
                }
            }
        }
    }

    @Override
    public void close() {
        closed.set(true);
    }

    /** What is done in one transaction. It may be done again, when nothing came of it. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    private enum Kind {
        READ_ONCE,
        WRITE_ONCE,
        READ,
        WRITE;

        boolean isOneStatement() {
            return this == READ_ONCE || this == WRITE_ONCE;
        }

        boolean writes() {
            return this == WRITE_ONCE || this == WRITE;
        }
    }

    /** One connection, and how far it has come. */
    private static final class Attempt {

        private final Kind kind;
        private boolean mayStand;

        Attempt(Kind kind) {
            this.kind = kind;
        }

        <T> T carryOut(DataSource source, Work<T> work) throws SQLException {
            try (Connection connection = source.getConnection()) {
                boolean before = connection.getAutoCommit();
                connection.setAutoCommit(kind.isOneStatement());
                try {
                    return kind.isOneStatement() ? once(connection, work) : committed(connection, work);
                } finally {
                    connection.setAutoCommit(before);
                }
            }
        }

        private <T> T once(Connection connection, Work<T> work) throws SQLException {
            mayStand = true;
            return work.on(connection);
        }

        private <T> T committed(Connection connection, Work<T> work) throws SQLException {
            T result;
            try {
                result = work.on(connection);
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(connection, failure);
                throw failure;
            }
            mayStand = true;
            connection.commit();
            return result;
        }

        private static void rollBack(Connection connection, Throwable failure) {
            try {
                connection.rollback();
            } catch (SQLException further) {
                failure.addSuppressed(further);
            }
        }

        Happened happened(SQLException failure) {
            return kind.writes() && mayStand && !Failures.isRefusal(failure) ? Happened.UNKNOWN : Happened.NO;
        }
    }
}
