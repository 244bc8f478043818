package dev.runs4j.journal.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement with its parameters, in their order. For one thread. */
final class Query {

    private final String sql;
    private final List<Parameter> parameters = new ArrayList<>();

    Query(String sql) {
        this.sql = sql;
    }

    /** Adds a text that PostgreSQL may not be able to hold as it is. */
    Query id(@Nullable String text) {
        return text(text == null ? null : PgText.encode(text));
    }

    Query text(@Nullable String text) {
        return with((statement, at) -> statement.setString(at, text));
    }

    Query texts(List<@Nullable String> texts) {
        return with((statement, at) ->
                statement.setArray(at, statement.getConnection().createArrayOf("varchar", texts.toArray())));
    }

    Query number(long number) {
        return with((statement, at) -> statement.setLong(at, number));
    }

    Query flag(boolean flag) {
        return with((statement, at) -> statement.setBoolean(at, flag));
    }

    Query time(Optional<Instant> time) {
        return with((statement, at) -> {
            if (time.isEmpty()) {
                statement.setNull(at, Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                statement.setObject(at, Times.toTable(time.get()));
            }
        });
    }

    Query micros(Duration time) {
        return number(Times.micros(time));
    }

    private Query with(Parameter parameter) {
        parameters.add(parameter);
        return this;
    }

    <T> List<T> rows(Connection connection, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepared(connection);
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        }
    }

    <T> Optional<T> first(Connection connection, Reader<T> reader) throws SQLException {
        return rows(connection, reader).stream().findFirst();
    }

    /** {@return how many rows were written} */
    int execute(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepared(connection)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.size(); i++) {
                parameters.get(i).set(statement, i + 1);
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    @FunctionalInterface
    private interface Parameter {

        void set(PreparedStatement statement, int at) throws SQLException;
    }

    /**
     * Makes a value of a row.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }
}
