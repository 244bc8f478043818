package dev.runs4j.journal.jdbc;

import static dev.runs4j.journal.jdbc.Samples.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.responses.journal.RunJournal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsTest {

    private final WatchedSource watched = new WatchedSource();
    private final PostgresJournals journals =
            PostgresJournals.on(watched.source()).schema("transactions").open();
    private final RunJournal journal = journals.runJournal(UUID.randomUUID().toString());

    private static JournalUnavailableException failure(Runnable operation) {
        return catchThrowableOfType(JournalUnavailableException.class, operation::run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "58030", "XX000"})
    void nobodyKnowsOfAWriteWhoseAnswerWasLost(String state) {
        watched.failNext(state, true);

        assertThat(failure(() -> journal.createThread(thread("t"))).happened()).isEqualTo(Happened.UNKNOWN);
        assertThat(journal.thread("t")).isPresent();
    }

    @Test
    void aWriteThatTheServerRefusedHasNotHappened() {
        watched.failNext("23514", false);

        JournalUnavailableException failure = failure(() -> journal.createThread(thread("t")));
        assertThat(failure.happened()).isEqualTo(Happened.NO);
        assertThat(failure).hasMessageContaining("23514");
        assertThat(journal.thread("t")).isEmpty();
    }

    @Test
    void aReadThatBrokeOffHasNotHappened() {
        watched.failNext("08006", true);

        assertThat(failure(() -> journal.thread("t")).happened()).isEqualTo(Happened.NO);
    }

    @Test
    void withoutAConnectionNothingHappens() {
        watched.giveNoConnections();

        JournalUnavailableException failure = failure(() -> journal.createThread(thread("t")));
        assertThat(failure.happened()).isEqualTo(Happened.NO);
        assertThat(failure.isRetryable()).isTrue();
    }

    @Test
    void severalStatementsThatBreakOffBeforeTheirCommitHaveNotHappened() {
        journal.createThread(thread("t"));
        watched.failNext("08006", true);

        assertThat(failure(() -> journal.deleteThread("t")).happened()).isEqualTo(Happened.NO);
        assertThat(journal.thread("t")).isPresent();
    }

    @Test
    void whoGivesWayTriesAgain() {
        for (int i = 0; i < 4; i++) {
            watched.failNext("40P01", false);
        }

        assertThat(journal.createThread(thread("t"))).isTrue();
    }

    @Test
    void whoGivesWayTooOftenIsTold() {
        for (int i = 0; i < 5; i++) {
            watched.failNext("40001", false);
        }

        assertThat(failure(() -> journal.createThread(thread("t"))).happened()).isEqualTo(Happened.NO);
        assertThat(journal.thread("t")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connectionsAreGivenBackAsTheyWere(boolean autoCommit) throws SQLException {
        try (Connection only = TestServer.source().getConnection()) {
            only.setAutoCommit(autoCommit);
            PostgresJournals onOne = PostgresJournals.on(new OneConnection(only))
                    .schema("transactions")
                    .withoutMigration()
                    .open();
            RunJournal runs = onOne.runJournal(UUID.randomUUID().toString());

            runs.createThread(thread("t"));
            assertThat(only.getAutoCommit()).isEqualTo(autoCommit);
            runs.deleteThread("t");
            assertThat(only.getAutoCommit()).isEqualTo(autoCommit);
        }
    }
}
