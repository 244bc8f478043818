package dev.runs4j.testkit.history;

import static dev.runs4j.domain.lifecycle.RunStatus.CANCELLING;
import static dev.runs4j.domain.lifecycle.RunStatus.COMPLETED;
import static dev.runs4j.domain.lifecycle.RunStatus.FAILED;
import static dev.runs4j.domain.lifecycle.RunStatus.IN_PROGRESS;
import static dev.runs4j.domain.lifecycle.RunStatus.QUEUED;
import static dev.runs4j.domain.lifecycle.RunStatus.REQUIRES_ACTION;
import static dev.runs4j.inmemory.Script.call;
import static dev.runs4j.testkit.Stories.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.testkit.Stories;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunRecorderTest {

    private static final Script COAT =
            Script.asks(call("weather", "{\"name\":\"Oslo\"}")).answers("Take a coat.");

    private final InMemoryBackend real = Stories.playing(COAT);
    private final RunRecorder recorder = RunRecorder.on(real);
    private final RunsBackend backend = recorder.backend();

    private Run created() {
        return backend.runs().create(question(recorder)).value();
    }

    private Run later(RunRef run) {
        ((VirtualClock) real.clock()).advance(Duration.ofSeconds(1));
        return backend.runs().get(run).value();
    }

    private ToolAnswers answer(Run asking) {
        return ToolAnswers.outputs(ToolOutput.of(asking.pendingCalls().get(0).id(), "12 degrees"));
    }

    private RunDriver driver() {
        return RunDriver.on(backend)
                .tools(Stories.weather())
                .deadline(Duration.ofMinutes(2))
                .tokens(() -> "token_1");
    }

    @Test
    void aStatusIsKeptWhenItIsFirstSeen() {
        Run run = created();
        later(run.ref());
        later(run.ref());

        RunHistory history = recorder.history(run.ref());
        assertThat(history.statuses()).containsExactly(QUEUED, REQUIRES_ACTION);
        assertThat(history.entries().get(1).at()).isEqualTo(Stories.START.plusSeconds(1));
    }

    @Test
    void callsAreKeptOncePerRound() {
        Run run = created();
        later(run.ref());
        later(run.ref());

        assertThat(recorder.onlyHistory().requiredCalls())
                .extracting(RequiredCall::name, RequiredCall::arguments)
                .containsExactly(tuple("weather", "{\"name\":\"Oslo\"}"));
    }

    @Test
    void answersAreKeptWithTheNameOfTheCall() {
        Run asking = later(created().ref());
        backend.runs().answer(asking.ref(), answer(asking));

        assertThat(recorder.onlyHistory().answers())
                .containsExactly(GivenAnswer.output(asking.pendingCalls().get(0).id(), "weather", "12 degrees"));
    }

    @Test
    void anAnswerWhoseReceiptIsLostIsKeptBesideTheFailure() {
        Run asking = later(created().ref());
        real.faults().loseAnswer(Operation.RUN_ANSWER);

        assertThat(catchThrowable(() -> backend.runs().answer(asking.ref(), answer(asking))))
                .isInstanceOf(IndeterminateOutcomeException.class);

        assertThat(recorder.onlyHistory().answers()).hasSize(1);
        assertThat(recorder.onlyHistory().failures())
                .extracting(HistoryEntry.CallFailed::operation, HistoryEntry.CallFailed::mayHaveHappened)
                .containsExactly(tuple("runs.answer", true));
        assertThat(recorder.onlyHistory().timeline()).contains("runs.answer failed (may have happened): Indeterminate");
    }

    @Test
    void messagesOfTheRunAreKeptAsTheyWereLastSeen() {
        driver().drive(question(recorder));

        assertThat(recorder.onlyHistory().messages()).extracting(Message::text).containsExactly("Take a coat.");
    }

    @Test
    void messagesOfTheCallerAreNot() {
        Run run = created();
        backend.messages()
                .listAll(run.threadId())
                .forEach(message -> assertThat(message.text()).isNotEmpty());

        assertThat(recorder.onlyHistory().messages()).isEmpty();
    }

    @Test
    void aMessageThatIsReadAloneIsKeptToo() {
        String thread = driver().drive(question(recorder)).run().threadId();
        RunRecorder another = RunRecorder.on(real);
        Run run = another.backend()
                .runs()
                .list(thread, PageRequest.FIRST, CallOptions.DEFAULT)
                .items()
                .get(0);
        String id = recorder.onlyHistory().messages().get(0).id();

        another.backend().messages().get(thread, id);

        assertThat(another.history(run.ref()).messages()).hasSize(1);
        assertThat(another.onlyHistory().statuses()).containsExactly(COMPLETED);
    }

    @Test
    void aCancelIsKept() {
        Run run = created();
        backend.runs().cancel(run.ref());

        RunHistory history = recorder.onlyHistory();
        assertThat(history.cancelRequested()).isTrue();
        assertThat(history.statuses()).containsExactly(QUEUED, CANCELLING);
        assertThat(history.timeline()).isEqualTo("""
                run run_0001 on thread thread_0001, last seen cancelling
                    0.000 s  queued
                    0.000 s  cancel requested
                    0.000 s  cancelling""");
    }

    @Test
    void aChangeOfTheMetadataIsSeen() {
        RunRef run = driver().drive(question(recorder)).run().ref();
        backend.runs().modify(new ModifyRun(run, Metadata.of("case", "4712")));

        assertThat(recorder.onlyHistory().lastSeen().metadata().get("case")).contains("4712");
    }

    @Test
    void aRunThatIsFoundByItsTokenIsKept() {
        Run run = backend.runs()
                .create(question(recorder).toBuilder().token("token_9").build())
                .value();
        RunRecorder another = RunRecorder.on(real);

        another.backend().runs().findByToken(run.threadId(), "token_9", CallOptions.DEFAULT);

        assertThat(another.onlyHistory().ref()).isEqualTo(run.ref());
    }

    @Test
    void whatFailedIsKeptAndThrownOn() {
        Run run = created();
        RateLimitedException slow = new RateLimitedException("slow", null, ErrorDetails.NONE);
        real.faults().fail(Operation.RUN_GET, () -> slow);

        assertThat(catchThrowable(() -> backend.runs().get(run.ref()))).isSameAs(slow);
        assertThat(recorder.onlyHistory().failures())
                .extracting(HistoryEntry.CallFailed::failure)
                .containsExactly(slow);
        assertThat(recorder.strayFailures()).isEmpty();
    }

    @Test
    void whatFailedWithoutARunIsKeptApart() {
        assertThat(catchThrowable(() -> backend.threads().get("thread_9"))).isInstanceOf(NotFoundException.class);

        assertThat(recorder.strayFailures())
                .extracting(HistoryEntry.CallFailed::operation)
                .containsExactly("threads.get");
        assertThat(recorder.timelines()).startsWith("threads.get failed: NotFoundException: ");
    }

    @Test
    void streamsAreFollowed() {
        driver().streaming().drive(question(recorder));

        assertThat(recorder.onlyHistory().timeline()).isEqualTo("""
                run run_0001 on thread thread_0001, last seen completed
                    0.000 s  queued
                    0.100 s  in_progress
                    0.500 s  requires_action
                    0.500 s  asked for weather with {"name":"Oslo"}
                    0.500 s  answered weather with 12 degrees
                    0.500 s  queued
                    0.600 s  in_progress
                    1.000 s  message msg_0001_2 (completed): Take a coat.
                    1.000 s  completed""");
    }

    @Test
    void aStreamThatBreaksIsKeptAtItsRun() {
        real.faults().breakStreams(2);

        driver().streaming().drive(question(recorder));

        assertThat(recorder.onlyHistory().failures())
                .extracting(HistoryEntry.CallFailed::operation)
                .containsExactly("stream.next");
        assertThat(recorder.onlyHistory().statuses()).endsWith(COMPLETED);
    }

    @Test
    void equalTestsGiveEqualHistories() {
        assertThat(Stories.coat().history().timeline())
                .isEqualTo(Stories.coat().history().timeline());
        assertThat(Stories.coat().history())
                .isEqualTo(Stories.coat().history())
                .hasSameHashCodeAs(Stories.coat().history());
    }

    @Test
    void everyRunHasAHistoryInTheOrderOfTheirBeginning() {
        Run one = created();
        Run two = created();
        later(one.ref());

        assertThat(recorder.histories()).extracting(RunHistory::ref).containsExactly(one.ref(), two.ref());
        assertThat(recorder.history(one.ref()).statuses()).containsExactly(QUEUED, REQUIRES_ACTION);
        assertThat(recorder.history(two.ref()).statuses()).containsExactly(QUEUED);
    }

    @Test
    void theOnlyHistoryIsMissedWhenThereIsNone() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(recorder::onlyHistory)
                .withMessage("Expected exactly one recorded run,\n"
                        + "but none was recorded; the code under test must use the recorder's backend.");
    }

    @Test
    void theOnlyHistoryIsMissedWithTheFailureThatMayExplainIt() {
        real.faults()
                .fail(Operation.RUN_CREATE, () -> new BackendUnavailableException("down", ErrorDetails.NONE, null));
        assertThat(catchThrowable(this::created)).isInstanceOf(BackendUnavailableException.class);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(recorder::onlyHistory)
                .withMessage("""
                        Expected exactly one recorded run,
                        but none was recorded; the code under test must use the recorder's backend.
                        runs.create failed: BackendUnavailableException: down""");
    }

    @Test
    void theOnlyHistoryIsMissedWhenThereAreSeveral() {
        created();
        created();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(recorder::onlyHistory)
                .withMessage("Expected exactly one recorded run,\n"
                        + "but 2 were recorded: thread_0001/run_0001 (queued), thread_0002/run_0002 (queued).");
    }

    @Test
    void aRunThatWasNeverSeenHasNoHistory() {
        created();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> recorder.history(RunRef.of("thread_1", "run_9")))
                .withMessage("Expected a recorded run thread_1/run_9,\n"
                        + "but 1 was recorded: thread_0001/run_0001 (queued).");
    }

    @Test
    void onlySoManyRunsAreKept() {
        RunRecorder small = RunRecorder.on(real, 1, 10);
        small.backend().runs().create(question(small));
        Run second = small.backend().runs().create(question(small)).value();

        assertThat(small.onlyHistory().ref()).isEqualTo(second.ref());
        assertThat(small.droppedRuns()).isEqualTo(1);
    }

    @Test
    void onlySoManyEntriesAreKept() {
        RunRecorder small = RunRecorder.on(real, 1, 1);
        Run run = small.backend().runs().create(question(small)).value();
        ((VirtualClock) real.clock()).advance(Duration.ofMillis(250));
        small.backend().runs().get(run.ref());

        assertThat(small.onlyHistory().dropped()).isEqualTo(1);
        assertThat(small.onlyHistory().statuses()).containsExactly(IN_PROGRESS);
        assertThat(small.onlyHistory().timeline()).isEqualTo("""
                run run_0001 on thread thread_0001, last seen in_progress
                  ... 1 older entries were not kept
                    0.000 s  in_progress""");
    }

    @Test
    void lessThanOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRecorder.on(real, 0, 1))
                .withMessage("runs: at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRecorder.on(real, 1, 0))
                .withMessage("entries: at least 1, but was 0");
    }

    @Test
    void inEveryOtherRespectItIsTheBackendBehindIt() {
        assertThat(backend.name()).isEqualTo("in-memory");
        assertThat(backend.limits()).isSameAs(real.limits());
        assertThat(backend.capabilities()).isEqualTo(real.capabilities());
        assertThat(backend.clock()).isSameAs(real.clock());
        assertThat(backend).hasToString("RecordedBackend[InMemoryBackend[0 threads]]");
    }

    @Test
    void aHistoryOutlivesTheBackend() {
        created();
        backend.close();

        assertThat(recorder.onlyHistory().statuses()).containsExactly(QUEUED);
        assertThat(real.threadCount()).isZero();
    }

    @Test
    void nothingOfTheContentIsInTheShortText() {
        driver().drive(question(recorder));

        assertThat(recorder).hasToString("RunRecorder[1 runs]");
        assertThat(recorder.onlyHistory()).hasToString("RunHistory[thread_0001/run_0001, completed, 9 entries]");
        assertThat(recorder.onlyHistory().entries().toString()).doesNotContain("Oslo", "12 degrees", "Take a coat");
        assertThat(List.of(recorder.onlyHistory().answers().get(0)).toString()).doesNotContain("12 degrees");
    }

    @Test
    void aFailedRunIsSeenToFail() {
        assertThat(Stories.failing().history().statuses()).endsWith(FAILED);
        // Two looks, each of them up to a fifth earlier or later than after a quarter of a second.
        assertThat(Stories.failing().history().lasted()).isBetween(Duration.ofMillis(400), Duration.ofMillis(600));
    }
}
