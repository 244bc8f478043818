package dev.runs4j.driver;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.journal.FileJournals;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.time.VirtualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drives that write down what they do, and drivers that go on with what others have left. */
class JournalledDriveTest {

    private static final int MORE_THAN_ALL_OPERATIONS = 16;

    @TempDir
    Path folder;

    private final List<ToolInvocation> paid = new ArrayList<>();
    private final List<DriveEvent> heard = new ArrayList<>();
    private final VirtualClock clock = VirtualClock.automatic(Instant.parse("2026-01-01T00:00:00Z"));
    private int files;

    private final Tool pay = Samples.tool("pay", invocation -> {
        paid.add(invocation);
        return "paid " + paid.size();
    });

    private ToolJournal journal(boolean file) {
        return file ? reopened(++files) : new InMemoryToolJournal();
    }

    private ToolJournal reopened(int number) {
        return FileJournals.open(folder.resolve("journal-" + number));
    }

    private InMemoryBackend backend() {
        return InMemoryBackend.builder()
                .clock(clock)
                .script(
                        "two payments",
                        Script.asks(call("call_1", "pay", "{}"))
                                .asks(call("call_1", "pay", "{}"))
                                .answers(outputs -> "Done: " + outputs.last()))
                .build();
    }

    private RunDriver driver(InMemoryBackend backend, ToolJournal journal) {
        return RunDriver.on(backend)
                .journal(journal, "shop")
                .listener(heard::add)
                .tools(pay)
                .deadline(Duration.ofMinutes(2));
    }

    private static CreateRun command(InMemoryBackend backend) {
        String thread = backend.threads().create(userMessage("Pay, please.")).id();
        return CreateRun.on(thread).by(InMemoryBackend.DEFAULT_ASSISTANT).build();
    }

