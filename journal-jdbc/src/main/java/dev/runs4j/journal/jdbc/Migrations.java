package dev.runs4j.journal.jdbc;

import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.JournalUnavailableException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Brings the tables of a schema to the version that this library needs. */
final class Migrations {

    private Migrations() {}

    /** Takes two connections at a time. */
    static void bring(DataSource source, String schema) {
        migrate(configuration().dataSource(source), schema);
    }

    /** On connections of its own, which may wait for others and take their time. */
    static void bring(String url, @Nullable String user, @Nullable String password, String schema) {
        migrate(configuration().dataSource(url, user, password), schema);
    }

    private static FluentConfiguration configuration() {
        return Flyway.configure(Migrations.class.getClassLoader());
    }

    private static void migrate(FluentConfiguration configuration, String schema) {
        try {
            configuration
                    .schemas(schema)
                    .defaultSchema(schema)
                    .table("runs4j_schema_history")
                    // A folder that is no package: what lies in a package is hidden in a module.
                    .locations("classpath:runs4j-migrations")
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new JournalUnavailableException(
                    "The tables of the journals in the schema " + schema + " could not be brought up to date",
                    Happened.UNKNOWN,
                    failure);
        }
    }
}
