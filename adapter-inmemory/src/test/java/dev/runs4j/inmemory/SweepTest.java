package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final Duration EXPIRY = Duration.ofMinutes(10);

    @Test
    void aFailedAssertionOfOneThreadStaysOutOfTheCreatesOfOthers() {
        Backstage stage = Backstage.open().play(Script.answers(outputs -> {
            throw new AssertionError("expected rain");
        }));
        RunRef broken = stage.run();
        stage.clock.advance(EXPIRY);

        String other = stage.thread("Hat?");

        assertThat(other).isEqualTo("thread_0002");
        assertThat(stage.get(broken).status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void aThreadThatIsAtWorkHoldsUpNoCreateOfAnother() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Backstage stage = Backstage.open().play(Script.answers(outputs -> {
            working.countDown();
            await(goOn);
            return "Take it.";
        }));
        RunRef slow = stage.run();
        stage.clock.advance(EXPIRY);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<RunStatus> look = pool.submit(() -> stage.get(slow).status());
            await(working);
            Future<String> create = pool.submit(() -> stage.thread("Hat?"));

            assertThat(create.get(20, TimeUnit.SECONDS)).isEqualTo("thread_0002");

            goOn.countDown();
            assertThat(look.get()).isEqualTo(RunStatus.COMPLETED);
        } finally {
            goOn.countDown();
            pool.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            throw new AssertionError(interrupt);
        }
    }
}
