package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call on a thread of its own, and how it ended.
 *
 * @param <T> what it gives
 */
final class BackgroundCall<T> {

    /** In nanoseconds: whoever looks without a pause takes the processor from those that he waits for. */
    private static final long A_MOMENT = 20_000;

    /** Far more than any rule allows: keeps a test that fails from hanging. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private static final Set<Thread.State> BLOCKED = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final AtomicReference<@Nullable T> value = new AtomicReference<>();
    private final AtomicReference<@Nullable RuntimeException> error = new AtomicReference<>();
    private final AtomicBoolean flag = new AtomicBoolean();
    private final Thread thread;
    private @Nullable Thread onlooker;
    private boolean ended;

    private BackgroundCall(Supplier<T> call) {
        this.thread = new Thread(() -> run(call), "call");
        this.thread.setDaemon(true);
    }

    static <T> BackgroundCall<T> start(Supplier<T> call) {
        BackgroundCall<T> started = new BackgroundCall<>(call);
        started.thread.start();
        return started;
    }

    private void run(Supplier<T> call) {
        try {
            value.set(call.get());
        } catch (RuntimeException thrown) {
            error.set(thrown);
        }
        flag.set(Thread.currentThread().isInterrupted());
        end();
    }

    private synchronized void end() {
        ended = true;
        if (onlooker != null) {
            onlooker.interrupt();
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Waits until the call is blocked by another one. */
    void awaitBlocked() {
        while (!BLOCKED.contains(thread.getState())) {
            assertThat(thread.isAlive()).as("still at work").isTrue();
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    /** Waits until the call waits for the clock. One that ends instead would be waited for in vain: it fails the test at once. */
    void awaitWaiting(Scene stage) throws InterruptedException {
        boolean endedInstead;
        lookOn();
        try {
            stage.awaitWaitingCall();
        } catch (InterruptedException interrupt) {
            if (!hasEnded()) {
                throw interrupt;
            }
        } finally {
            endedInstead = lookAway();
        }
        if (endedInstead) {
            throw new AssertionError("the call did not wait, it ended with " + outcome(), error.get());
        }
    }

    private synchronized void lookOn() {
        onlooker = Thread.currentThread();
        if (ended) {
            onlooker.interrupt();
        }
    }

    private synchronized boolean hasEnded() {
        return ended;
    }

    /** Takes back the interrupt by which a call that has ended ends the look. */
    private synchronized boolean lookAway() {
        onlooker = null;
        if (ended) {
            Thread.interrupted();
        }
        return ended;
    }

    private Object outcome() {
        RuntimeException thrown = error.get();
        return thrown == null ? String.valueOf(value.get()) : thrown;
    }

    /** Waits for the end and gives the result. */
    T value() throws InterruptedException {
        join();
        assertThat(error.get()).as("error").isNull();
        return Objects.requireNonNull(value.get(), "value");
    }

    /** Waits for the end and gives the error, null for none. */
    @Nullable
    RuntimeException error() throws InterruptedException {
        join();
        return error.get();
    }

    void endsInterrupted() throws InterruptedException {
        assertThat(error())
                .isInstanceOfSatisfying(
                        CallInterruptedException.class,
                        interrupt -> assertThat(interrupt.happened()).isEqualTo(Happened.NO));
        assertThat(flag).as("interrupt flag").isTrue();
    }

    private void join() throws InterruptedException {
        thread.join(AT_MOST.toMillis());
        assertThat(thread.isAlive()).as("still at work").isFalse();
    }
}
