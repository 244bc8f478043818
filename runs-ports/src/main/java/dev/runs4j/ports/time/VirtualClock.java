package dev.runs4j.ports.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * A clock for tests, on which hours pass in no time.
 *
 * <p>One made by {@link #manual} moves only when {@link #advance} is called. One made by {@link #automatic} also moves by itself: when every
 * participant waits, it jumps to the earliest time that somebody waits for. Without registration one waiter is enough, which fits a test of
 * one thread; with several threads {@link #join()} is called for each before it starts to work, and for every one that will wait on this
 * clock: a waiter counts as a participant whoever it is, so one that nobody registered makes the clock jump too early. Safe for many threads.
 */
public final class VirtualClock implements RunsClock {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Sleeper> sleepers = new ArrayList<>();
    private final boolean automatic;
    private Instant now;
    private int participants;

    private VirtualClock(Instant start, boolean automatic) {
        this.now = Objects.requireNonNull(start, "start");
        this.automatic = automatic;
    }

    /** Makes a clock that moves only by {@link #advance}. */
    public static VirtualClock manual(Instant start) {
        return new VirtualClock(start, false);
    }

    /** Makes a clock that also jumps by itself when every participant waits. */
    public static VirtualClock automatic(Instant start) {
        return new VirtualClock(start, true);
    }

    @Override
    public Instant now() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** Moves the clock on and wakes whoever waited for a time that has come; refuses to go back. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("by: zero or more, but was " + by);
        }
        lock.lock();
        try {
            moveTo(now.plus(by));
        } finally {
            lock.unlock();
        }
    }

    /** Moves the clock to a time; a time that has passed already leaves it as it is. */
    public void advanceTo(Instant to) {
        lock.lock();
        try {
            moveTo(to.isAfter(now) ? to : now);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Registers a participant: an automatic clock does not jump before all participants wait. Register before the thread starts, and close
     * the registration when it ends.
     */
    public Participation join() {
        lock.lock();
        try {
            participants++;
        } finally {
            lock.unlock();
        }
        return new Participation(this);
    }

    /** {@return how many threads wait for a time that has not come; who is due already does not wait any more} */
    public int waiters() {
        lock.lock();
        try {
            return (int) sleepers.stream().filter(this::waits).count();
        } finally {
            lock.unlock();
        }
    }

    /** {@return the earliest time that somebody waits for} */
    public Optional<Instant> nextWake() {
        lock.lock();
        try {
            return awaited().findFirst();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits, in real time, until at least {@code count} threads wait on this clock; lets a test advance only when its other threads are ready.
     *
     * @throws InterruptedException when interrupted
     */
    public void awaitWaiters(int count) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (sleepers.stream().filter(this::waits).count() < count) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean sleepUntil(Instant until, WakeSignal signal) throws InterruptedException {
        Runnable wake = this::wakeAll;
        signal.onRaise(wake);
        try {
            sleep(new Sleeper(until, signal));
            return signal.isRaised();
        } finally {
            signal.forget(wake);
        }
    }

    /** A sleeper stands in the list from beginning to end: whoever waits for it to come must not be woken by every look around. */
    private void sleep(Sleeper sleeper) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            sleepers.add(sleeper);
            changed.signalAll();
            while (waits(sleeper)) {
                if (!jump()) {
                    changed.await();
                }
            }
        } finally {
            sleepers.remove(sleeper);
            lock.unlock();
        }
    }

    /** Who is due but has not had its turn yet does not wait any more: time must not pass it by. */
    private boolean waits(Sleeper sleeper) {
        return sleeper.until().isAfter(now) && !sleeper.signal().isRaised();
    }

    /** Earliest first. */
    private Stream<Instant> awaited() {
        return sleepers.stream().filter(this::waits).map(Sleeper::until).sorted();
    }

    /** Moves to the earliest awaited time when everybody waits; says whether it moved. */
    private boolean jump() {
        List<Instant> awaited = awaited().toList();
        if (!automatic || awaited.isEmpty() || awaited.size() < participants) {
            return false;
        }
        moveTo(awaited.get(0));
        return true;
    }

    private void moveTo(Instant to) {
        now = to;
        changed.signalAll();
    }

    private void wakeAll() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            participants--;
            if (!sleepers.isEmpty()) {
                jump();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Compared by identity: two threads may wait for the same time. */
    private static final class Sleeper {

        private final Instant until;
        private final WakeSignal signal;

        Sleeper(Instant until, WakeSignal signal) {
            this.until = until;
            this.signal = signal;
        }

        Instant until() {
            return until;
        }

        WakeSignal signal() {
            return signal;
        }
    }

    /** A thread that takes part; close it when the thread ends. */
    public static final class Participation implements AutoCloseable {

        private final VirtualClock clock;
        private boolean closed;

        private Participation(VirtualClock clock) {
            this.clock = clock;
        }

        /** Takes part no longer; again has no effect. */
        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                clock.leave();
            }
        }
    }
}
