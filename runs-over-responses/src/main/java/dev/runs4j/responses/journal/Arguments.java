package dev.runs4j.responses.journal;

import java.time.Duration;

/** What a journal refuses to be asked. */
final class Arguments {

    private Arguments() {}

    static void atLeastOne(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + ": 1 or more, but was " + number);
        }
    }

    static void moreThanZero(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + ": more than zero, but was " + time);
        }
    }

    static void isNotLocked(ThreadRecord thread) {
        thread.activeRun().ifPresent(run -> {
            throw new IllegalArgumentException("thread: one without an active run, but was locked for " + run);
        });
    }

    static void isOf(RunRecord run, ThreadRecord thread) {
        if (!run.threadId().equals(thread.id())) {
            throw new IllegalArgumentException(
                    "thread: that of the run, " + run.threadId() + ", but was " + thread.id());
        }
    }

    static void hasNotEnded(RunRecord run) {
        if (run.hasEnded()) {
            throw new IllegalArgumentException(
                    "run: one that has not ended, but was " + run.run().status().text());
        }
    }

    /** Refuses to move a run to another thread or another key. */
    static void isStillTheSame(RunRecord there, RunRecord next) {
        if (!there.threadId().equals(next.threadId())) {
            throw new IllegalArgumentException(
                    "run: one on its thread, " + there.threadId() + ", but was on " + next.threadId());
        }
        if (!there.requestKey().equals(next.requestKey())) {
            throw new IllegalArgumentException(
                    "run: one with the request key that " + there.id() + " was opened under, but there was another");
        }
    }
}
