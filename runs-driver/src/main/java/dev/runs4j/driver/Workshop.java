package dev.runs4j.driver;

import dev.runs4j.driver.internal.core.Effect;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has tools work on an executor, and hands what they did to the thread that drives; what they do after the drive has ended goes elsewhere, on
 * the thread on which they worked. A tool that has not begun by then does not begin any more, which is reported, too.
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
        } catch (RejectedExecutionException | OutOfMemoryError full) {
            // The call is claimed, and nobody else will ever make it. A thread that cannot be made is an
            // OutOfMemoryError.
            task.run();
        }
    }

    boolean isIdle() {
        synchronized (lock) {
            return tasks.isEmpty() && done.isEmpty();
        }
    }

    /** {@return what a tool did; empty when none has done anything until then} */
    Optional<ToolWork> await(Waits waits, Instant until) throws InterruptedException {
        WakeSignal signal;
        synchronized (lock) {
            if (!done.isEmpty()) {
                return Optional.of(done.removeFirst());
            }
            signal = new WakeSignal();
            news = signal;
        }
        waits.until(until, signal);
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
        List<Task> waiting;
        synchronized (lock) {
            closed = true;
            left = List.copyOf(done);
            done.clear();
            if (interrupt) {
                tasks.forEach(Task::interrupt);
            }
            waiting = tasks.stream().filter(Task::isWaiting).toList();
            tasks.removeAll(waiting);
        }
        deliverLate(Stream.concat(left.stream(), waiting.stream().map(Task::notStarted)));
    }

    /** What one tool did is worth knowing, whatever another one breaks. */
    private void deliverLate(Stream<ToolWork> works) {
        List<Throwable> broken = new ArrayList<>();
        works.forEach(work -> {
            try {
                late.accept(work);
            } catch (RuntimeException | Error failure) {
                broken.add(failure);
            }
        });
        if (!broken.isEmpty()) {
            Throwable first = broken.get(0);
            broken.stream().skip(1).filter(further -> further != first).forEach(first::addSuppressed);
            if (first instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) first;
        }
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
        private boolean begun;

        Task(Effect effect) {
            this.effect = effect;
        }

        @Override
        public void run() {
            synchronized (lock) {
                // An executor may run what it was given twice.
                if (closed || begun) {
                    return;
                }
                begun = true;
                thread = Thread.currentThread();
            }
            ToolWork result = work.apply(effect);
            synchronized (lock) {
                thread = null;
                if (interrupted) {
                    // It was meant for the tool, and not for whoever uses the thread next.
                    Thread.interrupted();
                    result = result.asInterrupted();
                }
            }
            deliver(this, result);
        }

        boolean isWaiting() {
            return !begun;
        }

        ToolWork notStarted() {
            return ToolWork.notStarted(effect);
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
