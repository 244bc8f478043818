package dev.runs4j.responses.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.responses.journal.testing.RunJournalContract;
import dev.runs4j.responses.journal.testing.RunJournalStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InMemoryRunJournalTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final VirtualClock clock = VirtualClock.manual(NOW);
    private final RunJournal journal = InMemoryRunJournal.on(clock);

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return RunJournalContract.ofJournals(InMemoryRunJournal::on, task -> new Thread(task).start()).stream()
                .map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
    }

    /** As for a database, whose clock cannot be turned: the checks wait, each as long as its leases. */
    @TestFactory
    Stream<DynamicTest> keepsTheContractOnAClockThatGoesByItself() {
        return RunJournalContract.of(GoingByItself::new, task -> new Thread(task).start()).stream()
                .map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
    }

    private static final class GoingByItself implements RunJournalStore {

        @Override
        public RunJournal open(String backend) {
            return InMemoryRunJournal.create();
        }

        @Override
        public boolean isShared() {
            return false;
        }
    }

    @Test
    void aLeaseIsOverAtTheVeryTimeOfItsEnd() {
        open("run_1", "thread_1");
        clock.advance(Duration.ofSeconds(30).minusNanos(1000));
        assertThat(journal.lease("run_1", "owner-b", Duration.ofSeconds(1))).isEmpty();

        clock.advance(Duration.ofNanos(1000));
        assertThat(journal.lease("run_1", "owner-b", Duration.ofSeconds(1))).isPresent();
    }

    @Test
    void aRunIsStaleAtTheVeryTimeOfItsExpiry() {
        open("run_1", "thread_1");
        journal.acknowledge("run_1", "token", "resp_1");
        clock.advance(Duration.ofSeconds(60).minusNanos(1000));
        assertThat(journal.takeStale("owner-b", Duration.ofSeconds(1), 1)).isEmpty();

        clock.advance(Duration.ofNanos(1000));
        assertThat(journal.takeStale("owner-b", Duration.ofSeconds(1), 1)).hasSize(1);
    }

    @Test
    void aLeaseThatWasOverBeforeItsReleaseCountsFromItsEnd() {
        open("run_1", "thread_1");
        clock.advance(Duration.ofSeconds(5));
        open("run_2", "thread_2");
        clock.advance(Duration.ofSeconds(50));
        journal.release("run_1", "owner-a");

        assertThat(journal.takeStale("owner-b", Duration.ofSeconds(1), 2))
                .extracting(run -> run.record().id())
                .containsExactly("run_1", "run_2");
    }

    @Test
    void theIdDecidesWhereTimesAreTheSameByCodePointAndNotByChar() {
        List<String> ids = List.of("a\ud83d\ude00", "a\uffee", "a", "ab");
        ids.forEach(id -> journal.createThread(thread(id)));

        assertThat(journal.threads(9, Optional.empty()))
                .extracting(each -> each.thread().id())
                .containsExactly("a\ud83d\ude00", "a\uffee", "ab", "a");
    }

    @Test
    void aThreadWhoseTimeOfCreationChangesMovesInTheList() {
        journal.createThread(thread("thread_1"));
        journal.createThread(thread("thread_2"));
        journal.changeThread(
                ThreadRecord.builder("thread_1", ContextMode.CONVERSATION, NOW.plusSeconds(1))
                        .build(),
                1);

        assertThat(journal.threads(9, Optional.empty()))
                .extracting(each -> each.thread().id())
                .containsExactly("thread_1", "thread_2");
    }

    @Test
    void tellsWhatIsWrongWithAnArgument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal.takeStale("owner", Duration.ofSeconds(-1), 1))
                .withMessage("time: more than zero, but was PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal.takeStale("owner", Duration.ofSeconds(1), 0))
                .withMessage("max: 1 or more, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal.commit(run("run_1", "thread_1"), 1, thread("thread_2"), 1))
                .withMessage("thread: that of the run, thread_1, but was thread_2");
    }

    @Test
    void showsHowMuchItHolds() {
        open("run_1", "thread_1");
        journal.createThread(thread("thread_2"));

        assertThat(journal).hasToString("InMemoryRunJournal[2 threads, 1 runs, 1 of them in the way]");

        Run ended = run("run_1", "thread_1").run().toBuilder()
                .status(RunStatus.EXPIRED)
                .build();
        journal.commit(run("run_1", "thread_1").toBuilder().run(ended).build(), 1, thread("thread_1"), 2);
        assertThat(journal).hasToString("InMemoryRunJournal[2 threads, 1 runs, 0 of them in the way]");
    }

    @Test
    void aNewJournalFollowsTheClockOfThisMachine() {
        Instant before = Instant.now().minusSeconds(1);
        try (RunJournal own = InMemoryRunJournal.create()) {
            assertThat(own.now()).isAfter(before).isBefore(before.plusSeconds(600));
        }
    }

    private void open(String runId, String threadId) {
        journal.createThread(thread(threadId));
        journal.open(run(runId, threadId), Metadata.EMPTY, thread(threadId), 1, "owner-a", Duration.ofSeconds(30));
    }

    private static ThreadRecord thread(String id) {
        return ThreadRecord.builder(id, ContextMode.CONVERSATION, NOW).build();
    }

    private static RunRecord run(String id, String threadId) {
        Run run = Run.builder(id, threadId)
                .timeline(RunTimeline.builder()
                        .createdAt(NOW)
                        .expiresAt(NOW.plusSeconds(60))
                        .build())
                .build();
        return RunRecord.builder(run, "fingerprint", Hop.planned("token").build())
                .build();
    }
}
