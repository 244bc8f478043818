package dev.runs4j.driver;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.WORKING;
import static dev.runs4j.driver.Samples.driver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.PermissionException;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a listener hears of calls, and what an exception keeps of a drive. */
class WatchedDriveTest {

    private final FakeBackend backend = new FakeBackend();
    private final List<DriveEvent> heard = new ArrayList<>();
    private final BackendUnavailableException down = new BackendUnavailableException(
            "down", ErrorDetails.builder().requestIds(List.of("req_down")).build(), null);

    private List<DriveEvent> calls() {
        return heard.stream().filter(DriveEvent.CallMade.class::isInstance).toList();
    }

    private static DriveEvent made(String operation, int attempt, String requestId) {
        return new DriveEvent.CallMade(operation, attempt, Duration.ZERO, requestId);
    }

    @Test
    void every_attempt_is_told_with_its_number_in_a_row_and_its_request_id() {
        backend.then(
                down,
                down,
                FakeRuns.observed(QUEUED, null, "req_1"),
                down,
                FakeRuns.observed(WORKING, null, "req_2"),
                FakeRuns.observed(COMPLETED, null, "req_3"));

        driver(backend).listener(heard::add).drive(COMMAND);

        assertThat(calls())
                .containsExactly(
                        made("create the run", 1, "req_down"),
                        made("create the run", 2, "req_down"),
                        made("create the run", 3, "req_1"),
                        made("read the run", 1, "req_down"),
                        made("read the run", 2, "req_2"),
                        made("read the run", 1, "req_3"),
                        new DriveEvent.CallMade("read the messages", 1, Duration.ZERO, null),
                        new DriveEvent.CallMade("read the steps", 1, Duration.ZERO, null));
    }

    @Test
    void what_a_call_took_is_told_before_what_came_of_it() {
        VirtualClock clock = VirtualClock.automatic(Instant.parse("2026-01-01T00:00:00Z"));
        InMemoryBackend slow = InMemoryBackend.builder().clock(clock).build();
        slow.faults().delay(Operation.RUN_CREATE, Duration.ofSeconds(3));
        String thread = slow.threads().create(userMessage("Coat?")).id();

        RunDriver.on(slow)
                .deadline(Duration.ofMinutes(1))
                .listener(heard::add)
                .drive(CreateRun.on(thread)
                        .by(InMemoryBackend.DEFAULT_ASSISTANT)
                        .build());

        assertThat(heard.get(0)).isInstanceOfSatisfying(DriveEvent.CallMade.class, call -> {
            assertThat(call.operation()).isEqualTo("create the run");
            assertThat(call.took()).isEqualTo(Duration.ofSeconds(3));
        });
        assertThat(heard.get(1)).isInstanceOf(DriveEvent.RunKnown.class);
    }

    @Test
    void a_stream_that_is_opened_is_a_call_and_its_events_are_none() {
        backend.then(FakeRuns.events(FakeRuns.changed(QUEUED), FakeRuns.changed(COMPLETED)));

        driver(backend).streaming().listener(heard::add).drive(COMMAND);

        assertThat(calls())
                .extracting(call -> ((DriveEvent.CallMade) call).operation())
                .containsExactly("create the run", "read the messages", "read the steps");
    }

    @Test
    void a_cancel_is_told_as_a_call() {
        backend.then(QUEUED, new PermissionException("no", ErrorDetails.NONE), WORKING);

        assertThatExceptionOfType(DriveFailedException.class)
                .isThrownBy(() -> driver(backend)
                        .whenGivingUp(WhenGivingUp.CANCEL)
                        .listener(heard::add)
                        .drive(COMMAND));

        assertThat(calls())
                .extracting(call -> ((DriveEvent.CallMade) call).operation())
                .containsExactly("create the run", "read the run", "cancel the run");
    }

