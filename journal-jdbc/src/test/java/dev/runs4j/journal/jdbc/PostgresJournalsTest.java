package dev.runs4j.journal.jdbc;

import static dev.runs4j.journal.jdbc.Samples.open;
import static dev.runs4j.journal.jdbc.Samples.run;
import static dev.runs4j.journal.jdbc.Samples.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostgresJournalsTest {

    private static PostgresJournals.Builder at(String schema) {
        return PostgresJournals.at(TestServer.url()).schema(schema).connections(2);
    }

    @Test
    void severalMayBringOneSchemaUpToDateAtTheSameTime() throws Exception {
        Callable<Boolean> opening = () -> {
            try (PostgresJournals journals = at("at_once").open();
                    RunJournal journal = journals.runJournal("b")) {
                return journal.createThread(thread(Thread.currentThread().getName()));
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> answers =
                    threads.invokeAll(Stream.generate(() -> opening).limit(4).toList());
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aSchemaMayBearANameThatMeansSomethingToTheDatabase() {
        try (PostgresJournals journals = at("select").open();
                RunJournal journal = journals.runJournal("b")) {
            journal.createThread(thread("t"));
            assertThat(open(journal, "r", "t")).isInstanceOf(OpenAnswer.Opened.class);
            assertThat(journals.toolJournal().unfinished("b")).isEmpty();
        }
    }

    @Test
    void withoutTablesEveryOperationSaysThatTheJournalIsUnavailable() {
        try (PostgresJournals journals = at("not_there").withoutMigration().open()) {
            assertThatExceptionOfType(JournalUnavailableException.class)
                    .isThrownBy(() -> journals.runJournal("b").run("r"))
                    .withMessageContaining("42P01");
        }
    }

    @Test
    void aDatabaseThatIsAwayIsSaidToBeAway() {
        PostgresJournals.Builder away =
                PostgresJournals.at("jdbc:postgresql://127.0.0.1:1/none").patience(Duration.ofMillis(250));

        assertThatExceptionOfType(JournalUnavailableException.class).isThrownBy(away::open);
    }

    @Test
    void closingThemEndsEveryJournal() {
        PostgresJournals journals = at("closing").open();
        RunJournal journal = journals.runJournal("b");
        journals.close();
        journals.close();

        assertThatExceptionOfType(JournalUnavailableException.class)
                .isThrownBy(journal::now)
                .matches(failure -> failure.happened() == Happened.NO && !failure.isRetryable());
    }

    @Test
    void closingThemLeavesConnectionsOfOthersAlone() throws SQLException {
        try (PostgresJournals mine = at("theirs").open()) {
            PostgresJournals theirs =
                    PostgresJournals.on(TestServer.source()).schema("theirs").open();
            theirs.close();

            assertThat(mine.runJournal("b").createThread(thread("t"))).isTrue();
        }
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        PostgresJournals.Builder builder = at("settings");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.schema("Runs"))
                .withMessageContaining("\"Runs\"");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.schema("a\"b"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.schema("a".repeat(64)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.connections(0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.patience(Duration.ofMillis(249)));
    }

    @Test
    void idsThatNoIndexCanHoldAreRefused() {
        try (PostgresJournals journals = at("long_ids").open();
                RunJournal journal = journals.runJournal("b".repeat(600))) {
            assertThat(journal.createThread(thread("t".repeat(600)))).isTrue();
            assertThat(open(journal, "r".repeat(600), "t".repeat(600))).isInstanceOf(OpenAnswer.Opened.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> journal.createThread(thread("ü".repeat(301))))
                    .withMessage("thread.id: at most 600 bytes, but was 602");
            assertThatIllegalArgumentException().isThrownBy(() -> journals.runJournal(" "));
        }
    }

    @Test
    void timesBeyondTheDatabasesAreKept() {
        try (PostgresJournals journals = at("far_times").open();
                RunJournal journal = journals.runJournal("b")) {
            journal.createThread(thread("t"));
            RunRecord plain = run("r", "t");
            RunRecord far = plain.toBuilder()
                    .run(plain.run().toBuilder()
                            .timeline(RunTimeline.builder()
                                    .createdAt(Instant.parse("-100000-01-01T00:00:00Z"))
                                    .expiresAt(Instant.parse("+400000-01-01T00:00:00Z"))
                                    .build())
                            .build())
                    .build();
            journal.open(far, Metadata.EMPTY, thread("t"), 1, "owner", Duration.ofDays(1_000_000));

            assertThat(journal.run("r").map(StoredRun::record)).contains(far);
            assertThat(journal.runs("t", 9, Optional.empty())).hasSize(1);
            journal.acknowledge("r", "token of r", "resp");
            journal.release("r", "owner");
            assertThat(journal.takeStale("other", Duration.ofSeconds(1), 9)).isEmpty();
        }
    }

    @Test
    void theDatabaseItselfRefusesALockThatTwoThreadsHave() throws SQLException {
        try (PostgresJournals journals = at("locks").open();
                RunJournal journal = journals.runJournal("b");
                Connection connection = TestServer.source().getConnection();
                Statement statement = connection.createStatement()) {
            journal.createThread(thread("t"));
            journal.createThread(thread("t2"));
            open(journal, "r", "t");

            assertThatThrownBy(() -> statement.execute("update locks.thread set active_run = 'r'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("thread_active_run");
        }
    }

    @Test
    void aRowThatANewerVersionWroteIsNotReadHalf() throws SQLException {
        try (PostgresJournals journals = at("newer").open();
                RunJournal journal = journals.runJournal("b");
                Connection connection = TestServer.source().getConnection();
                Statement statement = connection.createStatement()) {
            journal.createThread(thread("t"));
            statement.execute("update newer.thread set record = '{\"version\":99}'");

            assertThatExceptionOfType(JournalUnavailableException.class).isThrownBy(() -> journal.thread("t"));
        }
    }
}
