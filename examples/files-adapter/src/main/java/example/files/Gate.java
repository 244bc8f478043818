package example.files;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** What every call passes once the guard has let its command through: closed or not, interrupts, deadlines, and the lock of what it is about. */
final class Gate {

    /** More than threads at work at once, as a rule; two ids that share a lock only wait a little longer. */
    private static final int LOCKS = 64;

    /** The work of a call. */
    interface Work<T> {
        T at(Instant now) throws IOException;
    }

    /** A write to the disk. */
    interface Write<T> {
        T make() throws IOException;
    }

    private final CommandGuard guard;
    private final RunsClock clock;
    private final Limits limits;
    private final Set<Capability> capabilities;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
    private final WakeSignal closed = new WakeSignal();

    Gate(CommandGuard guard, RunsClock clock, Limits limits, Set<Capability> capabilities) {
        this.guard = guard;
        this.clock = clock;
        this.limits = limits;
        this.capabilities = Set.copyOf(capabilities);
    }

    CommandGuard guard() {
        return guard;
    }

    RunsClock clock() {
        return clock;
    }

    Limits limits() {
        return limits;
    }

    Set<Capability> capabilities() {
        return capabilities;
    }

    WakeSignal closed() {
        return closed;
    }

    void close() {
        closed.raise();
    }

    /** Does the work of a call; a disk that fails makes the backend unavailable. */
    <T> T pass(CallOptions options, Work<T> work) {
        Instant now = enter(options);
        try {
            return work.at(now);
        } catch (IOException failed) {
            throw new BackendUnavailableException("The disk failed: " + failed.getMessage(), ErrorDetails.NONE, failed);
        }
    }

    /** Makes a write that a call is for; when it fails nobody knows how much of it is on the disk. */
    static <T> T write(Write<T> write) {
        try {
            return write.make();
        } catch (IOException failed) {
            throw new IndeterminateOutcomeException(
                    "The disk failed: " + failed.getMessage(), ErrorDetails.NONE, failed);
        }
    }

    /** Does the work of a call while no other call works on the same id. */
    <T> T alone(String id, CallOptions options, Work<T> work) {
        enter(options);
        ReentrantLock lock = locks[Math.floorMod(id.hashCode(), LOCKS)];
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException interrupt) {
            throw new CallInterruptedException("Interrupted while another call worked", Happened.NO, interrupt);
        }
        try {
            return pass(options, work);
        } finally {
            lock.unlock();
        }
    }

    private Instant enter(CallOptions options) {
        if (closed.isRaised()) {
            throw new BackendClosedException(FilesBackend.NAME);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException("Interrupted before the call", Happened.NO, null);
        }
        Instant now = clock.now();
        options.deadline().filter(deadline -> !now.isBefore(deadline)).ifPresent(deadline -> {
            throw new BackendUnavailableException("The deadline " + deadline + " has passed", ErrorDetails.NONE, null);
        });
        return now;
    }
}
