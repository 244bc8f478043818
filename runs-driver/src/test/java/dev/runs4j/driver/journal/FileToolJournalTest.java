package dev.runs4j.driver.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.InMemoryToolJournal;
import dev.runs4j.filejournal.FileToolJournal;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import dev.runs4j.ports.journal.testing.JournalContract;
import dev.runs4j.ports.journal.testing.JournalStore;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FileToolJournalTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        AtomicInteger stores = new AtomicInteger();
        return JournalContract.of(() -> store(stores.incrementAndGet()), task -> new Thread(task).start()).stream()
                .map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
    }

    private JournalStore store(int number) {
        return () -> FileJournals.open(folder.resolve("journal-" + number));
    }

    @Test
    void aLineThatWasTornIsSkippedAndMakesRoomForTheNext() throws IOException {
        Path file = folder.resolve("journal");
        begin(file);
        for (String torn :
                List.of("claim\tshop\tthread_1\trun_1\t1\tcall_0\tpay\t1\t2026-01-01T00:00:00Z", "cl", "\t")) {
            Files.writeString(file, torn, StandardOpenOption.APPEND);
            try (ToolJournal journal = FileJournals.open(file)) {
                int claimed = found(journal).claims().size();

                assertThat(journal.claim(Claimant.call(claimed), "pay", 1, Claimant.NOW))
                        .isInstanceOf(ClaimAnswer.Granted.class);
            }
        }

        try (ToolJournal journal = FileJournals.open(file)) {
            assertThat(calls(found(journal))).containsExactly("call_0", "call_1", "call_2");
        }
    }

    @Test
    void aTornLineOfAnotherProcessIsSkippedByAJournalThatIsOpen() throws IOException {
        Path file = folder.resolve("journal");
        begin(file);
        try (ToolJournal first = FileJournals.open(file);
                ToolJournal second = FileJournals.open(file)) {
            assertThat(found(first).claims()).isEmpty();
            Files.writeString(file, "claim\tshop", StandardOpenOption.APPEND);
            assertThat(found(first).claims()).isEmpty();
            second.claim(Claimant.call(1), "pay", 1, Claimant.NOW);

            assertThat(calls(found(first))).containsExactly("call_1");
        }
    }

    @Test
    void aFileThatCannotBeReadIsSaidToBeUnavailable() throws IOException {
        Path file = folder.resolve("journal");
        begin(file);
        try (ToolJournal journal = FileJournals.open(file)) {
            found(journal);
            Files.writeString(file, "");

            assertThatExceptionOfType(JournalUnavailableException.class)
                    .isThrownBy(() -> journal.find(Claimant.RUN))
                    .withRootCauseInstanceOf(IOException.class)
                    .extracting(JournalUnavailableException::happened)
                    .isEqualTo(Happened.NO);
        }
        assertThatExceptionOfType(JournalUnavailableException.class).isThrownBy(() -> FileJournals.open(folder));
    }

    @Test
    void whatAProcessWasGrantedStandsAfterItWasHalted() throws Exception {
        Path file = folder.resolve("journal");
        begin(file);
        Path paid = folder.resolve("paid");
        assertThat(start(file, paid, 50, 20).waitFor()).isEqualTo(1);
        assertThat(start(file, paid, 50, 50).waitFor()).isZero();

        assertThat(Files.readAllLines(paid))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(String::valueOf).toList());
        try (ToolJournal journal = FileJournals.open(file)) {
            assertThat(found(journal).claims())
                    .hasSize(50)
                    .allSatisfy(claim -> assertThat(claim.result()).isPresent());
        }
    }

    @Test
    void processesShareAFileAndNoCallIsGrantedTwice() throws Exception {
        Path file = folder.resolve("journal");
        begin(file);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start(file, folder.resolve("paid-" + i), 100, 100));
        }
        List<String> paid = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            assertThat(processes.get(i).waitFor()).isZero();
            Path own = folder.resolve("paid-" + i);
            paid.addAll(Files.exists(own) ? Files.readAllLines(own) : List.of());
        }

        assertThat(paid)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).mapToObj(String::valueOf).toList());
    }

    private static void begin(Path file) {
        try (ToolJournal journal = FileJournals.open(file)) {
            journal.begin(Claimant.RUN, Claimant.NOW.plusSeconds(600), new ToolSet("payments", "1"), Claimant.NOW);
        }
    }

    private static DriveSnapshot found(ToolJournal journal) {
        return journal.find(Claimant.RUN).orElseThrow();
    }

    private static List<String> calls(DriveSnapshot state) {
        return state.claims().stream()
                .map(ClaimRow::call)
                .map(call -> call.callId())
                .toList();
    }

    /** The way to what a claimant needs, however these tests were started. */
    private static String classPath() {
        return Stream.of(
                        Claimant.class,
                        FileToolJournal.class,
                        InMemoryToolJournal.class,
                        ToolJournal.class,
                        RunRef.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> Path.of(URI.create(place.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Process start(Path journal, Path paid, int calls, int lifetime) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        Claimant.class.getName(),
                        journal.toString(),
                        paid.toString(),
                        String.valueOf(calls),
                        String.valueOf(lifetime))
                .inheritIO()
                .start();
    }
}
