package dev.runs4j.journal.jdbc;

import dev.runs4j.responses.journal.testing.RunJournalContract;
import dev.runs4j.responses.journal.testing.RunJournalStore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PostgresRunJournalTest {

    private static PostgresJournals journals;
    private final AtomicInteger checks = new AtomicInteger();

    @BeforeAll
    static void open() {
        journals = PostgresJournals.at(TestServer.url())
                .schema("runs_contract")
                .connections(9)
                .open();
    }

    @AfterAll
    static void close() {
        journals.close();
    }

    /** All checks share the tables, as backends do. */
    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return RunJournalContract.of(this::store, task -> new Thread(task).start()).stream()
                .map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
    }

    private RunJournalStore store() {
        String check = "check " + checks.incrementAndGet() + " of ";
        return backend -> journals.runJournal(check + backend);
    }
}
