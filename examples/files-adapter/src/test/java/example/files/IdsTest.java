package example.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.time.VirtualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No id leads out of the directory, or to a file that is not the one of that id. */
class IdsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path outer;

    private FilesBackend backend;

    @BeforeEach
    void open() {
        backend = FilesBackend.open(outer.resolve("inner"), new Echo(), VirtualClock.manual(NOON));
    }

    @AfterEach
    void close() {
        backend.close();
    }

    static String[] strangeIds() {
        return new String[] {
            "..",
            "../x",
            "thread_/../../x",
            "asst_../x",
            "/etc/passwd",
            "thread_a/b",
            "thread_a\\b",
            "C:\\x",
            "thread_A",
            "thread_",
            "thread_\u0131",
            "thread_a.json",
            "con",
            "thread_" + "a".repeat(5000)
        };
    }

    /** Even where the file is there that a careless backend would take for the one of this id. */
    @ParameterizedTest
    @MethodSource("strangeIds")
    void aStrangeIdNamesNothing(String id) {
        lay("threads/" + id + "/thread.json", "{\"id\":\"thread_1\",\"object\":\"thread\"}");
        lay("assistants/" + id + ".json", "{\"id\":\"asst_1\",\"object\":\"assistant\"}");
        List<Path> before = Directories.all(outer);

        notFound(() -> backend.threads().get(id));
        notFound(() -> backend.threads().delete(id));
        notFound(() -> backend.assistants().get(id));
        notFound(() -> backend.assistants().delete(id));
        notFound(() -> backend.runs().get(RunRef.of(id, "run_1")));
        assertThat(Directories.all(outer)).isEqualTo(before);
    }

    private void lay(String file, String text) {
        Path path = outer.resolve("inner").resolve(file).normalize();
        assertThat(path).startsWithRaw(outer);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException impossible) {
            assertThat(file).hasSizeGreaterThan(5000);
        }
    }

    private static void notFound(ThrowingCallable call) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(call);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread_\u0000", "\u0000", "thread_a\n", ""})
    void anIdWithAControlCharacterIsRefused(String id) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> backend.threads().get(id));
    }

    @Test
    void idsOfTheSameMomentAreInOrderAndDiffer() {
        Ids ids = new Ids();

        String first = ids.next("run", NOON);
        String second = ids.next("run", NOON);

        assertThat(first).isLessThan(second).startsWith("run_");
        assertThat(Ids.isName("run", first)).isTrue();
        assertThat(Ids.isName("thread", first)).isFalse();
    }

    @Test
    void idsDifferAfterARestart() {
        assertThat(new Ids().next("run", NOON)).isNotEqualTo(new Ids().next("run", NOON));
    }
}
