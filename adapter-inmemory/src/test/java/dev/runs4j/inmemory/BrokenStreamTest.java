package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that break. A run that answers {@code Yes} gives twelve events. */
class BrokenStreamTest {

    private static final List<String> WHOLE = List.of(
            "thread.run.created",
            "thread.run.queued",
            "thread.run.in_progress",
            "thread.run.step.created",
            "thread.run.step.in_progress",
            "thread.message.created",
            "thread.message.in_progress",
            "thread.message.delta",
            "thread.message.completed",
            "thread.run.step.completed",
            "thread.run.completed",
            "done");
    private static final RunRef RUN = RunRef.of("thread_0001", "run_0003");

    private final Backstage stage = OneOfEach.open().stage;
    private final Runs runs = stage.backend.runs();
    private final Faults faults = stage.backend.faults();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 10, 11})
    void aStreamBreaksAfterItsEventsAndTheRunLivesOn(int events) {
        faults.breakStreams(events);
        List<String> pulled = new ArrayList<>();

        try (RunStream stream = runs.stream(OneOfEach.RUN)) {
            stage.settle();
            assertThatThrownBy(() -> pullAll(stream, pulled))
                    .isInstanceOf(BackendUnavailableException.class)
                    .hasMessage("The stream of thread_0001/run_0003 broke after " + events + " events");
        }
        assertThat(pulled).isEqualTo(WHOLE.subList(0, events));
        assertThat(stage.get(RUN).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, Integer.MAX_VALUE})
    void aStreamThatEndsBeforeItWouldBreakIsWhole(int events) {
        Fault fault = faults.breakStreams(events);
        List<String> pulled = new ArrayList<>();

        try (RunStream stream = runs.stream(OneOfEach.RUN)) {
            stage.settle();
            pullAll(stream, pulled);
        }
        assertThat(pulled).isEqualTo(WHOLE);
        assertThat(fault.hits()).isEqualTo(1);
    }

    @Test
    void aBrokenStreamStaysBroken() {
        faults.breakStreams(0);

        try (RunStream stream = runs.stream(OneOfEach.RUN)) {
            assertThatThrownBy(() -> stream.next(stage.clock.now())).isInstanceOf(BackendUnavailableException.class);
            assertThatThrownBy(() -> stream.next(stage.clock.now())).isInstanceOf(BackendUnavailableException.class);
            assertThat(stream.cursor()).isEmpty();
        }
    }

    @Test
    void anotherStreamGoesOnWhereOneBroke() {
        faults.breakStreams(4);
        List<String> pulled = new ArrayList<>();
        StreamCursor cursor;
        try (RunStream stream = runs.stream(OneOfEach.RUN)) {
            stage.settle();
            assertThatThrownBy(() -> pullAll(stream, pulled)).isInstanceOf(BackendUnavailableException.class);
            cursor = stream.cursor().orElseThrow();
        }

        try (RunStream rest = runs.resume(cursor, CallOptions.DEFAULT)) {
            pullAll(rest, pulled);
        }

        assertThat(pulled).isEqualTo(WHOLE);
    }

    @Test
    void aStreamThatGoesOnMayBreakAgain() {
        faults.breakStreams(4).times(2);
        List<String> pulled = new ArrayList<>();
        StreamCursor cursor;
        try (RunStream stream = runs.stream(OneOfEach.RUN)) {
            stage.settle();
            assertThatThrownBy(() -> pullAll(stream, pulled)).isInstanceOf(BackendUnavailableException.class);
            cursor = stream.cursor().orElseThrow();
        }

        try (RunStream rest = runs.resume(cursor, CallOptions.DEFAULT)) {
            assertThatThrownBy(() -> pullAll(rest, pulled))
                    .hasMessage("The stream of thread_0001/run_0003 broke after 4 events");
        }
        assertThat(pulled).isEqualTo(WHOLE.subList(0, 8));
    }

    @Test
    void theStreamOfAnAnswerBreaksAfterItsOwnEvents() {
        faults.breakStreams(2).matching(call -> call.operation() == Operation.RUN_ANSWER);
        List<String> pulled = new ArrayList<>();

        try (RunStream stream = runs.streamAnswer(OneOfEach.WAITING, OneOfEach.ANSWERS)) {
            stage.settle();
            assertThatThrownBy(() -> pullAll(stream, pulled)).isInstanceOf(BackendUnavailableException.class);
        }
        assertThat(pulled).containsExactly("thread.run.step.completed", "thread.run.queued");
        assertThat(stage.get(OneOfEach.WAITING).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void streamsThatDoNotMatchAndCallsWithoutAStreamStayWhole() {
        Fault fault = faults.breakStreams(0)
                .matching(call -> call.threadId().equals("thread_0002"))
                .always();
        List<String> pulled = new ArrayList<>();

        try (RunStream stream = runs.stream(OneOfEach.RUN)) {
            stage.settle();
            pullAll(stream, pulled);
        }
        runs.answer(OneOfEach.WAITING, OneOfEach.ANSWERS);
        assertThat(pulled).isEqualTo(WHOLE);
        assertThat(fault.hits()).isZero();
    }

    @Test
    void aStreamThatWasOpenedBeforeDoesNotBreak() {
        try (RunStream stream = runs.stream(OneOfEach.RUN)) {
            faults.breakStreams(0).always();
            stage.settle();

            assertThat(stage.pull(stream)).isEqualTo(WHOLE);
        }
    }

    private void pullAll(RunStream stream, List<String> names) {
        while (stream.next(stage.clock.now()) instanceof StreamPull.Event pulled) {
            names.add(pulled.event().name());
        }
    }
}
