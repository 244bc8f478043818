package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.ThreadBusyException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class ThreadDeletionRules extends Rules {

    ThreadDeletionRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ASKS_ONCE);

    @Test
    @DisplayName("T04 delete answers that the thread is gone")
    void deleteAnswers() {
        String thread = stage.thread("Hi");

        assertThat(stage.threads().delete(thread)).isEqualTo(Deletion.of(thread, "thread"));
        if (stage.can(Capability.LIST_THREADS)) {
            assertThat(stage.threads().listAll(PageRequest.FIRST, CallOptions.DEFAULT))
                    .isEmpty();
        }
    }

    static Stream<EveryCall> everyCallOnAThread() {
        return EveryCall.all().filter(call -> call.ids().contains("thread_id"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCallOnAThread")
    @DisplayName("T04 after delete every operation on the thread, its messages and its runs is a not-found")
    void everyOperationIsANotFound(EveryCall call) {
        stage.needs(call.needs());
        Place at = Place.in(stage);
        stage.runs().cancel(at.busy());
        stage.until(at.busy(), RunStatus.CANCELLED);
        stage.threads().delete(at.thread());
        stage.threads().delete(at.busyThread());

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> call.make(stage, at, CallOptions.DEFAULT));
    }

    @Test
    @DisplayName("T04 delete during an active run removes the thread, or is refused and removes nothing")
    void deleteDuringARun() {
        RunRef run = stage.play(Plot.ANSWERS).run();
        List<Object> before = Snapshot.of(stage);

        if (isRefused(run)) {
            assertThat(Snapshot.of(stage)).isEqualTo(before);
            assertThat(stage.status(stage.settled(run))).isEqualTo(RunStatus.COMPLETED);
            assertThat(stage.threads().delete(run.threadId()).deleted()).isTrue();
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.threads().get(run.threadId()));
    }

    private boolean isRefused(RunRef run) {
        try {
            assertThat(stage.threads().delete(run.threadId()).deleted()).isTrue();
            return false;
        } catch (ThreadBusyException busy) {
            assertThat(busy.activeRunId().orElse(run.runId())).isEqualTo(run.runId());
            return true;
        }
    }

    @Test
    @DisplayName("T04 delete leaves other threads alone")
    void otherThreadsStay() {
        RunRef other = stage.play(Plot.ANSWERS).settledRun();

        stage.threads().delete(stage.thread("Hi"));

        assertThat(stage.texts(other.threadId())).containsExactly("Hi", "It rains in Oslo.");
        assertThat(stage.status(other)).isEqualTo(RunStatus.COMPLETED);
    }
}
