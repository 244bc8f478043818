package dev.runs4j.driver;

import static dev.runs4j.driver.FakeBackend.START;
import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.WORKING;
import static dev.runs4j.driver.Samples.asking;
import static dev.runs4j.driver.Samples.call;
import static dev.runs4j.driver.Samples.driver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drives whose backend is closed while they wait: they end then, and not at their next call. */
class ClosedBackendDriveTest {

    private static final RunRef RUN = RunRef.of("thread_1", "run_1");

    private final FakeBackend backend = new FakeBackend();
    private final List<DriveEvent> heard = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Closes the backend at the first wait. */
    private void hear(DriveEvent event) {
        heard.add(event);
        if (event instanceof DriveEvent.Waiting) {
            backend.close();
        }
    }

    private RunDriver closing() {
        return driver(backend).listener(this::hear);
    }

    private static BackendUnavailableException down() {
        return new BackendUnavailableException("down", ErrorDetails.NONE, null);
    }

    @Test
    void a_wait_for_the_run_ends_and_names_the_run() {
        backend.then(QUEUED, WORKING);

        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> closing().drive(COMMAND))
                .withCauseInstanceOf(BackendClosedException.class)
                .satisfies(thrown -> assertThat(thrown.run()).contains(RUN));
        assertThat(backend.clock.now()).isEqualTo(START);
        assertThat(backend.asked).containsExactly("create");
        assertThat(heard)
                .filteredOn(DriveEvent.CallFailed.class::isInstance)
                .singleElement()
                .hasToString("CallFailed[wait, BackendClosedException]");
        assertThat(heard).last().isInstanceOf(DriveEvent.GaveUp.class);
    }

    @Test
    void a_wait_before_the_creation_is_made_again_ends_with_nothing_made() {
        backend.then(down(), QUEUED);

        assertThatExceptionOfType(BackendClosedException.class)
                .isThrownBy(() -> closing().drive(COMMAND));
        assertThat(backend.clock.now()).isEqualTo(START);
        assertThat(backend.asked).containsExactly("create");
    }

    @Test
    void a_wait_before_answers_are_given_again_ends() {
        backend.then(asking(call("a", "weather")), down(), WORKING);

        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> closing()
                        .tools(Samples.tool("weather", invocation -> "sun"))
                        .drive(COMMAND))
                .withCauseInstanceOf(BackendClosedException.class);
        assertThat(backend.clock.now()).isEqualTo(START);
    }

    @Test
    void the_wait_for_a_cancelled_run_ends_too() {
        backend.then(QUEUED, new BackendClosedException("fake"), WORKING, WORKING);

        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> driver(backend)
                        .whenGivingUp(WhenGivingUp.CANCEL_AND_WAIT)
                        .listener(event -> {
                            if (event instanceof DriveEvent.CancelAsked) {
                                backend.close();
                            }
                        })
                        .drive(COMMAND))
                .satisfies(thrown -> assertThat(thrown.lastSeen()).contains(WORKING));
        assertThat(backend.clock.now()).isEqualTo(START.plus(Samples.FIRST_LOOK));
    }

    @Test
    void nobody_waits_any_more_for_tools_that_are_at_work() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Tool slow = Samples.tool("weather", invocation -> {
            begun.countDown();
            released.await();
            return "sun";
        });
        backend.then(asking(call("a", "weather")));
        VirtualClock.Participation work = backend.clock.join();
        VirtualClock.Participation driving = backend.clock.join();

        Future<RunEnding> drive = threads.submit(
                () -> driver(backend).tools(slow).executor(threads).drive(COMMAND));
        begun.await();
        backend.close();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> drive.get(30, TimeUnit.SECONDS))
                .withCauseInstanceOf(DriveFailedException.class)
                .withRootCauseInstanceOf(BackendClosedException.class);
        assertThat(backend.clock.now()).isEqualTo(START);
        released.countDown();
        work.close();
        driving.close();
    }

    @Test
    void another_thread_may_close_the_backend_while_one_drive_sleeps_and_another_stands_in_line() throws Exception {
        VirtualClock still = VirtualClock.manual(START);
        InMemoryBackend memory = InMemoryBackend.builder()
                .clock(still)
                .script("plot", Script.waits(Duration.ofMinutes(5)).answers("Late."))
                .build();
        CreateRun command = CreateRun.on(memory.threads().create().id())
                .by(InMemoryBackend.DEFAULT_ASSISTANT)
                .build();
        RunDriver driver =
                RunDriver.on(memory).deadline(Duration.ofMinutes(10)).whenThreadIsBusy(WhenThreadIsBusy.WAIT);

        Future<RunEnding> first = threads.submit(() -> driver.drive(command));
        still.awaitWaiters(1);
        Future<RunEnding> second = threads.submit(() -> driver.drive(command));
        still.awaitWaiters(2);
        memory.close();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> first.get(30, TimeUnit.SECONDS))
                .withRootCauseInstanceOf(BackendClosedException.class);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> second.get(30, TimeUnit.SECONDS))
                .withCauseInstanceOf(BackendClosedException.class);
        assertThat(still.now()).isEqualTo(START);
    }
}
