package dev.runs4j.driver;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.driver.tool.ToolTrouble;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.VirtualClock;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong around a drive: shutdowns, owners that come back, listeners and executors that break. */
class MishapsTest {

    private final VirtualClock clock = VirtualClock.automatic(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryToolJournal journal = new InMemoryToolJournal();
    private final List<String> paid = new ArrayList<>();
    private final Tool pay = Samples.tool("pay", invocation -> {
                paid.add(invocation.callId());
                return "paid";
            })
            .with(ToolTraits.WITH_EFFECTS);

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    private static InMemoryBackend backend(RunsClock time, Script script) {
        return InMemoryBackend.builder().clock(time).script("pay", script).build();
    }

    private InMemoryBackend asking() {
        return backend(clock, Script.asks(call("a", "pay", "{}")).answers(outputs -> "Done: " + outputs.last()));
    }

    private RunDriver driver(InMemoryBackend backend) {
        return RunDriver.on(backend).journal(journal, "shop").tools(pay).deadline(Duration.ofSeconds(20));
    }

    private static CreateRun command(InMemoryBackend backend) {
        return CreateRun.on(backend.threads().create(userMessage("Pay")).id())
                .by(InMemoryBackend.DEFAULT_ASSISTANT)
                .build();
    }

    private static RunRef run(InMemoryBackend backend) {
        var created = backend.ledger().entries(Operation.RUN_CREATE).get(0);
        return RunRef.of(created.threadId().orElseThrow(), created.id());
    }

    private ClaimRow claim(InMemoryBackend backend, String callId) {
        return journal.find(new JournalRun("shop", run(backend))).orElseThrow().claims().stream()
                .filter(row -> row.call().callId().equals(callId))
                .findFirst()
                .orElseThrow();
    }

    private static int cancels(InMemoryBackend backend) {
        return backend.ledger().entries(Operation.RUN_CANCEL).size();
    }

    @Test
    void an_owner_whose_time_is_up_does_not_cancel_a_run_that_somebody_else_has_taken_up() {
        InMemoryBackend backend = asking();
        Tool slow = Samples.tool("pay", invocation -> {
            journal.adopt(new JournalRun("shop", invocation.run()), clock.now());
            clock.advance(Duration.ofMinutes(1));
            return "paid";
        });

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driver(backend)
                        .tools(slow)
                        .whenGivingUp(WhenGivingUp.CANCEL)
                        .drive(command(backend)));

        assertThat(cancels(backend)).isZero();
    }

    @Test
    void an_overdue_drive_that_was_begun_anew_elsewhere_is_not_cancelled_by_who_finds_it_in_the_journal() {
        InMemoryBackend backend = asking();
        die(backend);
        clock.advance(Duration.ofMinutes(1));
        RunRef run = run(backend);
        List<ResumedDrive> resumed = new ArrayList<>();
        Tool nested = Samples.tool("pay", invocation -> {
                    resumed.addAll(
                            driver(backend).whenGivingUp(WhenGivingUp.CANCEL).resumeAll());
                    return "paid";
                })
                .with(ToolTraits.IDEMPOTENT);

        try {
            driver(backend).tools(nested).attach(run);
        } catch (NotOwnerException taken) {
            // Whoever looked has taken the drive up; that is what was asked for.
        }

        assertThat(resumed).hasSize(1);
        assertThat(cancels(backend)).isZero();
    }

    private void die(InMemoryBackend backend) {
        CreateRun command = command(backend);
        RunDriver dying = driver(backend).tools(Samples.tool("pay", invocation -> {
            throw new FaultyJournal.Crash();
        }));
        assertThatExceptionOfType(FaultyJournal.Crash.class).isThrownBy(() -> dying.drive(command));
    }

    @Test
    void a_driver_that_is_made_anew_knows_what_the_one_before_has_begun() {
        InMemoryBackend backend = asking();
        Tool slow = Samples.tool("pay", invocation -> {
            paid.add(invocation.callId());
            clock.advance(Duration.ofMinutes(1));
            throw new FaultyJournal.Crash();
        });
        RunDriver first = RunDriver.on(backend).tools(slow).deadline(Duration.ofSeconds(20));
        CreateRun command = command(backend);
        assertThatExceptionOfType(FaultyJournal.Crash.class).isThrownBy(() -> first.drive(command));

        RunDriver.on(backend).tools(slow).deadline(Duration.ofSeconds(20)).attach(run(backend));

        assertThat(paid).containsExactly("a");
    }

