package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ManyThreadsTest {

    @Test
    void oneOfManyIsAccepted() throws InterruptedException {
        Bench bench = Bench.plays(ResponsePlan.builder().neverEnds().build());
        String conversation = bench.conversation();
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger accepted = new AtomicInteger();
        AtomicInteger locked = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    bench.on(conversation, "'x'");
                    accepted.incrementAndGet();
                } catch (ResponsesException refused) {
                    locked.incrementAndGet();
                } catch (InterruptedException interrupt) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(accepted).hasValue(1);
        assertThat(locked).hasValue(7);
    }
}
