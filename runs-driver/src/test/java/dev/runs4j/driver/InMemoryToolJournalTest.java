package dev.runs4j.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolSet;
import dev.runs4j.ports.journal.testing.JournalContract;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InMemoryToolJournalTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return JournalContract.ofJournals(InMemoryToolJournal::new, task -> new Thread(task).start()).stream()
                .map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
    }

    @Test
    void forgetsTheDrivesThatEndedFirstWhenThereAreTooMany() {
        try (InMemoryToolJournal journal = InMemoryToolJournal.keeping(2)) {
            Stream.of("run_1", "run_2", "run_3", "run_4").forEach(id -> begin(journal, id));
            Stream.of("run_3", "run_1", "run_2").forEach(id -> journal.end(run(id), 1, "completed", NOW));

            assertThat(journal.find(run("run_3"))).isEmpty();
            assertThat(journal.find(run("run_1"))).isPresent();
            assertThat(journal.find(run("run_2"))).isPresent();
            assertThat(journal.find(run("run_4"))).isPresent();
        }
    }

    @Test
    void aDriveThatIsEndedAgainOrPurgedDoesNotPushOthersOut() {
        try (InMemoryToolJournal journal = InMemoryToolJournal.keeping(2)) {
            Stream.of("run_1", "run_2", "run_3").forEach(id -> begin(journal, id));
            journal.end(run("run_1"), 1, "completed", NOW);
            journal.end(run("run_1"), 1, "completed", NOW);
            journal.purge("shop", NOW.plusSeconds(1));
            begin(journal, "run_1");
            journal.end(run("run_2"), 1, "completed", NOW);
            journal.end(run("run_2"), 1, "completed", NOW);
            journal.end(run("run_3"), 1, "completed", NOW);

            assertThat(journal).hasToString("InMemoryToolJournal[3 drives, 2 of them ended]");
            assertThat(journal.find(run("run_2"))).isPresent();
        }
    }

    @Test
    void neverForgetsADriveThatHasNotEnded() {
        try (InMemoryToolJournal journal = InMemoryToolJournal.keeping(0)) {
            begin(journal, "run_1");
            begin(journal, "run_2");
            journal.claim(new JournalCall(run("run_1"), 1, "call_1"), "pay", 1, NOW);
            journal.end(run("run_2"), 1, "completed", NOW);

            assertThat(journal.find(run("run_2"))).isEmpty();
            assertThat(journal.find(run("run_1")).orElseThrow().claims()).hasSize(1);
        }
    }

    @Test
    void aNegativeNumberOfDrivesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InMemoryToolJournal.keeping(-1))
                .withMessage("endedDrives: 0 or more, but was -1");
    }

    private static void begin(InMemoryToolJournal journal, String id) {
        journal.begin(run(id), NOW.plusSeconds(600), new ToolSet("payments", "1"), NOW);
    }

    private static JournalRun run(String id) {
        return new JournalRun("shop", RunRef.of("thread_1", id));
    }
}
