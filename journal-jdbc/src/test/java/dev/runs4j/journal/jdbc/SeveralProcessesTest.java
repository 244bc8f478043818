package dev.runs4j.journal.jdbc;

import static dev.runs4j.journal.jdbc.Samples.open;
import static dev.runs4j.journal.jdbc.Samples.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.responses.journal.RunJournal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Three processes at once on one journal. Each halts when it has told what it got. */
class SeveralProcessesTest {

    private static final List<String> NAMES = List.of("anna", "bert", "carl");

    @Test
    void everythingIsGivenOnceAndStandsWhenItsHolderIsGone() throws IOException {
        try (PostgresJournals journals =
                        PostgresJournals.at(TestServer.url()).schema("rivals").open();
                RunJournal journal = journals.runJournal(Rival.BACKEND)) {
            prepare(journal);
            List<String> told = compete(journal);

            assertThat(told.stream().filter(line -> line.startsWith("done"))).hasSize(NAMES.size());
            assertThat(which(told, "opened ")).containsExactlyInAnyOrderElementsOf(numbered("shared"));
            assertThat(which(told, "keyed ")).containsExactlyInAnyOrderElementsOf(numbered("key"));
            assertThat(which(told, "took ")).containsExactlyInAnyOrderElementsOf(numbered("stale run "));
            assertThat(numbered("shared"))
                    .allSatisfy(id -> assertThat(journal.thread(id)
                                    .flatMap(there -> there.thread().activeRun())
                                    .flatMap(journal::run))
                            .isPresent());
            assertThat(numbered("key"))
                    .allSatisfy(key -> assertThat(journal.runByKey(key)).isPresent());
            assertThat(journal.takeStale("late", Samples.LONG, 9)).isEmpty();
        }
    }

    private static void prepare(RunJournal journal) {
        for (int i = 0; i < Rival.RUNS; i++) {
            journal.createThread(thread("shared" + i));
            journal.createThread(thread("stale" + i));
            open(journal, "stale run " + i, "stale" + i);
            journal.release("stale run " + i, "owner");
        }
    }

    private static List<String> compete(RunJournal journal) throws IOException {
        List<Process> rivals = new ArrayList<>();
        try {
            List<BufferedReader> outputs = new ArrayList<>();
            for (String name : NAMES) {
                Process rival = start(name);
                rivals.add(rival);
                outputs.add(rival.inputReader(StandardCharsets.UTF_8));
            }
            for (int i = 0; i < NAMES.size(); i++) {
                assertThat(outputs.get(i).readLine()).isEqualTo("ready " + NAMES.get(i));
            }
            journal.createThread(thread(Rival.GO));
            return outputs.stream().flatMap(SeveralProcessesTest::lines).toList();
        } finally {
            rivals.forEach(Process::destroyForcibly);
        }
    }

    private static Stream<String> lines(BufferedReader output) {
        try (output) {
            List<String> lines = new ArrayList<>();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
            return lines.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rival.class.getName(),
                        TestServer.url(),
                        "rivals",
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> which(List<String> told, String what) {
        return told.stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(what.length()))
                .toList();
    }

    private static List<String> numbered(String what) {
        return IntStream.range(0, Rival.RUNS).mapToObj(i -> what + i).toList();
    }
}
