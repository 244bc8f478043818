package dev.runs4j.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several OS threads that do the same at the same time. */
final class Crowd {

    static final int SIZE = 8;

    /** What each of them does. */
    @FunctionalInterface
    interface Member {

        /**
         * Does the work.
         *
         * @param number which one it is, from 0
         * @param together where all meet before they go on together
         */
        void work(int number, CyclicBarrier together) throws Exception;
    }

    private Crowd() {}

    /** Lets all work and waits for them; fails when one fails, with the reason rather than with what it did to the others. */
    static void work(Member member) {
        CyclicBarrier together = new CyclicBarrier(SIZE);
        ExecutorService pool = Executors.newFixedThreadPool(SIZE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                int number = i;
                all.add(pool.submit(() -> {
                    workOrRelease(member, number, together);
                    return null;
                }));
            }
            await(all);
        } finally {
            pool.shutdownNow();
        }
    }

    /** One that fails does not come to the next meeting, so nobody may wait for it. */
    private static void workOrRelease(Member member, int number, CyclicBarrier together) throws Exception {
        boolean done = false;
        try {
            together.await();
            member.work(number, together);
            done = true;
        } finally {
            if (!done) {
                together.reset();
            }
        }
    }

    private static void await(List<Future<?>> all) {
        AssertionError failure = null;
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (InterruptedException interrupt) {
                throw new AssertionError("The crowd took too long", interrupt);
            } catch (ExecutionException problem) {
                boolean reason = !(problem.getCause() instanceof BrokenBarrierException);
                failure = failure == null || reason ? new AssertionError(problem.getCause()) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
