package dev.runs4j.journal.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.responses.journal.RunJournal;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Journals in a schema of a PostgreSQL database, version 14 or newer. Whoever opens them brings the tables to the version that this library needs,
 * unless told otherwise; several processes may do so at the same time. Safe for many threads, and for as many processes as the database admits.
 *
 * <p>Every operation is one short transaction of its own. None holds a lock while anything else is waited for.
 */
public final class PostgresJournals implements AutoCloseable {

    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private final DataSource source;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final String schema;
    private final @Nullable HikariDataSource pool;

    private PostgresJournals(DataSource source, String schema, @Nullable HikariDataSource pool) {
        this.source = source;
        this.schema = schema;
        this.pool = pool;
    }

    /**
     * Sets up journals with a pool of connections of their own.
     *
     * @param url the database, as its driver wants it: {@code jdbc:postgresql://host:port/name}
     */
    public static Builder at(String url) {
        return new Builder(Objects.requireNonNull(url, "url"), null);
    }

    /**
     * Sets up journals that take connections from here, one for each operation, and two at a time to bring the tables up to date. They are given back as they were. A transaction on them has to be at
     * {@code READ COMMITTED} unless it says otherwise, which is PostgreSQL's default; at a stricter level operations that meet fail more often.
     *
     * @param source gives connections; stays the caller's to close
     */
    public static Builder on(DataSource source) {
        return new Builder(null, Objects.requireNonNull(source, "source"));
    }

    /**
     * {@return a journal of tool calls} Closing it closes nothing but itself. Keys longer than 600 bytes in UTF-8 are refused with
     * {@link IllegalArgumentException}.
     */
    public ToolJournal toolJournal() {
        return new PostgresToolJournal(new Transactions(source, () -> !closed.get()), quoted());
    }

    /**
     * {@return a journal of runs over Responses} Closing it closes nothing but itself. Its clock is that of the database, so rule N05 holds as long as
     * that is not set back: a clock that was set back makes leases last longer, never shorter. Ids and keys longer than 600 bytes in UTF-8 are refused
     * with {@link IllegalArgumentException}.
     *
     * @param backend whose runs it keeps; journals of other backends do not see them. Not blank
     */
    public RunJournal runJournal(String backend) {
        Keys.notBlank("backend", backend);
        Keys.check("backend", backend);
        return new PostgresRunJournal(new Transactions(source, () -> !closed.get()), quoted(), backend);
    }

    private String quoted() {
        return '"' + schema + '"';
    }

    /** Ends all journals that were opened here, and the pool where it is their own. */
    @Override
    public void close() {
        closed.set(true);
        if (pool != null) {
            pool.close();
        }
    }

    @Override
    public String toString() {
        return "PostgresJournals[" + schema + "]";
    }

    /** Collects what is set. */
    public static final class Builder {

        private final @Nullable String url;
        private final @Nullable DataSource source;
        private String schema = "runs4j";
        private @Nullable String user;
        private @Nullable String password;
        private int connections = 10;
        private Duration patience = Duration.ofSeconds(5);
        private boolean migrate = true;

        private Builder(@Nullable String url, @Nullable DataSource source) {
            this.url = url;
            this.source = source;
        }

        /**
         * Sets the schema of the tables; {@code runs4j} without it.
         *
         * @throws IllegalArgumentException when it is not a plain name: lower case letters, digits and underscores, at most 63
         */
        public Builder schema(String name) {
            if (!SCHEMA.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "schema: lower case letters, digits and underscores, at most 63, but was \"" + name + "\"");
            }
            this.schema = name;
            return this;
        }

        /** Sets who logs in; of no use with a {@code DataSource} of the caller's. */
        public Builder login(String user, String password) {
            this.user = Objects.requireNonNull(user, "user");
            this.password = Objects.requireNonNull(password, "password");
            return this;
        }

        /**
         * Sets how many connections the pool holds at most; 10 without it.
         *
         * @throws IllegalArgumentException when it is less than 1
         */
        public Builder connections(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("connections: 1 or more, but was " + most);
            }
            this.connections = most;
            return this;
        }

        /**
         * Sets how long an operation waits for a connection and for the database; 5 seconds without it.
         *
         * @throws IllegalArgumentException when it is shorter than 250 ms, which is the least that the pool takes
         */
        public Builder patience(Duration most) {
            if (most.toMillis() < 250) {
                throw new IllegalArgumentException("patience: 250 ms or more, but was " + most);
            }
            this.patience = most;
            return this;
        }

        /** Leaves the tables as they are; somebody else has to bring them to the version that this library needs. */
        public Builder withoutMigration() {
            this.migrate = false;
            return this;
        }

        /**
         * Opens the journals.
         *
         * @throws dev.runs4j.ports.journal.JournalUnavailableException when the tables could not be brought up to date; without that, a database that is
         *     away is a failure of the operation that needs it
         */
        public PostgresJournals open() {
            if (source != null) {
                if (migrate) {
                    Migrations.bring(source, schema);
                }
                return new PostgresJournals(source, schema, null);
            }
            String there = Objects.requireNonNull(url, "url");
            if (migrate) {
                Migrations.bring(there, user, password, schema);
            }
            HikariDataSource pool = pool(there);
            return new PostgresJournals(pool, schema, pool);
        }

        private String seconds() {
            return String.valueOf(Math.max(1, patience.toSeconds()));
        }

        private HikariDataSource pool(String there) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(there);
            config.setUsername(user);
            config.setPassword(password);
            config.setPoolName("runs4j-" + schema);
            config.setMaximumPoolSize(connections);
            config.setConnectionTimeout(patience.toMillis());
            // The pool opens connections when they are asked for: a database that is away is a failure of that
            // operation.
            config.setInitializationFailTimeout(-1);
            config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            config.addDataSourceProperty("connectTimeout", seconds());
            config.addDataSourceProperty("socketTimeout", seconds());
            config.addDataSourceProperty("ApplicationName", "runs4j");
            return new HikariDataSource(config);
        }
    }
}
