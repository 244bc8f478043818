package dev.runs4j.journal.jdbc;

import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.testing.JournalContract;
import dev.runs4j.ports.journal.testing.JournalStore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PostgresToolJournalTest {

    private final AtomicInteger schemas = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return JournalContract.of(this::store, task -> new Thread(task).start()).stream()
                .map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
    }

    private JournalStore store() {
        return new Schema("tools_" + schemas.incrementAndGet());
    }

    /** A schema of its own for each check, as a store that several processes open. */
    private static final class Schema implements JournalStore {

        private final PostgresJournals journals;

        Schema(String name) {
            this.journals = PostgresJournals.at(TestServer.url())
                    .schema(name)
                    .connections(9)
                    .open();
        }

        @Override
        public ToolJournal open() {
            return journals.toolJournal();
        }

        @Override
        public void close() {
            journals.close();
        }
    }
}
