package example.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.time.VirtualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks fill up, files break, and workers throw. */
class FailuresTest {

    private final VirtualClock clock = VirtualClock.manual(Instant.parse("2026-03-01T12:00:00Z"));

    @TempDir
    private Path directory;

    private BrokenDisk disk;
    private FilesBackend backend;

    @BeforeEach
    void open() {
        disk = new BrokenDisk(new RealDisk(directory));
        backend = open(new Echo());
    }

    @AfterEach
    void close() {
        backend.close();
    }

    private FilesBackend open(Worker worker) {
        Set<Capability> all = FilesBackend.CAPABILITIES;
        CommandGuard guard = new CommandGuard("files", Limits.OFFICIAL, all);
        Gate gate = new Gate(guard, clock, Limits.OFFICIAL, all);
        return new FilesBackend(gate, Claim.on(directory), disk, worker);
    }

    private RunRef start() {
        String assistant = backend.assistants()
                .create(CreateAssistant.of("model-1").build())
                .id();
        String thread = backend.threads().create(NewMessage.user("Hi")).id();
        return backend.runs()
                .create(CreateRun.on(thread).by(assistant).build())
                .value()
                .ref();
    }

    @Test
    void aChangeThatCannotBeWrittenHasAnUnknownOutcome() {
        String thread = backend.threads().create(NewMessage.user("Hi")).id();
        disk.full = true;

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> backend.messages().create(thread, NewMessage.user("More")))
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.UNKNOWN));
        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> backend.assistants()
                        .create(CreateAssistant.of("model-1").build()));
    }

    @Test
    void aReadThatCannotBeMadeMayBeRepeated() {
        RunRef run = start();
        disk.full = true;
        clock.advance(Duration.ofSeconds(1));

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> backend.runs().get(run))
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.NO));

        disk.full = false;
        assertThat(backend.runs().get(run).value().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(backend.messages().listAll(run.threadId())).hasSize(2);
    }

    @Test
    void aFileThatIsBrokenIsToldFromOneThatIsNotThere() throws IOException {
        RunRef run = start();
        Files.writeString(directory.resolve("threads").resolve(run.threadId()).resolve("runs.json"), "{\"data\":");

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> backend.runs().get(run));
    }

    @Test
    void aWorkerThatThrowsFailsTheRun() {
        backend.close();
        backend = open(task -> {
            throw new IllegalStateException("out of ideas");
        });
        RunRef ref = start();
        clock.advance(Duration.ofSeconds(1));

        Run run = backend.runs().get(ref).value();

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.lastError().map(LastError::message).orElseThrow()).contains("out of ideas");
    }

    /** A disk that can be full. */
    private static final class BrokenDisk implements Disk {

        private final Disk disk;
        private boolean full;

        BrokenDisk(Disk disk) {
            this.disk = disk;
        }

        @Override
        public Optional<byte[]> read(String file) throws IOException {
            return disk.read(file);
        }

        @Override
        public void write(String file, byte[] bytes) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            disk.write(file, bytes);
        }

        @Override
        public boolean delete(String name) throws IOException {
            return disk.delete(name);
        }

        @Override
        public List<String> names(String folder) throws IOException {
            return disk.names(folder);
        }
    }
}
