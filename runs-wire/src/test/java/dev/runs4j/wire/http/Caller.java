package dev.runs4j.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A call on a thread of its own, which another thread ends. */
final class Caller {

    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicReference<Object> result = new AtomicReference<>();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final Thread thread;

    private Caller(Callable<?> task) {
        thread = new Thread(() -> run(task), "caller");
        thread.setDaemon(true);
    }

    static Caller start(Callable<?> task) {
        Caller caller = new Caller(task);
        caller.thread.start();
        return caller;
    }

    private void run(Callable<?> task) {
        try {
            result.set(task.call());
        } catch (Throwable e) {
            failure.set(e);
        }
        interrupted.set(Thread.currentThread().isInterrupted());
    }

    Caller interrupt() {
        thread.interrupt();
        return this;
    }

    /** {@return how the call failed, which it has to do well before its own times pass} */
    Throwable failure() throws InterruptedException {
        thread.join(10_000);
        assertThat(thread.isAlive()).as("still waiting").isFalse();
        assertThat(result.get()).as("an answer instead of a failure").isNull();
        return failure.get();
    }

    Object result() throws InterruptedException {
        thread.join(10_000);
        assertThat(failure.get()).isNull();
        return result.get();
    }

    boolean wasInterrupted() {
        return interrupted.get();
    }

    /** Waits until the thread is parked, as it is while it waits for another thread of this JVM. */
    void awaitParked() {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
