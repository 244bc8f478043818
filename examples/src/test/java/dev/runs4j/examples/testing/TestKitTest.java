package dev.runs4j.examples.testing;

import static dev.runs4j.domain.lifecycle.RunStatus.COMPLETED;
import static dev.runs4j.domain.lifecycle.RunStatus.QUEUED;
import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.testkit.history.RunRecorder;
import dev.runs4j.testkit.junit.RunsExtension;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The test kit is compiled against JUnit 5.10; here it runs on the JUnit of all other modules. */
@ExtendWith(RunsExtension.class)
class TestKitTest {

    private final RunsBackend backend;

    TestKitTest(RunsBackend backend) {
        this.backend = backend;
    }

    private RunEnding ask() {
        String thread = backend.threads().create(userMessage("Coat?")).id();
        return RunDriver.on(backend)
                .deadline(Duration.ofMinutes(2))
                .drive(CreateRun.on(thread)
                        .by(InMemoryBackend.DEFAULT_ASSISTANT)
                        .build());
    }

    @Test
    void this_is_a_newer_junit() {
        assertThat(Test.class.getPackage().getImplementationVersion()).startsWith("6.");
    }

    @Test
    void a_script_is_played(InMemoryBackend model, RunRecorder recorder) {
        model.scripts().add("coat", Script.answers("Take a coat."));

        assertThat(ask()).isCompleted().hasAnswer("Take a coat.");
        assertThat(recorder.onlyHistory()).wentThrough(QUEUED, COMPLETED);
    }

    @Nested
    class Inside {

        private final RunRecorder recorder;

        Inside(RunRecorder recorder) {
            this.recorder = recorder;
        }

        @Test
        void the_constructors_of_a_test_share_its_backend() {
            ask();

            assertThat(recorder.onlyHistory()).isCompleted().askedForNothing();
        }
    }
}
