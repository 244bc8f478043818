package dev.runs4j.driver;

import dev.runs4j.driver.internal.core.Effect;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has tools work on an executor, and hands what they did to the thread that drives; what they do after the drive has ended goes elsewhere, on
 * the thread on which they worked. A tool that has not begun by then does not begin any more.
 */
final class Workshop {

    private final Object lock = new Object();
    private final Executor executor;
    private final Function<Effect, ToolWork> work;
    private final Consumer<ToolWork> late;
    private final Deque<ToolWork> done = new ArrayDeque<>();
    private final Set<Task> tasks = new HashSet<>();
    private WakeSignal news = new WakeSignal();
    private boolean closed;

    Workshop(Executor executor, Function<Effect, ToolWork> work, Consumer<ToolWork> late) {
        this.executor = executor;
        this.work = work;
        this.late = late;
    }

    void start(Effect effect) {
        Task task = new Task(effect);
        synchronized (lock) {
            tasks.add(task);
        }
        try {
            executor.execute(task);
        } catch (RejectedExecutionException full) {
            // The call is claimed, and nobody else will ever make it.
            task.run();
        }
    }

    boolean isIdle() {
        synchronized (lock) {
            return tasks.isEmpty() && done.isEmpty();
        }
    }

    /** {@return what a tool did; empty when none has done anything until then} */
    Optional<ToolWork> await(RunsClock clock, Instant until) throws InterruptedException {
        WakeSignal signal;
        synchronized (lock) {
            if (!done.isEmpty()) {
                return Optional.of(done.removeFirst());
            }
            signal = new WakeSignal();
            news = signal;
        }
        clock.sleepUntil(until, signal);
        synchronized (lock) {
            return Optional.ofNullable(done.pollFirst());
        }
    }

    /**
     * Lets go of the tools.
     *
     * @param interrupt whether those that are at work are interrupted
     */
    void close(boolean interrupt) {
        List<ToolWork> left;
        synchronized (lock) {
            closed = true;
            left = List.copyOf(done);
            done.clear();
            if (interrupt) {
                tasks.forEach(Task::interrupt);
            }
        }
        left.forEach(late);
    }

    private void deliver(Task task, ToolWork result) {
        synchronized (lock) {
            tasks.remove(task);
            if (!closed) {
                done.addLast(result);
                news.raise();
                return;
            }
        }
        late.accept(result);
    }

    private final class Task implements Runnable {

        private final Effect effect;
        private @Nullable Thread thread;
        private boolean interrupted;

        Task(Effect effect) {
            this.effect = effect;
        }

        @Override
        public void run() {
            synchronized (lock) {
                if (closed) {
                    tasks.remove(this);
                    return;
                }
                thread = Thread.currentThread();
            }
            ToolWork result = work.apply(effect);
            synchronized (lock) {
                thread = null;
                if (interrupted) {
                    // It was meant for the tool, and not for whoever uses the thread next.
                    Thread.interrupted();
                }
            }
            deliver(this, result);
        }

        void interrupt() {
            Thread at = thread;
            if (at != null) {
                interrupted = true;
                at.interrupt();
            }
        }
    }
}
