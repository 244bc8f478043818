package dev.runs4j.driver;

import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.asking;
import static dev.runs4j.driver.Samples.call;
import static dev.runs4j.driver.Samples.driver;
import static dev.runs4j.driver.Samples.run;
import static dev.runs4j.driver.Samples.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.time.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls of a round that are made on an executor. */
class ToolsOnThreadsTest {

    // So that a test that would wait for ever fails; nothing is measured by it.
    private static final int LONG = 30;

    private final FakeBackend backend = new FakeBackend();
    private final InMemoryToolJournal journal = new InMemoryToolJournal();
    private final List<DriveEvent> heard = new CopyOnWriteArrayList<>();
    private final List<Thread> told = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Keep the clock from running to the deadline while a tool works. */
    private final VirtualClock.Participation driving = backend.clock.join();

    private final VirtualClock.Participation work = backend.clock.join();

    @AfterEach
    void stop() {
        Thread.interrupted();
        driving.close();
        threads.shutdownNow();
    }

    static Stream<Executor> executors() {
        return Stream.of(ToolThreads.perCall(), ToolThreads::startDaemon);
    }

    private RunDriver on(Executor executor) {
        return driver(backend).journal(journal, "shop").listener(this::hear).executor(executor);
    }

    private void hear(DriveEvent event) {
        told.add(Thread.currentThread());
        heard.add(event);
        if (event instanceof DriveEvent.Answered) {
            work.close();
        }
    }

    private CallResult result() {
        return claim().result().orElseThrow();
    }

    private ClaimRow claim() {
        return journal.find(new JournalRun("shop", RunRef.of("thread_1", "run_1")))
                .orElseThrow()
                .claims()
                .get(0);
    }

    @ParameterizedTest
    @MethodSource("executors")
    void calls_of_a_round_are_made_at_the_same_time_and_answered_in_their_order(Executor executor) {
        CyclicBarrier both = new CyclicBarrier(2);
        CountDownLatch second = new CountDownLatch(1);
        Tool slow = tool("slow", invocation -> {
            both.await(LONG, TimeUnit.SECONDS);
            assertThat(second.await(LONG, TimeUnit.SECONDS)).isTrue();
            return "slow";
        });
        Tool fast = tool("fast", invocation -> {
            both.await(LONG, TimeUnit.SECONDS);
            second.countDown();
            return "fast";
        });
        backend.then(asking(call("a", "slow"), call("b", "fast")), QUEUED, COMPLETED);

        on(executor).tools(slow, fast).drive(COMMAND);

        assertThat(backend.runs.answers)
                .containsExactly(ToolAnswers.outputs(ToolOutput.of("a", "slow"), ToolOutput.of("b", "fast")));
    }

    @Test
    void the_listener_is_told_on_the_thread_that_drives() {
        backend.then(asking(call("a", "weather")), QUEUED, COMPLETED);

        on(threads)
                .tools(tool("weather", invocation -> {
                    assertThat(Thread.currentThread()).isNotSameAs(told.get(0));
                    return "sun";
                }))
                .drive(COMMAND);

        assertThat(told).hasSizeGreaterThan(4).containsOnly(Thread.currentThread());
        assertThat(result().output()).isEqualTo("sun");
    }

    @Test
    void a_call_that_the_executor_rejects_is_made_all_the_same() {
        List<Thread> called = new ArrayList<>();
        backend.then(asking(call("a", "weather")), QUEUED, COMPLETED);

        on(task -> {
                    throw new RejectedExecutionException("full");
                })
                .tools(tool("weather", invocation -> {
                    called.add(Thread.currentThread());
                    return "sun";
                }))
                .drive(COMMAND);

        assertThat(called).containsExactly(Thread.currentThread());
    }

    @Test
    void an_interrupt_of_the_driver_interrupts_the_tools() throws Exception {
        CompletableFuture<String> tool = new CompletableFuture<>();
        CountDownLatch started = new CountDownLatch(1);
        Thread driving = Thread.currentThread();
        backend.then(asking(call("a", "weather")), QUEUED);

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> on(threads)
                        .tools(tool("weather", invocation -> {
                            driving.interrupt();
                            try {
                                started.await();
                                return "sun";
                            } catch (InterruptedException interrupted) {
                                tool.complete("interrupted");
                                throw interrupted;
                            }
                        }))
                        .drive(COMMAND));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(tool.get(LONG, TimeUnit.SECONDS)).isEqualTo("interrupted");
        threads.shutdown();
        assertThat(threads.awaitTermination(LONG, TimeUnit.SECONDS)).isTrue();
        assertThat(claim().result()).isEqualTo(Optional.empty());
        assertThat(backend.runs.answers).isEmpty();
    }

    @Test
    void a_result_that_comes_after_the_deadline_is_written_down_and_not_given() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        backend.then(asking(call("a", "weather")), QUEUED);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> on(threads)
                        .tools(tool("weather", invocation -> {
                            work.close();
                            over.await();
                            return "sun";
                        }))
                        .drive(COMMAND));
        assertThat(heard).noneMatch(DriveEvent.ToolFinished.class::isInstance);
        over.countDown();
        threads.shutdown();

        assertThat(threads.awaitTermination(LONG, TimeUnit.SECONDS)).isTrue();
        assertThat(result().output()).isEqualTo("sun");
        assertThat(heard).last().isInstanceOf(DriveEvent.ToolFinished.class);
        assertThat(backend.runs.answers).isEmpty();
    }

    @Test
    void a_run_that_expires_while_its_tool_works_ends_the_drive_and_the_late_result_is_written_down() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        backend.then(asking(call("a", "weather")), asking(call("a", "weather")), run(RunStatus.EXPIRED));

        RunEnding ending = on(threads)
                .tools(tool("weather", invocation -> {
                    work.close();
                    over.await();
                    return "sun";
                }))
                .drive(COMMAND);

        assertThat(ending.status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(backend.asked).containsExactly("create", "get thread_1/run_1", "get thread_1/run_1");
        assertThat(heard).noneMatch(DriveEvent.ToolFinished.class::isInstance);
        over.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(LONG, TimeUnit.SECONDS)).isTrue();
        assertThat(result().output()).isEqualTo("sun");
        assertThat(backend.runs.answers).isEmpty();
    }

    @Test
    void a_tool_that_has_not_begun_when_the_drive_ends_does_not_begin() {
        List<Runnable> waiting = new ArrayList<>();
        List<String> called = new ArrayList<>();
        work.close();
        backend.then(asking(call("a", "weather")), QUEUED);

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> on(waiting::add)
                        .tools(tool("weather", invocation -> {
                            called.add("weather");
                            return "sun";
                        }))
                        .drive(COMMAND));
        waiting.forEach(Runnable::run);

        assertThat(waiting).hasSize(1);
        assertThat(called).isEmpty();
        assertThat(result().kind()).isEqualTo(CallResult.Kind.REFUSED);
        assertThat(result().output()).contains("was not made");
    }

    @Test
    void an_error_of_a_tool_comes_out_on_the_thread_that_drives() {
        StackOverflowError error = new StackOverflowError();
        backend.then(asking(call("a", "weather")), QUEUED);

        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> on(threads)
                        .tools(tool("weather", invocation -> {
                            throw error;
                        }))
                        .drive(COMMAND))
                .isSameAs(error);
    }
}
