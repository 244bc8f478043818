package dev.runs4j.driver;

import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.driver;
import static dev.runs4j.driver.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveTimeline;
import dev.runs4j.ports.error.Happened;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Build tools and remote calls serialise exceptions; a copy must not fail when it is asked. */
class SerialisedExceptionTest {

    private final FakeBackend backend = new FakeBackend();

    private static Object copy(Object original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void a_copy_of_a_drive_s_exception_keeps_the_run_and_the_request_ids() throws Exception {
        backend.then(FakeRuns.observed(QUEUED, null, "req_1"));
        DriveTimeoutException timeout = catchThrowableOfType(
                DriveTimeoutException.class,
                () -> driver(backend).deadline(Duration.ofSeconds(1)).drive(COMMAND));

        DriveTimeoutException copy = (DriveTimeoutException) copy(timeout);

        assertThat(copy).hasMessage(timeout.getMessage());
        assertThat(copy.run()).contains(RunRef.of("thread_1", "run_1"));
        assertThat(copy.happened()).isEqualTo(Happened.UNKNOWN);
        assertThat(copy.requestIds()).containsExactly("req_1");
        assertThat(copy.lastSeen()).isEmpty();
        assertThat(copy.timeline()).isEqualTo(DriveTimeline.EMPTY);
    }

    @Test
    void a_copy_of_a_failed_run_s_exception_keeps_the_run_and_says_that_the_ending_is_gone() throws Exception {
        backend.then(QUEUED, run(RunStatus.FAILED));
        RunEnding ending = driver(backend).drive(COMMAND);
        RunNotCompletedException original = catchThrowableOfType(RunNotCompletedException.class, ending::orThrow);

        RunNotCompletedException copy = (RunNotCompletedException) copy(original);

        assertThat(copy).hasMessage(original.getMessage());
        assertThat(copy.run()).isEqualTo(RunRef.of("thread_1", "run_1"));
        assertThatIllegalStateException().isThrownBy(copy::ending).withMessageContaining("thread_1/run_1");
    }
}
