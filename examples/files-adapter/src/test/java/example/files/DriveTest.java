package example.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.ports.time.VirtualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What works with one backend works with this one. */
class DriveTest {

    @TempDir
    private Path directory;

    @Test
    void aRunIsDrivenToItsAnswer() {
        VirtualClock clock = VirtualClock.automatic(Instant.parse("2026-03-01T12:00:00Z"));
        try (FilesBackend backend = FilesBackend.open(directory, new Echo(), clock)) {
            String assistant = backend.assistants()
                    .create(CreateAssistant.of("model-1").build())
                    .id();
            String thread = backend.threads()
                    .create(NewMessage.user("Coat or no coat?"))
                    .id();

            String answer = RunDriver.on(backend)
                    .deadline(Duration.ofMinutes(2))
                    .drive(CreateRun.on(thread).by(assistant).build())
                    .answerText();

            assertThat(answer).isEqualTo("Coat or no coat?");
        }
    }
}
