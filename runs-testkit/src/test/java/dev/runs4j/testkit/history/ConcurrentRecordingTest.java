package dev.runs4j.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.Observed;
import dev.runs4j.testkit.Stories;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrentRecordingTest {

    private static final int THREADS = 4;
    private static final int RUNS = 100;

    @Test
    void nothingIsLostWhenManyThreadsUseOneRecorder() throws Exception {
        RunRecorder recorder = RunRecorder.on(InMemoryBackend.builder()
                .script("story", Script.answers("Take a coat."))
                .instant()
                .build());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> done = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                done.add(threads.submit(work(recorder)));
            }
            for (Future<Void> each : done) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(recorder.histories())
                .hasSize(THREADS * RUNS)
                .allSatisfy(history -> assertThat(history.statuses()).endsWith(RunStatus.COMPLETED));
    }

    private static Callable<Void> work(RunRecorder recorder) {
        return () -> {
            for (int i = 0; i < RUNS; i++) {
                Observed<Run> run = recorder.backend().runs().create(Stories.question(recorder));
                recorder.backend().runs().get(run.value().ref());
            }
            return null;
        };
    }
}
