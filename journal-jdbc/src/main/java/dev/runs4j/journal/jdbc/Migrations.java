package dev.runs4j.journal.jdbc;

import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.JournalUnavailableException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a schema to the version that this library needs. */
final class Migrations {

    private Migrations() {}

    static void bring(DataSource source, String schema) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
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
