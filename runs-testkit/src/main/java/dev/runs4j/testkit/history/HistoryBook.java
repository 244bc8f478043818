package dev.runs4j.testkit.history;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the decorated ports write to. Thread-safe: everything under one lock, so that entries have one order. */
final class HistoryBook {

    private final int maxRuns;
    private final int maxEntries;
    private final Map<RunRef, RunLog> runs = new LinkedHashMap<>();
    private final Deque<HistoryEntry.CallFailed> strayFailures = new ArrayDeque<>();
    private long droppedRuns;

    HistoryBook(int maxRuns, int maxEntries) {
        this.maxRuns = atLeastOne("runs", maxRuns);
        this.maxEntries = atLeastOne("entries", maxEntries);
    }

    /** Some servers send pieces of runs without a thread: those belong to the run that the stream follows. */
    synchronized void saw(Run run, @Nullable RunRef followed, Instant at) {
        RunRef ref = run.isPartial() ? followed : run.ref();
        RunLog log = ref == null ? null : runs.get(ref);
        if (log != null) {
            log.saw(run, at);
        } else if (!run.isPartial()) {
            makeRoom();
            runs.put(run.ref(), new RunLog(maxEntries, run, at));
        }
    }

    private void makeRoom() {
        if (runs.size() == maxRuns) {
            Iterator<RunLog> oldest = runs.values().iterator();
            oldest.next();
            oldest.remove();
            droppedRuns++;
        }
    }

    synchronized void answered(RunRef run, ToolAnswers answers, Instant at) {
        RunLog log = runs.get(run);
        if (log != null) {
            log.answered(answers, at);
        }
    }

    synchronized void cancelRequested(RunRef run, Instant at) {
        RunLog log = runs.get(run);
        if (log != null) {
            log.add(new HistoryEntry.CancelRequested(at));
        }
    }

    synchronized void saw(Message message, RunRef run, Instant at) {
        RunLog log = runs.get(run);
        if (log != null) {
            log.saw(message, at);
        }
    }

    synchronized void failed(@Nullable RunRef run, HistoryEntry.CallFailed failure) {
        RunLog log = run == null ? null : runs.get(run);
        if (log != null) {
            log.add(failure);
            return;
        }
        if (strayFailures.size() == maxEntries) {
            strayFailures.removeFirst();
        }
        strayFailures.addLast(failure);
    }

    synchronized Optional<RunHistory> history(RunRef run) {
        return Optional.ofNullable(runs.get(run)).map(RunLog::history);
    }

    synchronized List<RunHistory> histories() {
        return runs.values().stream().map(RunLog::history).toList();
    }

    synchronized List<HistoryEntry.CallFailed> strayFailures() {
        return List.copyOf(strayFailures);
    }

    synchronized long droppedRuns() {
        return droppedRuns;
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": at least 1, but was " + value);
        }
        return value;
    }
}
