package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ThreadUseRules extends Rules {

    ThreadUseRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open();

    @Test
    @DisplayName("G04 operations run on the calling thread")
    void runsOnTheCallingThread() {
        AtomicReference<Thread> worker = new AtomicReference<>();
        stage.playCalling(() -> worker.set(Thread.currentThread()));

        assertThat(stage.status(stage.settledRun())).isEqualTo(RunStatus.COMPLETED);

        assertThat(worker).hasValue(Thread.currentThread());
    }

    @Test
    @DisplayName("G04 many threads may call at once and nothing is lost")
    void takesManyThreads() throws Exception {
        String shared = stage.thread();
        List<Object> ids = new ArrayList<>();
        try (Race race = new Race()) {
            for (int i = 0; i < 100; i++) {
                ids.addAll(race.runFour(() ->
                        stage.messages().create(shared, NewMessage.user("a")).id()));
            }
        }

        assertThat(new HashSet<>(ids)).hasSize(400);
        assertThat(stage.messagesOn(shared))
                .extracting(message -> (Object) message.id())
                .containsExactlyInAnyOrderElementsOf(ids);
    }
}
