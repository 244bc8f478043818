package dev.runs4j.driver;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.driver;
import static dev.runs4j.inmemory.InMemoryBackend.DEFAULT_ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.PermissionException;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Drives on threads that are busy, once reading the run and once following its stream. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class BusyThreadDriveTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final boolean streaming;
    private final VirtualClock clock = VirtualClock.automatic(START);
    private final InMemoryBackend backend =
            InMemoryBackend.builder().clock(clock).build();
    private final String thread = backend.threads().create(userMessage("Coat?")).id();
    private final List<DriveEvent> heard = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    BusyThreadDriveTest(boolean streaming) {
        this.streaming = streaming;
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        assertThat(ThreadLine.lines(backend)).isLessThanOrEqualTo(1);
    }

    private RunDriver driving(WhenThreadIsBusy policy) {
        RunDriver driver = RunDriver.on(backend)
                .deadline(Duration.ofMinutes(2))
                .whenThreadIsBusy(policy)
                .listener(heard::add);
        return streaming ? driver.streaming() : driver;
    }

    private CreateRun command() {
        return CreateRun.on(thread).by(DEFAULT_ASSISTANT).build();
    }

    private CreateRun command(String who) {
        return command().toBuilder().metadata("who", who).build();
    }

    /** A run of somebody else, which ends by itself after a time. */
    private Run other(Duration work) {
        backend.scripts()
                .add(
                        "other",
                        request -> request.metadata().get("who").isPresent(),
                        Script.waits(work).answers("Somebody else's."))
                .add("rest", Script.byDefault());
        return backend.runs().create(command("other")).value();
    }

    private Run status(Run run) {
        return backend.runs().get(run.ref()).value();
    }

    @Test
    void drives_of_one_process_come_first_come_first_served_and_never_meet_a_busy_thread() throws Exception {
        List<Future<RunEnding>> later = new ArrayList<>();
        List<DriveEvent> failures = Collections.synchronizedList(new ArrayList<>());
        VirtualClock.Participation mine = clock.join();
        Tool brings = Samples.tool("weather", invocation -> {
            for (String who : List.of("second", "third", "fourth")) {
                CountDownLatch stands = new CountDownLatch(1);
                VirtualClock.Participation part = clock.join();
                RunDriver driver = driving(WhenThreadIsBusy.WAIT).listener(event -> {
                    if (event instanceof DriveEvent.InLine) {
                        stands.countDown();
                    } else if (event instanceof DriveEvent.CallFailed) {
                        failures.add(event);
                    }
                });
                later.add(threads.submit(() -> {
                    try (part) {
                        return driver.drive(command(who));
                    }
                }));
                stands.await();
            }
            return "sun";
        });

        RunEnding first;
        try (mine) {
            first = driving(WhenThreadIsBusy.WAIT).tools(brings).drive(command("first"));
        }

        assertThat(first.isCompleted()).isTrue();
        for (Future<RunEnding> other : later) {
            assertThat(other.get().isCompleted()).isTrue();
        }
        assertThat(backend.ledger().entries(Operation.RUN_CREATE))
                .extracting(entry -> ((CreateRun) entry.command().orElseThrow())
                        .metadata()
                        .get("who")
                        .orElseThrow())
                .containsExactly("first", "second", "third", "fourth");
        assertThat(failures).isEmpty();
        assertThat(ThreadLine.lines(backend)).isZero();
    }

    @Test
    void the_next_one_need_not_wait_until_the_answer_was_read() {
        List<Integer> standing = new ArrayList<>();

        driving(WhenThreadIsBusy.WAIT)
                .listener(event -> {
                    if (event instanceof DriveEvent.CallMade) {
                        standing.add(ThreadLine.length(backend, thread));
                    }
                })
                .drive(command());

        assertThat(standing).startsWith(1).endsWith(0, 0);
    }

    @Test
    void how_many_are_before_it_is_told() {
        ThreadLine.join(backend, thread);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driving(WhenThreadIsBusy.WAIT).drive(command()));

        assertThat(heard).contains(new DriveEvent.InLine(thread, 1));
    }

    @Test
    void a_run_of_another_process_is_waited_for() {
        Run other = other(Duration.ofSeconds(20));

        RunEnding ending = driving(WhenThreadIsBusy.WAIT).drive(command());

        assertThat(ending.isCompleted()).isTrue();
        assertThat(status(other).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(backend.ledger().entries(Operation.RUN_CANCEL)).isEmpty();
        assertThat(heard)
                .filteredOn(DriveEvent.CallFailed.class::isInstance)
                .extracting(event -> ((DriveEvent.CallFailed) event).failure())
                .singleElement()
                .isInstanceOf(ThreadBusyException.class);
    }

    @Test
    void the_deadline_ends_the_wait_for_the_run_of_another_process() {
        other(Duration.ofMinutes(5));

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driving(WhenThreadIsBusy.WAIT).drive(command()))
                .satisfies(late -> {
                    assertThat(late.happened()).isEqualTo(Happened.NO);
                    assertThat(late.run()).isEmpty();
                    assertThat(late.threadId()).contains(thread);
                    assertThat(late.lastFailure()).containsInstanceOf(ThreadBusyException.class);
                });
        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofMinutes(2)));
        assertThat(ThreadLine.lines(backend)).isZero();
    }

    @Test
    void a_drive_leaves_the_line_at_its_deadline_without_a_run() {
        ThreadLine.join(backend, thread);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driving(WhenThreadIsBusy.WAIT).drive(command()))
                .satisfies(late -> assertThat(late.happened()).isEqualTo(Happened.NO));

        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofMinutes(2)));
        assertThat(backend.ledger().entries(Operation.RUN_CREATE)).isEmpty();
        assertThat(ThreadLine.length(backend, thread)).isEqualTo(1);
    }

    @Test
    void an_interrupted_drive_leaves_the_line() {
        ThreadLine.join(backend, thread);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> driving(WhenThreadIsBusy.WAIT).drive(command()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ThreadLine.length(backend, thread)).isEqualTo(1);
    }

    @Test
    void a_drive_that_fails_leaves_the_line() {
        backend.faults().fail(Operation.RUN_CREATE, () -> new PermissionException("no", ErrorDetails.NONE));

        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> driving(WhenThreadIsBusy.WAIT).drive(command()));

        assertThat(ThreadLine.lines(backend)).isZero();
    }

    @Test
    void a_drive_whose_tool_throws_an_error_leaves_the_line() {
        Tool broken = Samples.tool("weather", invocation -> {
            throw new AssertionError("broken");
        });

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> driving(WhenThreadIsBusy.WAIT).tools(broken).drive(command()))
                .withMessage("broken");

        assertThat(ThreadLine.lines(backend)).isZero();
    }

    @Test
    void the_run_that_is_active_at_the_beginning_is_cancelled_once() {
        Run other = other(Duration.ofMinutes(5));

        RunEnding ending = driving(WhenThreadIsBusy.CANCEL_FIRST).drive(command());

        assertThat(ending.isCompleted()).isTrue();
        assertThat(status(other).status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(backend.ledger().entries(Operation.RUN_CANCEL)).hasSize(1);
        assertThat(heard).contains(new DriveEvent.CancelledFirst(other.ref()));
    }

    @Test
    void a_cancel_whose_answer_is_lost_is_not_asked_for_twice() {
        Run other = other(Duration.ofMinutes(5));
        backend.faults().loseAnswer(Operation.RUN_CANCEL);

        RunEnding ending = driving(WhenThreadIsBusy.CANCEL_FIRST).drive(command());

        assertThat(ending.isCompleted()).isTrue();
        assertThat(status(other).status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(backend.ledger().entries(Operation.RUN_CANCEL)).hasSize(1);
    }

    @Test
    void a_free_thread_is_used_at_once_whatever_the_policy() {
        assertThat(driving(WhenThreadIsBusy.CANCEL_FIRST).drive(command()).isCompleted())
                .isTrue();
        assertThat(driving(WhenThreadIsBusy.WAIT).drive(command()).isCompleted())
                .isTrue();
        assertThat(backend.ledger().entries(Operation.RUN_CANCEL)).isEmpty();
    }

    @Test
    void without_a_policy_a_busy_thread_is_an_exception_at_once() {
        other(Duration.ofMinutes(5));

        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> driving(WhenThreadIsBusy.REJECT).drive(command()));

        assertThat(clock.now()).isEqualTo(START);
    }

    @Test
    void a_run_that_came_after_the_look_is_never_cancelled() {
        FakeBackend fake = new FakeBackend();
        ThreadBusyException busy = new ThreadBusyException("thread_1", "run_later", ErrorDetails.NONE);
        fake.then("none is active", busy, QUEUED);

        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> driver(fake)
                        .whenThreadIsBusy(WhenThreadIsBusy.CANCEL_FIRST)
                        .drive(COMMAND))
                .isSameAs(busy);
        assertThat(fake.asked).containsExactly("list thread_1", "create");
    }

    @Test
    void a_server_that_does_not_name_the_active_run_is_asked_for_its_list() {
        FakeBackend fake = new FakeBackend();
        Run active =
                Run.builder("run_other", "thread_1").status(RunStatus.QUEUED).build();
        fake.then(
                new ThreadBusyException("thread_1", null, ErrorDetails.NONE),
                active,
                active.toBuilder().status(RunStatus.EXPIRED).build(),
                QUEUED,
                COMPLETED);

        driver(fake).whenThreadIsBusy(WhenThreadIsBusy.WAIT).drive(COMMAND);

        assertThat(fake.asked)
                .containsExactly("create", "list thread_1", "get thread_1/run_other", "create", "get thread_1/run_1");
    }
}
