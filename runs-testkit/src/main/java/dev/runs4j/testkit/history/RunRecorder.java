package dev.runs4j.testkit.history;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.RunsBackend;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes down what the code under test sees of its runs and does about them. It stands in front of any backend: hand {@link #backend()} to the
 * code, and look at the histories afterwards, even when the backend is closed.
 *
 * <pre>{@code
 * RunRecorder recorder = RunRecorder.on(inMemory);
 * new CoatAdvice(recorder.backend()).forCity("Oslo");
 * assertThat(recorder.onlyHistory()).askedFor("weather");
 * }</pre>
 *
 * <p>It changes nothing: every call goes through to the backend, and what comes back, exceptions included, goes to the caller. Times are
 * those of the backend's clock, so that under a virtual clock two equal tests give equal histories. Keeps the newest 1,000 runs and the newest
 * 1,000 entries of each unless told otherwise. Headers are never kept. Safe for many threads: entries are in the order in which the calls
 * came back.
 */
public final class RunRecorder {

    private static final int RUNS = 1_000;
    private static final int ENTRIES = 1_000;

    private final HistoryBook book;
    private final RunsBackend backend;

    private RunRecorder(RunsBackend backend, int runs, int entries) {
        this.book = new HistoryBook(runs, entries);
        this.backend = new RecordedBackend(Objects.requireNonNull(backend, "backend"), book);
    }

    /** Stands in front of this backend. */
    public static RunRecorder on(RunsBackend backend) {
        return new RunRecorder(backend, RUNS, ENTRIES);
    }

    /**
     * Stands in front of this backend and keeps more or less than usual.
     *
     * @param backend the backend
     * @param runs how many runs to keep, at least 1; the oldest are let go first
     * @param entries how many entries of each to keep, at least 1; the oldest are let go first
     */
    public static RunRecorder on(RunsBackend backend, int runs, int entries) {
        return new RunRecorder(backend, runs, entries);
    }

    /** {@return the backend that records; closing it closes the one behind it} */
    public RunsBackend backend() {
        return backend;
    }

    /**
     * {@return what happened to a run so far}
     *
     * @throws AssertionError when this run was never seen
     */
    public RunHistory history(RunRef run) {
        return book.history(run)
                .orElseThrow(() -> new AssertionError(
                        "Expected a recorded run " + run + ",\nbut " + found(histories()) + strayLines()));
    }

    /** {@return what happened to every run so far, in the order in which they were first seen} */
    public List<RunHistory> histories() {
        return book.histories();
    }

    /**
     * {@return what happened to the one run that there is}
     *
     * @throws AssertionError when there is none, or more than one
     */
    public RunHistory onlyHistory() {
        List<RunHistory> all = histories();
        if (all.size() != 1) {
            throw new AssertionError("Expected exactly one recorded run,\nbut " + found(all) + strayLines());
        }
        return all.get(0);
    }

    /** {@return the failed calls that belong to no run that was seen, such as creations that were refused, oldest first} */
    public List<HistoryEntry.CallFailed> strayFailures() {
        return book.strayFailures();
    }

    /** {@return how many of the oldest runs were let go to make room} */
    public long droppedRuns() {
        return book.droppedRuns();
    }

    /** {@return the timelines of all runs, and the failed calls that belong to none; empty when there is nothing} */
    public String timelines() {
        return Stream.concat(histories().stream().map(RunHistory::timeline), failures(strayFailures()))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> failures(List<HistoryEntry.CallFailed> stray) {
        return stray.stream().map(Timeline::describe);
    }

    private static String found(List<RunHistory> all) {
        if (all.isEmpty()) {
            return "none was recorded; the code under test must use the recorder's backend.";
        }
        return all.size() + (all.size() == 1 ? " was" : " were") + " recorded: "
                + all.stream()
                        .map(history ->
                                history.ref() + " (" + history.lastSeen().status() + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private String strayLines() {
        return failures(strayFailures()).map(line -> "\n" + line).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "RunRecorder[" + book.histories().size() + " runs]";
    }
}
