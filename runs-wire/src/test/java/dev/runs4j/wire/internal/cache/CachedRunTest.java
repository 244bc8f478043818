package dev.runs4j.wire.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.WrongRunStateException;
import dev.runs4j.wire.CacheStatistics;
import dev.runs4j.wire.RunCacheSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachedRunTest {

    private static final Metadata PAIRS = Metadata.of(Map.of("colour", "red"));

    private final CachedBackend backend = CachedBackend.open();

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    private void asksTheServer(RunRef run) {
        backend.cutOff();
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> backend.get(run))
                .withMessage("The server is cut off");
        backend.server.faults().clear();
    }

    @Test
    void aRunThatHasEndedIsReadOnceAndItsTimeStaysTrue() {
        RunRef run = backend.ended();
        Observed<Run> first = backend.get(run);
        backend.seconds(59);
        backend.cutOff();

        assertThat(backend.get(run)).isSameAs(first);

        assertThat(first.value().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(first.seenAt()).isEqualTo(CachedBackend.START.plusSeconds(2));
    }

    @Test
    void anActiveRunIsReadAgain() {
        RunRef run = backend.run();
        backend.get(run);

        asksTheServer(run);

        backend.seconds(2);
        assertThat(backend.get(run).value().status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aRunIsForgottenWhenItsTimeIsUpHoweverOftenItIsRead() {
        RunRef run = backend.ended();
        backend.get(run);
        backend.seconds(59);
        backend.get(run);
        backend.seconds(1);

        asksTheServer(run);
    }

    @Test
    void aRunThatIsModifiedIsReadAgain() {
        RunRef run = backend.ended();
        backend.get(run);

        backend.runs.modify(new ModifyRun(run, PAIRS));

        assertThat(backend.get(run).value().metadata()).isEqualTo(PAIRS);
    }

    @Test
    void aWriteThatFailsMakesTheRunForgottenAllTheSame() {
        RunRef run = backend.ended();
        backend.get(run);
        backend.server.faults().loseAnswer(Operation.RUN_MODIFY);

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> backend.runs.modify(new ModifyRun(run, PAIRS)));

        assertThat(backend.get(run).value().metadata()).isEqualTo(PAIRS);
    }

    @Test
    void aCancelMakesTheRunForgotten() {
        RunRef run = backend.ended();
        backend.get(run);

        assertThatExceptionOfType(WrongRunStateException.class).isThrownBy(() -> backend.runs.cancel(run));

        asksTheServer(run);
    }

    @Test
    void runsOfOtherThreadsStayWhenOneIsModified() {
        RunRef run = backend.ended();
        RunRef other = backend.ended();
        backend.get(run);

        backend.runs.modify(new ModifyRun(other, PAIRS));

        backend.cutOff();
        assertThat(backend.get(run).value().id()).isEqualTo(run.runId());
    }

    @Test
    void theRunsOfADeletedThreadAreForgottenAndNoOthers() {
        RunRef run = backend.ended();
        RunRef other = backend.ended();
        backend.get(run);
        backend.get(other);

        backend.threads.delete(run.threadId());

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> backend.get(run));
        backend.cutOff();
        assertThat(backend.get(other).value().id()).isEqualTo(other.runId());
    }

    @Test
    void whatOthersDoIsNotSeenUntilTheTimeIsUp() {
        RunRef run = backend.ended();
        backend.get(run);
        backend.server.runs().modify(new ModifyRun(run, PAIRS));

        assertThat(backend.get(run).value().metadata()).isEqualTo(Metadata.EMPTY);

        backend.seconds(60);
        assertThat(backend.get(run).value().metadata()).isEqualTo(PAIRS);
    }

    @Test
    void callsWithHeadersOfTheirOwnPassBy() {
        RunRef run = backend.ended();
        CallOptions somebody = CallOptions.DEFAULT.withHeader("OpenAI-Project", "proj_2");
        backend.runs.get(run, somebody);
        asksTheServer(run);
        backend.get(run);
        backend.cutOff();

        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(() -> backend.runs.get(run, somebody));

        assertThat(backend.cache.statistics().misses()).isEqualTo(2);
    }

    @Test
    void aHitOnAClosedBackendIsRefused() {
        RunRef run = backend.ended();
        backend.get(run);
        backend.close();

        assertThatExceptionOfType(BackendClosedException.class).isThrownBy(() -> backend.get(run));
    }

    @Test
    void aHitWithTheFlagSetIsInterrupted() {
        RunRef run = backend.ended();
        backend.get(run);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> backend.get(run));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aHitBehindItsDeadlineIsRefused() {
        RunRef run = backend.ended();
        backend.get(run);

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> backend.runs.get(run, CallOptions.until(backend.clock.now())))
                .withMessage("The deadline 2026-11-22T10:00:02Z of a call about " + run + " has passed");
        assertThat(backend.runs.get(run, CallOptions.until(backend.clock.now().plusMillis(1))))
                .isNotNull();
    }

    @Test
    void theCacheTellsWhatItDid() {
        RunRef run = backend.ended();
        long bytes = 0;
        for (int i = 0; i < 3; i++) {
            backend.get(run);
            bytes = backend.cache.statistics().bytes();
        }

        assertThat(bytes).isBetween(100L, 10_000L);
        assertThat(backend.cache.statistics()).isEqualTo(new CacheStatistics(2, 1, 0, 1, bytes));
        backend.cache.clear();
        assertThat(backend.cache.statistics()).isEqualTo(new CacheStatistics(2, 1, 0, 0, 0));
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() {
        RunRef run = backend.ended();
        backend.get(run);
        long one = backend.cache.statistics().bytes();
        CachedBackend small = new CachedBackend(
                RunCacheSettings.builder().maxBytes(3 * one + one / 2).build());

        for (int i = 0; i < 10; i++) {
            small.get(small.ended());
        }

        CacheStatistics statistics = small.cache.statistics();
        assertThat(statistics.bytes()).isLessThanOrEqualTo(3 * one + one / 2);
        assertThat(statistics.runs()).isEqualTo(3);
        assertThat(statistics.evictions()).isEqualTo(7);
    }

    @Test
    void theTimeCanBeChosen() {
        CachedBackend quick = new CachedBackend(
                RunCacheSettings.builder().expireAfter(Duration.ofSeconds(3)).build());
        RunRef run = quick.ended();
        quick.get(run);
        quick.seconds(3);
        quick.cutOff();

        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(() -> quick.get(run));
    }

    /** The change may be carried out late: what is read meanwhile is not kept. */
    @Test
    void afterAChangeWithUnknownOutcomeNothingIsKeptForAWhile() {
        RunRef run = backend.ended();
        backend.server.faults().loseAnswer(Operation.RUN_MODIFY);
        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> backend.runs.modify(new ModifyRun(run, PAIRS)));

        backend.get(run);
        asksTheServer(run);
        backend.runs.modify(new ModifyRun(run, PAIRS));
        backend.get(run);
        backend.seconds(59);
        asksTheServer(run);

        backend.seconds(1);
        Observed<Run> later = backend.get(run);
        assertThat(backend.get(run)).isSameAs(later);
    }

    @Test
    void noStepsOfARunInDoubtAreKept() {
        RunRef run = backend.ended();
        backend.server.faults().loseAnswer(Operation.RUN_MODIFY);
        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> backend.runs.modify(new ModifyRun(run, PAIRS)));
        backend.seconds(20);

        assertThat(backend.steps(run)).isNotSameAs(backend.steps(run));
    }
}
