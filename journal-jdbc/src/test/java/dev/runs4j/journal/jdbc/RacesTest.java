package dev.runs4j.journal.jdbc;

import static dev.runs4j.journal.jdbc.Samples.open;
import static dev.runs4j.journal.jdbc.Samples.run;
import static dev.runs4j.journal.jdbc.Samples.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Metadata;
import dev.runs4j.responses.journal.AcknowledgeAnswer;
import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many who write the same rows at the same moment, again and again. */
class RacesTest {

    private static final int RIVALS = 6;
    private static final int ROUNDS = 60;
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(RIVALS);
    private static PostgresJournals journals;

    private final RunJournal journal = journals.runJournal(UUID.randomUUID().toString());

    @BeforeAll
    static void openAll() {
        journals = PostgresJournals.at(TestServer.url())
                .schema("races")
                .connections(RIVALS)
                .open();
    }

    @AfterAll
    static void closeAll() {
        THREADS.shutdown();
        journals.close();
    }

    private interface Act<T> {

        T of(int rival) throws Exception;
    }

    private static <T> List<T> atOnce(Act<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RIVALS);
        List<Future<T>> pending = new ArrayList<>();
        for (int rival = 0; rival < RIVALS; rival++) {
            int own = rival;
            pending.add(THREADS.submit(() -> {
                start.await();
                return act.of(own);
            }));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> each : pending) {
            answers.add(each.get());
        }
        return answers;
    }

    @Test
    void oneOpensAThread() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "thread " + round;
            journal.createThread(thread(id));

            List<OpenAnswer> answers = atOnce(rival -> open(journal, id + " run " + rival, id));

            assertThat(answers).filteredOn(OpenAnswer.Opened.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(OpenAnswer.ThreadLocked.class::isInstance)
                    .hasSize(RIVALS - 1);
        }
    }

    /** On one thread, too, the key comes before the lock. */
    @Test
    void oneOpensUnderAKey() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "key " + round;
            String shared = "shared " + round;
            journal.createThread(thread(shared));
            atOnce(rival -> journal.createThread(thread(key + rival)));

            List<OpenAnswer> answers = atOnce(rival -> {
                String id = rival % 2 == 0 ? shared : key + rival;
                RunRecord run = run(key + " run " + rival, id).toBuilder()
                        .requestKey(key)
                        .build();
                return journal.open(run, Metadata.EMPTY, thread(id), 1, "owner", Samples.LONG);
            });

            assertThat(answers).filteredOn(OpenAnswer.Opened.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(OpenAnswer.KeyTaken.class::isInstance)
                    .hasSize(RIVALS - 1);
        }
    }

    @Test
    void oneOfSeveralCommitsOfAVersionIsWritten() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "thread " + round;
            journal.createThread(thread(id));
            open(journal, "run " + round, id);
            RunRecord run = run("run " + round, id);

            List<CommitAnswer> answers = atOnce(rival -> journal.commit(
                    run, 1, thread(id).toBuilder().head("resp_" + rival).build(), 2));

            assertThat(answers)
                    .filteredOn(CommitAnswer.Committed.class::isInstance)
                    .hasSize(1);
            assertThat(journal.thread(id).orElseThrow().version()).isEqualTo(3);
        }
    }

    @Test
    void noCommitOverwritesAnAcknowledgement() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "run " + round;
            journal.createThread(thread("thread " + round));
            open(journal, id, "thread " + round);
            RunRecord run = run(id, "thread " + round);

            List<Object> answers = atOnce(rival -> rival == 0
                    ? journal.acknowledge(id, "token of " + id, "resp")
                    : journal.commit(run, 1, thread(run.threadId()), 2));

            assertThat(answers)
                    .filteredOn(AcknowledgeAnswer.Acknowledged.class::isInstance)
                    .hasSize(1);
            assertThat(journal.run(id).orElseThrow().record().hop().current().responseId())
                    .contains("resp");
        }
    }

    @Test
    void whoDropsPurgesDeletesAndNotesAtOnceIsAnswered() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "thread " + round;
            journal.createThread(thread(id));
            open(journal, id + " run", id);
            RunRecord run = run(id + " run", id);

            atOnce(rival -> switch (rival) {
                case 0 -> journal.drop(run.id(), 1);
                case 1 -> journal.commit(Samples.ended(run), 1, thread(id), 2);
                case 2 -> journal.purge(FAR);
                case 3 -> journal.deleteThread(id);
                case 4 -> journal.takeStale("other", Samples.LONG, 5);
                default -> {
                    journal.note(id, List.of(new MessageNote("b", Instant.EPOCH, null, Metadata.EMPTY)));
                    yield id;
                }
            });

            journal.purge(FAR);
            assertThat(journal.run(run.id())).isEmpty();
            assertThat(journal.thread(id).flatMap(there -> there.thread().activeRun()))
                    .isEmpty();
        }
    }
}