    private static DriveSnapshot found(ToolJournal journal, RunRef run) {
        return journal.find(new JournalRun("shop", run)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_drive_is_written_down_from_beginning_to_end(boolean file) {
        InMemoryBackend backend = backend();
        ToolJournal journal = journal(file);

        RunEnding ending = driver(backend, journal).toolSet("till", "7").drive(command(backend));

        DriveSnapshot written = found(journal, ending.run().ref());
        assertThat(ending.answerText()).isEqualTo("Done: paid 2");
        assertThat(written.drive().end().orElseThrow().status()).isEqualTo("completed");
        assertThat(written.drive().tools()).hasToString("till 7");
        assertThat(written.marks()).containsEntry(1, SubmitMark.ACCEPTED).containsEntry(2, SubmitMark.ACCEPTED);
        assertThat(written.claims())
                .extracting(claim -> claim.call().round() + " " + claim.tool() + " "
                        + claim.result().orElseThrow().output())
                .containsExactly("1 pay paid 1", "2 pay paid 2");
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyJournal.Fault.class,
            names = {"UNAVAILABLE_BEFORE", "UNAVAILABLE_AFTER"})
    void a_journal_that_is_gone_for_a_moment_makes_no_difference(FaultyJournal.Fault fault) {
        for (int which = 1; which <= MORE_THAN_ALL_OPERATIONS; which++) {
            paid.clear();
            InMemoryBackend backend = backend();
            FaultyJournal faulty = new FaultyJournal(new InMemoryToolJournal(), which, fault);

            RunEnding ending = driver(backend, faulty.journal()).drive(command(backend));

            assertThat(ending.answerText()).as("operation %s", which).isEqualTo("Done: paid 2");
            assertThat(paid).hasSize(2);
            assertThat(backend.ledger().entries(Operation.RUN_ANSWER)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyJournal.Fault.class,
            names = {"CRASH_BEFORE", "CRASH_AFTER"})
    void a_process_that_dies_at_any_operation_leaves_no_call_that_is_made_twice(FaultyJournal.Fault fault) {
        for (int which = 1; which <= MORE_THAN_ALL_OPERATIONS; which++) {
            paid.clear();
            InMemoryBackend backend = backend();
            FaultyJournal faulty = new FaultyJournal(journal(true), which, fault);
            CreateRun command = command(backend);
            boolean died = hasDied(driver(backend, faulty.journal()), command);
            assertThat(died)
                    .as("operation %s of %s", which, faulty.operations)
                    .isEqualTo(faulty.operations.size() == which);
            if (!died) {
                return;
            }

            RunEnding ending = resume(driver(backend, reopened(files)), backend);

            assertThat(ending.run().status()).as("operation %s", which).isEqualTo(RunStatus.COMPLETED);
            assertThat(paid).as("operation %s", which).hasSizeBetween(0, 2);
            assertThat(paid.stream().map(ToolInvocation::idempotencyKey)).doesNotHaveDuplicates();
            assertThat(backend.ledger().entries(Operation.RUN_ANSWER)).hasSize(2);
            assertThat(reopened(files).unfinished("shop")).isEmpty();
        }
        throw new AssertionError("a drive had more operations than " + MORE_THAN_ALL_OPERATIONS);
    }

    private static boolean hasDied(RunDriver driver, CreateRun command) {
        try {
            driver.drive(command);
            return false;
        } catch (FaultyJournal.Crash crash) {
            return true;
        }
    }

    /** A drive that died before it was begun, or when its end had been written, is not in the journal any more. */
    private static RunEnding resume(RunDriver driver, InMemoryBackend backend) {
        List<ResumedDrive> resumed = driver.resumeAll();
        return resumed.isEmpty()
                ? driver.attach(ref(backend))
                : resumed.get(0).ending().orElseThrow();
    }

    private static RunRef ref(InMemoryBackend backend) {
        var created = backend.ledger().entries(Operation.RUN_CREATE).get(0);
        return RunRef.of(created.threadId().orElseThrow(), created.runId().orElseGet(created::id));
    }

    @Test
    void a_process_that_dies_in_a_tool_with_effects_leaves_a_call_that_ends_the_run() {
        InMemoryBackend backend = backend();
        ToolJournal journal = new InMemoryToolJournal();
        RunRef run = dieInTool(backend, journal);

        assertThatExceptionOfType(UnknownOutcomeException.class)
                .isThrownBy(() -> driver(backend, journal)
                        .tools(pay.with(ToolTraits.WITH_EFFECTS))
                        .adopt(run))
                .withMessageContaining("'pay'");

        assertThat(paid).isEmpty();
        assertThat(backend.ledger().entries(Operation.RUN_CANCEL)).hasSize(1);
        assertThat(found(journal, run).drive().hasEnded()).isFalse();
    }

    @Test
    void a_process_that_dies_in_a_tool_that_may_be_repeated_leaves_a_call_that_is_repeated() {
        InMemoryBackend backend = backend();
        ToolJournal journal = new InMemoryToolJournal();
        RunRef run = dieInTool(backend, journal);

        RunEnding ending =
                driver(backend, journal).tools(pay.with(ToolTraits.IDEMPOTENT)).adopt(run);

        assertThat(ending.answerText()).isEqualTo("Done: paid 2");
        assertThat(paid).extracting(ToolInvocation::isRepeat).containsExactly(true, false);
    }

    @Test
    void a_tool_that_can_be_asked_says_what_came_of_the_call() {
        InMemoryBackend backend = backend();
        ToolJournal journal = new InMemoryToolJournal();
        RunRef run = dieInTool(backend, journal);
        List<ToolInvocation> asked = new ArrayList<>();
        Tool till = new Till(asked, Optional.of("paid before"));

        driver(backend, journal).tools(till).adopt(run);

        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).isRepeat()).isTrue();
        assertThat(found(journal, run).claims().get(0).result().orElseThrow())
                .satisfies(result -> assertThat(result.kind()).isEqualTo(CallResult.Kind.RETURNED))
                .satisfies(result -> assertThat(result.output()).isEqualTo("paid before"));
        assertThat(heard).contains(new DriveEvent.ToolReconciled(run, 1, "call_1", "pay", true, null));
        assertThat(paid).extracting(ToolInvocation::round).containsExactly(2);
    }

    @Test
    void a_tool_that_cannot_say_what_came_of_the_call_is_not_called_again() {
        InMemoryBackend backend = backend();
        ToolJournal journal = new InMemoryToolJournal();
        RunRef run = dieInTool(backend, journal);

        driver(backend, journal)
                .tools(new Till(new ArrayList<>(), Optional.empty()))
                .adopt(run);

        assertThat(found(journal, run).claims().get(0).result().orElseThrow().kind())
                .isEqualTo(CallResult.Kind.UNKNOWN_OUTCOME);
        assertThat(paid).extracting(ToolInvocation::round).containsExactly(2);
    }

    /** Dies after the call was claimed, and before the tool has done anything. */
    private RunRef dieInTool(InMemoryBackend backend, ToolJournal journal) {
        RunRef[] run = new RunRef[1];
        RunDriver dying = driver(backend, journal).tools(Samples.tool("pay", invocation -> {
            run[0] = invocation.run();
            throw new FaultyJournal.Crash();
        }));
        CreateRun command = command(backend);
        assertThatExceptionOfType(FaultyJournal.Crash.class).isThrownBy(() -> dying.drive(command));
        return run[0];
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_owner_that_slept_in_its_tool_gives_no_answer_and_leaves_the_run_alone(boolean file) {
        InMemoryBackend backend = backend();
        ToolJournal journal = journal(file);
        List<RunEnding> endings = new ArrayList<>();
        Tool sleepy = Samples.tool("pay", invocation -> {
            endings.add(driver(backend, journal).adopt(invocation.run()));
            return "paid after all";
        });
        CreateRun command = command(backend);

        assertThatExceptionOfType(NotOwnerException.class)
                .isThrownBy(() -> driver(backend, journal)
                        .whenGivingUp(WhenGivingUp.CANCEL)
                        .tools(sleepy)
                        .drive(command))
                .withMessageContaining("somebody else");

        assertThat(endings).hasSize(1);
        assertThat(paid).extracting(ToolInvocation::round).containsExactly(2);
        assertThat(backend.ledger().entries(Operation.RUN_ANSWER)).hasSize(2);
        assertThat(backend.ledger().entries(Operation.RUN_CANCEL)).isEmpty();
        assertThat(found(journal, endings.get(0).run().ref())
                        .claims()
                        .get(0)
                        .result()
                        .orElseThrow()
                        .kind())
                .isEqualTo(CallResult.Kind.UNKNOWN_OUTCOME);
    }

    @Test
    void an_owner_that_slept_before_its_claim_starts_nothing() {
        InMemoryBackend backend = backend();
        ToolJournal journal = new InMemoryToolJournal();
        boolean[] adopted = {false};
        RunDriver sleepy = driver(backend, journal).listener(event -> {
            if (event instanceof DriveEvent.StatusChanged changed
                    && changed.to().equals(RunStatus.REQUIRES_ACTION)
                    && !adopted[0]) {
                adopted[0] = true;
                driver(backend, journal).adopt(changed.run());
            }
        });
        CreateRun command = command(backend);

        assertThatExceptionOfType(NotOwnerException.class).isThrownBy(() -> sleepy.drive(command));

        assertThat(paid).extracting(ToolInvocation::round).containsExactly(1, 2);
    }

    @Test
    void who_adopts_a_drive_keeps_its_deadline_and_who_attaches_to_it_does_not() {
        InMemoryBackend backend = InMemoryBackend.builder()
                .clock(clock)
                .script("slow", Script.waits(Duration.ofMinutes(3)).answers("Done"))
                .build();
        ToolJournal journal = new InMemoryToolJournal();
        Instant deadline = clock.now().plusSeconds(120);
        CreateRun command = command(backend);
        int[] waits = {0};
        assertThatExceptionOfType(FaultyJournal.Crash.class)
                .isThrownBy(() -> driver(backend, journal)
                        .listener(event -> {
                            if (event instanceof DriveEvent.Waiting && ++waits[0] == 2) {
                                throw new FaultyJournal.Crash();
                            }
                        })
                        .drive(command));
        clock.advanceTo(deadline.minusSeconds(30));
        RunDriver other = driver(backend, journal).deadline(Duration.ofMinutes(10));

        List<ResumedDrive> resumed = other.resumeAll();

        assertThat(clock.now()).isEqualTo(deadline);
        assertThat(resumed).singleElement().satisfies(drive -> {
            assertThat(drive.failure()).containsInstanceOf(DriveTimeoutException.class);
            assertThat(drive.ending()).isEmpty();
            assertThat(drive).hasToString("ResumedDrive[" + drive.run() + ", DriveTimeoutException]");
        });
        assertThat(other.unfinished())
                .extracting(row -> row.run().run())
                .containsExactly(resumed.get(0).run());
        assertThat(other.attach(resumed.get(0).run()).answerText()).isEqualTo("Done");
        assertThat(other.unfinished()).isEmpty();
    }

    @Test
    void who_comes_after_the_deadline_still_finds_out_that_the_run_has_ended() {
        InMemoryBackend backend = backend();
        ToolJournal journal = new InMemoryToolJournal();
        RunRef run = dieInTool(backend, journal);
        backend.runs().cancel(run);
        clock.advance(Duration.ofMinutes(5));

        assertThat(driver(backend, journal).resumeAll())
                .singleElement()
                .satisfies(drive ->
                        assertThat(drive.ending().orElseThrow().status()).isEqualTo(RunStatus.CANCELLED));
        assertThat(found(journal, run).drive().end().orElseThrow().status()).isEqualTo("cancelled");
    }

    @Test
    void who_comes_after_the_deadline_does_nothing_else() {
        InMemoryBackend backend = backend();
        ToolJournal journal = new InMemoryToolJournal();
        RunRef run = dieInTool(backend, journal);
        clock.advance(Duration.ofMinutes(5));

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> driver(backend, journal).adopt(run));

        assertThat(paid).isEmpty();
        assertThat(found(journal, run).drive().hasEnded()).isFalse();
    }

    @Test
    void drives_of_other_tools_are_not_resumed_and_those_of_other_backends_not_seen() {
        InMemoryBackend backend = backend();
        ToolJournal journal = new InMemoryToolJournal();
        RunRef run = dieInTool(backend, journal);

        assertThat(driver(backend, journal).toolSet("till", "8").resumeAll())
                .singleElement()
                .satisfies(drive -> assertThat(drive.failure()).containsInstanceOf(NotOwnerException.class));
        assertThat(driver(backend, journal).journal(journal, "other").unfinished())
                .isEmpty();
        assertThat(found(journal, run).drive().epoch()).isEqualTo(1);
    }

    /** A tool that can be asked. */
    private final class Till implements Tool {

        private final List<ToolInvocation> asked;
        private final Optional<String> known;

        Till(List<ToolInvocation> asked, Optional<String> known) {
            this.asked = asked;
            this.known = known;
        }

        @Override
        public dev.runs4j.domain.tool.FunctionTool definition() {
            return pay.definition();
        }

        @Override
        public String call(ToolInvocation invocation) throws Exception {
            return pay.call(invocation);
        }

        @Override
        public ToolTraits traits() {
            return ToolTraits.NONE.andReconciles();
        }

        @Override
        public Optional<String> reconcile(ToolInvocation invocation) {
            asked.add(invocation);
            return known;
        }
    }
}
