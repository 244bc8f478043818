package dev.runs4j.driver;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.inmemory.InMemoryBackend.DEFAULT_ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One driver, used from many threads at once. */
class ManyThreadsTest {

    private static final int THREADS = 8;
    private static final int DRIVES = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final CountDownLatch start = new CountDownLatch(THREADS);
    private final Set<String> calledFor = ConcurrentHashMap.newKeySet();
    private final Tool weather = Samples.tool("weather", invocation -> {
        assertThat(calledFor.add(invocation.key())).isTrue();
        return "for " + invocation.run();
    });
    private final VirtualClock clock = VirtualClock.automatic(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryBackend backend =
            InMemoryBackend.builder().clock(clock).build();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        backend.close();
    }

    /** Takes part in the clock, which else would run away from a thread that the machine lets wait. */
    private List<RunEnding> drives(RunDriver driver, VirtualClock.Participation part) throws InterruptedException {
        try (part) {
            start.countDown();
            start.await();
            return drives(driver);
        }
    }

    private List<RunEnding> drives(RunDriver driver) {
        List<RunEnding> endings = new ArrayList<>();
        for (int i = 0; i < DRIVES; i++) {
            String thread = backend.threads().create(userMessage("Coat?")).id();
            endings.add(driver.drive(CreateRun.on(thread).by(DEFAULT_ASSISTANT).build()));
        }
        return endings;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_drive_has_its_own_run_its_own_tool_call_and_its_own_answer(boolean streaming) throws Exception {
        RunDriver polling = RunDriver.on(backend).deadline(Duration.ofDays(1)).tools(weather);
        RunDriver driver = streaming ? polling.streaming() : polling;
        List<Future<List<RunEnding>>> parts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            VirtualClock.Participation part = clock.join();
            parts.add(threads.submit(() -> drives(driver, part)));
        }

        List<RunEnding> endings = new ArrayList<>();
        for (Future<List<RunEnding>> part : parts) {
            endings.addAll(part.get());
        }

        assertThat(endings).hasSize(THREADS * DRIVES).allMatch(RunEnding::isCompleted);
        assertThat(endings)
                .allSatisfy(ending -> assertThat(ending.answerText())
                        .contains("for " + ending.run().ref()));
        assertThat(calledFor).hasSize(THREADS * DRIVES);
    }
}
