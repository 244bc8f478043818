package dev.runs4j.testkit.mutants;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Makes a call on a thread of its own; interrupts find it there. */
final class Elsewhere {

    private Elsewhere() {}

    static @Nullable Object run(Call call) throws Throwable {
        AtomicReference<@Nullable Object> answer = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        boolean interrupted = Thread.currentThread().isInterrupted();
        Runnable work = () -> {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            make(call, answer, thrown);
        };
        Thread worker = new Thread(work, "elsewhere");
        worker.setDaemon(true);
        worker.start();
        await(worker);
        Throwable error = thrown.get();
        if (error != null) {
            throw error;
        }
        return answer.get();
    }

    private static void make(
            Call call, AtomicReference<@Nullable Object> answer, AtomicReference<@Nullable Throwable> thrown) {
        try {
            answer.set(call.proceed());
        } catch (Throwable error) {
            thrown.set(error);
        }
    }

    private static void await(Thread worker) {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException interrupt) {
                interrupted = true;
                worker.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
