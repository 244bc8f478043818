package example.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.ports.time.VirtualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the disk outlives the backend. */
class RestartTest {

    private final VirtualClock clock = VirtualClock.manual(Instant.parse("2026-03-01T12:00:00.123456789Z"));

    @TempDir
    private Path directory;

    private FilesBackend open(Worker worker) {
        return FilesBackend.open(directory, worker, clock);
    }

    private static RunRef start(FilesBackend backend) {
        String assistant = backend.assistants()
                .create(CreateAssistant.of("model-1").build())
                .id();
        String thread = backend.threads().create(NewMessage.user("Hi")).id();
        return backend.runs()
                .create(CreateRun.on(thread)
                        .by(assistant)
                        .metadata("case", "4711")
                        .build())
                .value()
                .ref();
    }

    @Test
    void aCompletedRunIsThereAfterARestart() {
        RunRef ref;
        Run completed;
        try (FilesBackend first = open(new Echo())) {
            ref = start(first);
            clock.advance(Duration.ofSeconds(1));
            completed = first.runs().get(ref).value();
        }

        try (FilesBackend second = open(new Echo())) {
            assertThat(completed.status()).isEqualTo(RunStatus.COMPLETED);
            assertThat(second.runs().get(ref).value()).isEqualTo(completed);
            assertThat(second.runs().allSteps(ref)).hasSize(1);
            assertThat(second.messages().listAll(ref.threadId()))
                    .extracting(Message::text)
                    .containsExactly("Hi", "Hi");
        }
    }

    @Test
    void aRunThatWaitedGoesOnAfterARestart() {
        Worker asks = task -> new Reply.Asks(List.of(FunctionCall.of("call_1", "lookup", "{}")));
        RunRef ref;
        try (FilesBackend first = open(asks)) {
            ref = start(first);
            clock.advance(Duration.ofSeconds(1));
            assertThat(first.runs().get(ref).value().status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        }

        try (FilesBackend second = open(new Echo())) {
            second.runs().answer(ref, ToolAnswers.outputs(ToolOutput.of("call_1", "42")));
            clock.advance(Duration.ofSeconds(1));

            assertThat(second.runs().get(ref).value().status()).isEqualTo(RunStatus.COMPLETED);
        }
    }

    @Test
    void aRunThatNobodyLookedAtExpiresAtItsTime() {
        RunRef ref;
        try (FilesBackend first = open(task -> new Reply.Writes("It will"))) {
            ref = start(first);
        }
        clock.advance(Duration.ofDays(30));

        try (FilesBackend second = open(task -> new Reply.Writes("It will"))) {
            assertThat(second.runs().get(ref).value().status()).isEqualTo(RunStatus.EXPIRED);
            assertThat(second.messages()
                            .listAll(ref.threadId())
                            .iterator()
                            .next()
                            .incompleteAt())
                    .contains(Instant.parse("2026-03-01T12:10:00.123456789Z"));
        }
    }

    @Test
    void aDirectoryIsForOneBackendAtATime() {
        try (FilesBackend first = open(new Echo())) {
            assertThat(first.name()).isEqualTo("files");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> open(new Echo()))
                    .withMessageContaining("no other backend")
                    .withMessageContaining(directory.toString());
        }

        open(new Echo()).close();
    }
}
