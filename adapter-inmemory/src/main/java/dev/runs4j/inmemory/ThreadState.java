package dev.runs4j.inmemory;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A thread with its messages and runs. Everything but the id is guarded by its lock, which is held for one operation at a time; whoever
 * takes it first lets the active run live up to now.
 */
final class ThreadState {

    static final long NOT_RECENT = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final ThreadStore store;
    private final ThreadMessages messages;
    private final List<RunRecord> runs = new ArrayList<>(1);
    private volatile ConversationThread value;
    private volatile boolean busy;
    private volatile long recentSince = NOT_RECENT;
    private boolean deleted;
    private @Nullable RunRecord active;
    private @Nullable List<WakeSignal> waiters;

    ThreadState(ThreadStore store, ConversationThread value, String number) {
        this.store = store;
        this.value = value;
        this.messages = new ThreadMessages(value.id(), number);
    }

    String id() {
        return value.id();
    }

    ConversationThread value() {
        return value;
    }

    void value(ConversationThread changed) {
        value = changed;
    }

    void lock() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException interrupt) {
            throw new CallInterruptedException("Interrupted while another call was at work", Happened.NO, interrupt);
        }
    }

    /** For whoever may as well come later; false when another call is at work. */
    boolean tryLock() {
        return lock.tryLock();
    }

    /** For what an interrupt must not prevent. */
    void lockUninterruptibly() {
        lock.lock();
    }

    void unlock() {
        lock.unlock();
    }

    ThreadMessages messages() {
        return messages;
    }

    List<RunRecord> runs() {
        return runs;
    }

    Optional<RunRecord> run(String id) {
        int index = IdOrder.find(runs, record -> record.run().id(), id);
        return index < 0 ? Optional.empty() : Optional.of(runs.get(index));
    }

    /** The run that was created with this token; tokens are unique within a thread. */
    Optional<RunRecord> runByToken(String token) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (token.equals(runs.get(i).token())) {
                return Optional.of(runs.get(i));
            }
        }
        return Optional.empty();
    }

    /** The run that locks the thread; null for none. */
    @Nullable
    Run activeRun() {
        return active == null ? null : active.run();
    }

    boolean isDeleted() {
        return deleted;
    }

    void delete() {
        deleted = true;
    }

    /** Tells whether the thread may not be evicted; the marks are guarded by the monitor of this object, not by its lock. */
    boolean mustStay() {
        return busy || isRecent();
    }

    /** Marks the thread as having an active run, or as having none. */
    void busy(boolean locked) {
        busy = locked;
    }

    /** Marks the thread as one of the most recent ones, or as none of them any more. */
    void recent(long since) {
        recentSince = since;
    }

    boolean isRecent() {
        return recentSince != NOT_RECENT;
    }

    long recentSince() {
        return recentSince;
    }

    /** Begins a run; the thread was pinned before. The events of the run before it are let go. */
    void begin(RunRecord record, RunState state) {
        if (!runs.isEmpty()) {
            runs.get(runs.size() - 1).dropLog();
        }
        runs.add(record);
        active = record;
        settle(record, state);
    }

    /** Lets the active run live up to now; once that is done, throws the error that a function of its script has thrown, if any. */
    void advance(Instant now) {
        rethrow(live(now));
    }

    private static void rethrow(@Nullable Error error) {
        if (error != null) {
            throw error;
        }
    }

    /**
     * Lets the active run live up to now. Not from within a function of its own script, which is called at work.
     *
     * @return the error that a function of its script has thrown; null for none
     */
    @Nullable
    Error live(Instant now) {
        RunRecord record = active;
        if (record == null || record.state() == null || lock.getHoldCount() > 1) {
            return null;
        }
        ThreadRecorder recorder = new ThreadRecorder(messages, record);
        RunState next = RunMachine.advance(record.state(), now, recorder);
        settle(record, next);
        if (recorder.hasChanged()) {
            wakeAll();
        }
        return recorder.error();
    }

    /** Lets a caller change the active run, and what is due at once happen. */
    void change(RunRecord record, Instant now, BiFunction<RunState, Recorder, RunState> change) {
        ThreadRecorder recorder = new ThreadRecorder(messages, record);
        settle(record, change.apply(Objects.requireNonNull(record.state(), "a run at work"), recorder));
        Error error = live(now);
        wakeAll();
        rethrow(error);
    }

    /** Keeps the state that a change has led to, and lets the thread go where the run has ended. */
    private void settle(RunRecord record, RunState next) {
        record.state(next);
        if (next.isEnded()) {
            active = null;
            store.unpin(this);
        }
    }

    /** When something happens to this run by itself next. */
    static Instant nextChange(RunRecord record) {
        RunState state = record.state();
        return state == null ? Instant.MAX : RunMachine.nextChange(state);
    }

    void addWaiter(WakeSignal signal) {
        if (waiters == null) {
            waiters = new ArrayList<>(1);
        }
        waiters.add(signal);
    }

    void removeWaiter(WakeSignal signal) {
        if (waiters != null) {
            waiters.remove(signal);
        }
    }

    /** Ends the waits of all streams that follow this thread's runs. */
    void wakeAll() {
        if (waiters != null) {
            waiters.forEach(WakeSignal::raise);
            waiters = null;
        }
    }

    /** For scripts, which may look on any thread. An interrupt is for the call that lets the script work, not for its run. */
    List<Message> messageCopy() {
        lockUninterruptibly();
        try {
            return List.copyOf(messages.all());
        } finally {
            unlock();
        }
    }

    Optional<Message> newest(Predicate<Message> wanted) {
        lockUninterruptibly();
        try {
            return messages.newest(wanted);
        } finally {
            unlock();
        }
    }
}
