package dev.runs4j.ports.time;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a wait from another thread. Raised once, it stays raised. Safe for many threads. */
public final class WakeSignal {

    private final CountDownLatch raised = new CountDownLatch(1);
    private final List<Runnable> listeners = new ArrayList<>();

    /** Makes a signal that is not raised. */
    public WakeSignal() {}

    /** Raises the signal; again has no effect. */
    public void raise() {
        List<Runnable> told;
        synchronized (listeners) {
            raised.countDown();
            told = List.copyOf(listeners);
            listeners.clear();
        }
        told.forEach(Runnable::run);
    }

    /** {@return whether it is raised} */
    public boolean isRaised() {
        return raised.getCount() == 0;
    }

    /**
     * Calls back when the signal is raised, on the thread that raises it; at once when it is raised already. For clocks: the callback may not
     * block.
     */
    public void onRaise(Runnable listener) {
        synchronized (listeners) {
            if (!isRaised()) {
                listeners.add(listener);
                return;
            }
        }
        listener.run();
    }

    /** Calls this listener, one and the same object, no more: a signal may live longer than those who wait for it. */
    public void forget(Runnable listener) {
        synchronized (listeners) {
            listeners.removeIf(kept -> kept == listener);
        }
    }

    /** {@return how many are to be called} */
    int listeners() {
        synchronized (listeners) {
            return listeners.size();
        }
    }

    boolean await(long nanos) throws InterruptedException {
        return raised.await(nanos, TimeUnit.NANOSECONDS);
    }
}
