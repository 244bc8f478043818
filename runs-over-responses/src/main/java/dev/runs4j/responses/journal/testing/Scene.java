package dev.runs4j.responses.journal.testing;

import dev.runs4j.domain.Metadata;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What one check has at hand: a store, a journal on it, threads, a clock, and the words for what is found wrong. */
final class Scene implements AutoCloseable {

    /** How long to sleep between two looks at a clock that goes by itself. */
    private static final Duration NAP = Duration.ofMillis(1);

    /** Keeps a check from hanging for ever when a journal's clock stands still; no rule depends on it. */
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final String rule;
    private final RunJournalStore store;
    private final Executor threads;
    private final List<RunJournal> opened = new ArrayList<>();
    private final RunJournal journal;

    Scene(String rule, RunJournalStore store, Executor threads) {
        this.rule = rule;
        this.store = store;
        this.threads = threads;
        this.journal = open();
    }

    RunJournal journal() {
        return journal;
    }

    boolean isShared() {
        return store.isShared();
    }

    /** Opens the store once more. */
    RunJournal open() {
        return open(Samples.BACKEND);
    }

    RunJournal open(String backend) {
        RunJournal another = store.open(backend);
        opened.add(another);
        return another;
    }

    /** A second journal where the store has one, so that a rule is seen from outside too; else the first. */
    RunJournal onlooker() {
        return isShared() ? open() : journal;
    }

    Crowd crowd() {
        return new Crowd(threads, this);
    }

    boolean turnClock(Duration by) {
        return store.turnClock(by);
    }

    /** Lets time pass on the journal's clock: turns it, or waits until it says so itself. */
    void pass(Duration time) throws InterruptedException {
        Instant until = journal.now().plus(time);
        if (!store.turnClock(time)) {
            RunsClock clock = RunsClock.system();
            Instant end = clock.now().plus(AT_MOST);
            while (journal.now().isBefore(until)) {
                that(clock.now().isBefore(end), "the journal's time did not come to " + until + " within " + AT_MOST);
                clock.sleepUntil(clock.now().plus(NAP));
            }
        }
    }

    /** Writes the thread, which must not be there. */
    StoredThread created(ThreadRecord thread) {
        that(journal.createThread(thread), "the thread " + thread.id() + " was there before it was created");
        return foundThread(thread.id());
    }

    /** Opens the run on its thread, which is created where it is not there, and held by {@link Samples#OWNER}. */
    StoredRun opened(RunRecord run) {
        StoredThread thread = journal.thread(run.threadId()).orElseGet(() -> created(Samples.thread(run.threadId())));
        return is("open of " + run.id(), opening(run, thread), OpenAnswer.Opened.class)
                .run();
    }

    /** Asks for the run to be opened on the thread as it was read. */
    OpenAnswer opening(RunRecord run, StoredThread thread) {
        return journal.open(run, Metadata.EMPTY, thread.thread(), thread.version(), Samples.OWNER, Samples.LONG);
    }

    /** Replaces the run by what is made of its record as it stands, and leaves its thread as it is. */
    StoredRun committed(RunRecord next) {
        StoredRun run = found(next.id());
        StoredThread thread = foundThread(next.threadId());
        CommitAnswer answer = journal.commit(next, run.version(), thread.thread(), thread.version());
        return is("commit of " + next.id(), answer, CommitAnswer.Committed.class)
                .run();
    }

    /** Opens the run and ends it. */
    StoredRun endedRun(RunRecord run) {
        opened(run);
        return committed(Samples.ended(run));
    }

    /** Reads the run, which must be there. */
    StoredRun found(String runId) {
        return found(journal, runId);
    }

    StoredRun found(RunJournal by, String runId) {
        return by.run(runId).orElseThrow(() -> broken("the run " + runId + " is not there"));
    }

    /** Reads the thread, which must be there. */
    StoredThread foundThread(String threadId) {
        return foundThread(journal, threadId);
    }

    StoredThread foundThread(RunJournal by, String threadId) {
        return by.thread(threadId).orElseThrow(() -> broken("the thread " + threadId + " is not there"));
    }

    void isMissing(String runId) {
        that(journal.run(runId).isEmpty(), "the run " + runId + " is there");
    }

    void that(boolean holds, String otherwise) {
        if (!holds) {
            throw broken(otherwise);
        }
    }

    void same(String what, @Nullable Object actual, @Nullable Object expected) {
        that(Objects.equals(actual, expected), what + ": expected " + expected + ", but was " + actual);
    }

    /** What may be long or secret is not told. */
    void equal(String what, @Nullable Object actual, @Nullable Object expected) {
        that(Objects.equals(actual, expected), what + " is not what was given");
    }

    <T> T is(String what, Object answer, Class<T> expected) {
        that(expected.isInstance(answer), what + ": expected " + expected.getSimpleName() + ", but was " + answer);
        return expected.cast(answer);
    }

    void refusesArgument(String what, Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw broken(what + ": expected an IllegalArgumentException, but there was none");
    }

    AssertionError broken(String what) {
        return new AssertionError(rule + ": " + what);
    }

    @Override
    public void close() {
        opened.forEach(RunJournal::close);
    }
}
