package dev.runs4j.journal.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

/** Connections that count what goes to the server and comes back, and break when they are told to. For one thread. */
final class WatchedSource {

    private final DataSource source = proxy(DataSource.class, TestServer.source());
    private final Deque<Fault> faults = new ArrayDeque<>();
    private int roundTrips;
    private boolean givesConnections = true;

    DataSource source() {
        return source;
    }

    /** {@return how often the server was asked meanwhile} */
    int roundTrips(Runnable operation) {
        roundTrips = 0;
        operation.run();
        return roundTrips;
    }

    /** The next statement fails with this state, without or with having been carried out. */
    void failNext(String state, boolean carriedOut) {
        faults.add(new Fault(state, carriedOut));
    }

    void giveNoConnections() {
        givesConnections = false;
    }

    private <T> T proxy(Class<T> type, T target) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (target instanceof DataSource && !givesConnections) {
                throw new SQLException("No connection", "08001");
            }
            boolean asks = method.getName().startsWith("execute")
                    || method.getName().equals("commit")
                    || method.getName().equals("rollback");
            Fault fault = asks && target instanceof Statement ? faults.poll() : null;
            if (fault != null && !fault.carriedOut()) {
                throw fault.thrown();
            }
            roundTrips += asks ? 1 : 0;
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
            if (fault != null) {
                throw fault.thrown();
            }
            return watched(result);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object watched(Object result) {
        if (result instanceof Connection connection) {
            return proxy(Connection.class, connection);
        }
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
    }

    private record Fault(String state, boolean carriedOut) {

        SQLException thrown() {
            return new SQLException("Planted", state);
        }
    }
}
