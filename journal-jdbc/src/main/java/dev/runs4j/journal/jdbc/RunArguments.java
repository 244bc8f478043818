package dev.runs4j.journal.jdbc;

import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Duration;

/** What a journal of runs refuses to be asked. */
final class RunArguments {

    private RunArguments() {}

    static void owner(String owner) {
        Keys.notBlank("owner", owner);
    }

    static void moreThanZero(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + ": more than zero, but was " + time);
        }
    }

    static void canBeCreated(ThreadRecord thread) {
        Keys.check("thread.id", thread.id());
        thread.activeRun().ifPresent(run -> {
            throw new IllegalArgumentException("thread: one without an active run, but was locked for " + run);
        });
    }

    static void canBeOpened(RunRecord run, ThreadRecord thread) {
        Keys.check("run.id", run.id());
        run.requestKey().ifPresent(key -> Keys.check("run.requestKey", key));
        isOf(run, thread);
        if (run.hasEnded()) {
            throw new IllegalArgumentException(
                    "run: one that has not ended, but was " + run.run().status().text());
        }
    }

    static void isOf(RunRecord run, ThreadRecord thread) {
        if (!run.threadId().equals(thread.id())) {
            throw new IllegalArgumentException(
                    "thread: that of the run, " + run.threadId() + ", but was " + thread.id());
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

    static void canBeKept(Orphan orphan) {
        Keys.check("orphan.runId", orphan.runId());
        Keys.check("orphan.token", orphan.token());
        Keys.check("orphan.response", orphan.response());
    }

    static void canBeKept(MessageNote note) {
        Keys.check("note.item", note.item());
    }
}
