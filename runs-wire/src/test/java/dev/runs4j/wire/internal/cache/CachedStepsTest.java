package dev.runs4j.wire.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachedStepsTest {

    private final CachedBackend backend = CachedBackend.open();
    private final RunRef run = backend.ended();

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    private void asksTheServer() {
        backend.cutOff();
        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(() -> backend.steps(run));
        backend.server.faults().clear();
    }

    /** Reads the run, and ten seconds later its steps. */
    private Page<RunStep> keptPage() {
        backend.get(run);
        backend.seconds(10);
        return backend.steps(run);
    }

    @Test
    void thePageOfARunAtRestIsReadOnce() {
        Page<RunStep> first = keptPage();
        backend.cutOff();

        assertThat(backend.steps(run)).isSameAs(first);

        assertThat(first.items()).hasSize(1);
    }

    @Test
    void stepsAreReadAgainWhileTheRunsEndIsYoung() {
        backend.get(run);
        backend.clock.advance(Duration.ofMillis(9_999));
        backend.steps(run);

        asksTheServer();
    }

    @Test
    void stepsOfARunThatNobodyReadAreReadAgain() {
        backend.seconds(100);
        backend.steps(run);

        asksTheServer();
    }

    @Test
    void everyPageIsKeptByItself() {
        keptPage();
        backend.cutOff();

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(
                        () -> backend.runs.steps(run, PageRequest.ofSize(1), Set.<Include>of(), CallOptions.DEFAULT));
    }

    @Test
    void pagesAreForgottenWithTheirRun() {
        keptPage();

        backend.runs.modify(new ModifyRun(run, Metadata.EMPTY));

        asksTheServer();
    }

    @Test
    void aPageIsKeptNoLongerThanItsRun() {
        keptPage();
        backend.seconds(49);
        backend.steps(run);
        backend.seconds(1);

        asksTheServer();
    }

    @Test
    void pagesCountAsRoom() {
        backend.get(run);
        long before = backend.cache.statistics().bytes();
        backend.seconds(10);

        backend.steps(run);

        assertThat(backend.cache.statistics().bytes()).isGreaterThan(before + 100);
    }

    @Test
    void aHitWithTheFlagSetIsInterrupted() {
        keptPage();
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> backend.steps(run));
    }

    @Test
    void callsWithHeadersOfTheirOwnPassBy() {
        backend.get(run);
        backend.seconds(10);
        CallOptions somebody = CallOptions.DEFAULT.withHeader("OpenAI-Project", "proj_2");
        backend.runs.steps(run, PageRequest.FIRST, Set.<Include>of(), somebody);

        asksTheServer();
    }
}
