package dev.runs4j.journal.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;

/** A PostgreSQL server for all tests of this module, from binaries that Maven brings. It ends with the JVM. */
final class TestServer {

    private TestServer() {}

    private static final class Holder {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException | RuntimeException refused) {
                throw new AssertionError(
                        "These tests need a PostgreSQL server, which they start from binaries for Linux on amd64 (as root by unshare)."
                                + " It did not start here: " + refused.getMessage(),
                        refused);
            }
        }
    }

    /** {@return connections, a new one each time} */
    static DataSource source() {
        return Holder.SERVER.getPostgresDatabase();
    }

    static String url() {
        return Holder.SERVER.getJdbcUrl("postgres", "postgres");
    }
}