    @Test
    void entries_that_the_journal_did_not_take_are_told_by_name() {
        VirtualClock clock = VirtualClock.automatic(Instant.parse("2026-01-01T00:00:00Z"));
        InMemoryBackend sound = InMemoryBackend.builder()
                .clock(clock)
                .script("pays", Script.asks(Script.call("call_1", "pay", "{}")).answers("Done."))
                .build();
        String thread = sound.threads().create(userMessage("Pay.")).id();
        for (int which = 1; which <= 6; which++) {
            FaultyJournal faulty =
                    new FaultyJournal(new InMemoryToolJournal(), which, FaultyJournal.Fault.UNAVAILABLE_BEFORE);
            RunDriver.on(sound)
                    .deadline(Duration.ofMinutes(1))
                    .journal(faulty.journal(), "shop")
                    .tools(Samples.tool("pay", invocation -> "paid"))
                    .listener(heard::add)
                    .drive(CreateRun.on(thread)
                            .by(InMemoryBackend.DEFAULT_ASSISTANT)
                            .build());
        }

        assertThat(heard)
                .filteredOn(DriveEvent.JournalFailed.class::isInstance)
                .extracting(event -> ((DriveEvent.JournalFailed) event)
                        .entry()
                        .replaceAll("claim .*", "claim")
                        .replaceAll("result of .*", "result"))
                .containsExactly(
                        "begin the drive",
                        "claim",
                        "record the result",
                        "announce the answers of round 1",
                        "confirm the answers of round 1",
                        "end the drive");
    }

    @Test
    void a_drive_that_ran_out_of_time_knows_status_timeline_and_a_failure_that_it_had_got_over() {
        backend.then(QUEUED, down, WORKING);

        DriveTimeoutException late = catchThrowableOfType(
                DriveTimeoutException.class, () -> driver(backend).drive(COMMAND));

        assertThat(late.getCause()).isNull();
        assertThat(late.lastFailure()).containsSame(down);
        assertThat(late.lastStatus()).contains(RunStatus.IN_PROGRESS);
        assertThat(late.timeline().statuses()).containsExactly(RunStatus.QUEUED, RunStatus.IN_PROGRESS);
        assertThat(late.threadId()).contains("thread_1");
    }

    @Test
    void a_drive_that_failed_knows_the_failure_that_stopped_it() {
        PermissionException no = new PermissionException("no", ErrorDetails.NONE);
        backend.then(QUEUED, down, no);

        DriveFailedException failed = catchThrowableOfType(
                DriveFailedException.class, () -> driver(backend).drive(COMMAND));

        assertThat(failed).hasCause(no);
        assertThat(failed.lastFailure()).containsSame(no);
        assertThat(failed.lastStatus()).contains(RunStatus.QUEUED);
    }

    @Test
    void a_run_that_cannot_be_answered_has_a_last_failure_only_where_a_call_failed() {
        backend.then(
                QUEUED,
                QUEUED.toBuilder()
                        .status(RunStatus.REQUIRES_ACTION)
                        .requiredAction(new RequiredAction.Unrecognised("dance", JsonText.EMPTY_OBJECT))
                        .build());

        UnanswerableRunException stopped = catchThrowableOfType(
                UnanswerableRunException.class, () -> driver(backend).drive(COMMAND));

        assertThat(stopped.lastFailure()).isEmpty();
        assertThat(stopped.lastStatus()).contains(RunStatus.REQUIRES_ACTION);
    }

    @Test
    void an_interrupted_drive_knows_the_last_failure_beside_the_interrupt() {
        backend.then(down, QUEUED);

        DriveInterruptedException stopped = catchThrowableOfType(
                DriveInterruptedException.class,
                () -> driver(backend)
                        .listener(event -> {
                            if (event instanceof DriveEvent.CallFailed) {
                                Thread.currentThread().interrupt();
                            }
                        })
                        .drive(COMMAND));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.lastFailure()).containsSame(down);
        assertThat(stopped.run()).isEmpty();
    }

    @Test
    void a_drive_that_stops_while_its_run_is_looked_for_says_by_what_to_look() {
        backend.capabilities.add(Capability.FIND_BY_TOKEN);
        IndeterminateOutcomeException lost = new IndeterminateOutcomeException("lost", ErrorDetails.NONE, null);
        backend.then(lost, down);

        DriveTimeoutException late = catchThrowableOfType(
                DriveTimeoutException.class,
                () -> driver(backend).tokens(() -> "minted").drive(COMMAND));

        assertThat(late.run()).isEmpty();
        assertThat(late.threadId()).contains("thread_1");
        assertThat(late.token()).contains("minted");
        assertThat(late.getCause()).isSameAs(lost);
    }

    @Test
    void whoever_attaches_has_no_token() {
        backend.then(WORKING);

        DriveTimeoutException late = catchThrowableOfType(
                DriveTimeoutException.class, () -> driver(backend).attach(RunRef.of("thread_1", "run_1")));

        assertThat(late.token()).isEmpty();
    }
}