    @Test
    void a_tool_that_was_broken_off_has_not_failed_whatever_it_throws() {
        InMemoryBackend backend =
                backend(RunsClock.system(), Script.asks(call("a", "pay", "{}")).answers("done"));
        Tool broken = Samples.tool("pay", invocation -> {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("call aborted");
                })
                .with(ToolTraits.WITH_EFFECTS);

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> driver(backend).tools(broken).drive(command(backend)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(claim(backend, "a").result()).isEmpty();
    }

    @Test
    void a_tool_that_is_broken_off_on_its_own_thread_has_not_failed_either() throws InterruptedException {
        InMemoryBackend backend =
                backend(RunsClock.system(), Script.asks(call("a", "pay", "{}")).answers("done"));
        ExecutorService threads = Executors.newCachedThreadPool();
        Thread drives = Thread.currentThread();
        Tool broken = Samples.tool("pay", invocation -> {
                    drives.interrupt();
                    try {
                        new CountDownLatch(1).await();
                        return "never";
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException("the call was aborted");
                    }
                })
                .with(ToolTraits.WITH_EFFECTS);

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(
                        () -> driver(backend).executor(threads).tools(broken).drive(command(backend)));
        Thread.interrupted();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(claim(backend, "a").result()).isEmpty();
    }

    @Test
    void a_time_limit_of_a_client_is_a_failure_and_no_interrupt() {
        assertThat(Interruptions.caused(new SocketTimeoutException("read timed out")))
                .isFalse();
        assertThat(Interruptions.caused(new InterruptedIOException("timeout"))).isFalse();
        assertThat(Interruptions.caused(new IllegalStateException(new InterruptedIOException("aborted"))))
                .isTrue();
    }

    @Test
    void a_call_that_waited_for_a_thread_when_the_drive_was_broken_off_was_not_made() throws InterruptedException {
        InMemoryBackend backend = backend(
                RunsClock.system(),
                Script.asks(call("a", "slow", "{}"), call("b", "pay", "{}")).answers("done"));
        ExecutorService one = Executors.newSingleThreadExecutor();
        Thread drives = Thread.currentThread();
        Tool slow = Samples.tool("slow", invocation -> {
            drives.interrupt();
            new CountDownLatch(1).await();
            return "never";
        });

        assertThatExceptionOfType(DriveInterruptedException.class)
                .isThrownBy(() -> driver(backend).tools(slow, pay).executor(one).drive(command(backend)));
        Thread.interrupted();
        one.shutdown();
        assertThat(one.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(paid).isEmpty();
        assertThat(claim(backend, "b").result().orElseThrow().kind()).isEqualTo(CallResult.Kind.REFUSED);
    }

    @Test
    void an_executor_that_runs_a_task_twice_starts_its_tool_once() {
        InMemoryBackend backend = asking();
        AtomicInteger rejected = new AtomicInteger();

        driver(backend)
                .executor(task -> {
                    task.run();
                    task.run();
                    rejected.incrementAndGet();
                })
                .drive(command(backend));

        assertThat(paid).containsExactly("a");
        assertThat(rejected).hasValue(1);
    }

    @Test
    void an_executor_that_has_no_thread_left_leaves_the_call_to_the_thread_that_drives() {
        InMemoryBackend backend = asking();

        driver(backend)
                .executor(task -> {
                    throw new OutOfMemoryError("unable to create native thread");
                })
                .drive(command(backend));

        assertThat(paid).containsExactly("a");
    }

    @Test
    void a_listener_that_breaks_on_a_result_does_not_keep_it_from_being_written_down() {
        InMemoryBackend backend = asking();

        assertThatExceptionOfType(NoClassDefFoundError.class)
                .isThrownBy(() -> driver(backend)
                        .listener(event -> {
                            if (event instanceof DriveEvent.ToolFinished) {
                                throw new NoClassDefFoundError("a listener of another version");
                            }
                        })
                        .drive(command(backend)));

        assertThat(claim(backend, "a").result().orElseThrow().output()).isEqualTo("paid");
    }

    @Test
    void what_a_tool_has_thrown_is_the_cause_where_the_drive_stops_because_of_it() {
        InMemoryBackend backend = asking();
        IllegalStateException declined = new IllegalStateException("declined");
        Tool failing = Samples.tool("pay", invocation -> {
            throw declined;
        });

        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> driver(backend)
                        .tools(failing)
                        .toolTrouble(ToolResult.FAILED, ToolTrouble.FAIL)
                        .drive(command(backend)))
                .withCause(declined)
                .withMessageNotContaining("declined");
    }

    @Test
    void a_tool_with_effects_that_throws_is_a_matter_for_people() {
        InMemoryBackend backend = asking();
        IllegalStateException gone = new IllegalStateException("connection reset");
        Tool failing = Samples.tool("pay", invocation -> {
                    throw gone;
                })
                .with(ToolTraits.WITH_EFFECTS);

        assertThatExceptionOfType(UnknownOutcomeException.class)
                .isThrownBy(() -> driver(backend).tools(failing).drive(command(backend)))
                .withCause(gone);
        assertThat(cancels(backend)).isEqualTo(1);
    }

    @Test
    void a_tool_with_effects_that_refuses_has_had_none() {
        InMemoryBackend backend = asking();
        Tool refusing = Samples.tool("pay", invocation -> {
                    throw new ToolException("the account is empty");
                })
                .with(ToolTraits.WITH_EFFECTS);

        assertThat(driver(backend).tools(refusing).drive(command(backend)).answerText())
                .contains("the account is empty");
    }

    @Test
    void whatever_a_tool_throws_on_an_executor_ends_the_drive_at_once() {
        InMemoryBackend backend = asking();
        Tool sneaky = Samples.tool("pay", invocation -> {
            MishapsTest.<RuntimeException>sneak(new Throwable("control"));
            return "never";
        });

        assertThatExceptionOfType(UndeclaredToolFailure.class)
                .isThrownBy(() ->
                        driver(backend).executor(Runnable::run).tools(sneaky).drive(command(backend)));
    }

    @SuppressWarnings("unchecked") // It is the point of it that the compiler does not see what is thrown.
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void only_the_drives_that_are_wanted_are_taken_up() {
        InMemoryBackend backend = asking();
        die(backend);

        assertThat(driver(backend)
                        .resumeAll(row -> row.ownedSince().isBefore(clock.now().minusSeconds(60))))
                .isEmpty();
        assertThat(driver(backend).unfinished())
                .singleElement()
                .satisfies(row -> assertThat(row.epoch()).isEqualTo(1));
    }
}
