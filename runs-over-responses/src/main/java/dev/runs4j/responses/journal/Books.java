package dev.runs4j.responses.journal;

import dev.runs4j.domain.Metadata;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a journal in memory knows. For one thread at a time. */
final class Books {

    private final Map<String, ThreadRow> threads = new HashMap<>();
    private final Listing threadList = new Listing();
    private final RunRows runs = new RunRows();

    RunRows runs() {
        return runs;
    }

    Optional<StoredRun> run(String id) {
        return runs.find(id).map(RunRow::stored);
    }

    Optional<ThreadRow> thread(String id) {
        return Optional.ofNullable(threads.get(id));
    }

    boolean createThread(ThreadRecord thread) {
        boolean created = threads.putIfAbsent(thread.id(), new ThreadRow(thread)) == null;
        if (created) {
            threadList.put(Place.of(thread));
        }
        return created;
    }

    Optional<StoredThread> changeThread(ThreadRecord thread, long version) {
        Optional<ThreadRow> row = thread(thread.id()).filter(there -> there.isAt(version));
        row.ifPresent(there -> {
            there.replace(thread);
            threadList.put(Place.of(thread));
        });
        return row.map(ThreadRow::stored);
    }

    DeleteAnswer deleteThread(String id) {
        ThreadRow row = threads.get(id);
        if (row == null) {
            return new DeleteAnswer.NoThread();
        }
        Optional<StoredRun> active = row.activeRun().flatMap(this::run);
        if (active.isPresent()) {
            return new DeleteAnswer.ThreadLocked(active.get());
        }
        row.runs().all().forEach(runs::removeWithOrphans);
        threads.remove(id);
        threadList.remove(id);
        return new DeleteAnswer.Deleted();
    }

    List<StoredThread> threads(int max, Optional<String> before) {
        return threadList.page(max, before).stream()
                .flatMap(id -> thread(id).stream())
                .map(ThreadRow::stored)
                .toList();
    }

    List<StoredRun> runs(String threadId, int max, Optional<String> before) {
        return thread(threadId).stream()
                .flatMap(row -> row.runs().page(max, before).stream())
                .flatMap(id -> run(id).stream())
                .toList();
    }

    OpenAnswer open(RunRecord run, Metadata metadata, ThreadRecord thread, long version, Lease lease) {
        Optional<RunRow> keyed = runs.findByKey(run.requestKey());
        if (keyed.isPresent()) {
            return new OpenAnswer.KeyTaken(keyed.get().stored());
        }
        ThreadRow row = threads.get(thread.id());
        if (row == null) {
            return new OpenAnswer.NoThread();
        }
        Optional<StoredRun> active = row.activeRun().flatMap(this::run);
        if (active.isPresent()) {
            return new OpenAnswer.ThreadLocked(active.get());
        }
        return row.isAt(version)
                ? write(new RunRow(run, metadata, lease), row, thread)
                : new OpenAnswer.ThreadChanged(row.stored());
    }

    private OpenAnswer write(RunRow run, ThreadRow row, ThreadRecord thread) {
        RunRecord record = run.record();
        if (runs.find(record.id()).isPresent()) {
            throw new IllegalArgumentException("run: one with an id that is not there yet, but was " + record.id());
        }
        runs.add(run);
        row.runs().put(Place.of(record));
        row.replace(thread, record.id());
        threadList.put(Place.of(thread));
        return new OpenAnswer.Opened(run.stored(), row.stored());
    }

    CommitAnswer commit(RunRecord run, long runVersion, ThreadRecord thread, long threadVersion, Instant now) {
        RunRow row = runs.find(run.id()).orElse(null);
        ThreadRow threadRow = threads.get(thread.id());
        if (row != null) {
            Arguments.isStillTheSame(row.record(), run);
        }
        if (row == null || threadRow == null || !row.isAt(runVersion) || !threadRow.isAt(threadVersion)) {
            return new CommitAnswer.Outdated(
                    row == null ? null : row.stored(), threadRow == null ? null : threadRow.stored());
        }
        runs.replace(row, run, now);
        threadRow.runs().put(Place.of(run));
        if (run.isInTheWay()) {
            threadRow.replace(thread);
        } else {
            threadRow.replaceAndUnlock(thread, run.id());
        }
        threadList.put(Place.of(thread));
        return new CommitAnswer.Committed(row.stored(), threadRow.stored());
    }

    boolean drop(String id, long version) {
        Optional<RunRow> row = runs.find(id).filter(there -> there.isAt(version));
        row.ifPresent(there -> {
            runs.remove(id);
            thread(there.record().threadId()).ifPresent(thread -> {
                thread.runs().remove(id);
                thread.unlock(id);
            });
        });
        return row.isPresent();
    }

    int purge(Instant endedBefore) {
        List<RunRecord> gone = runs.forgettable(endedBefore);
        gone.forEach(run -> {
            runs.removeWithOrphans(run.id());
            thread(run.threadId()).ifPresent(row -> row.runs().remove(run.id()));
        });
        return gone.size();
    }

    @Override
    public String toString() {
        return threads.size() + " threads, " + runs.size() + " runs, " + runs.inTheWay() + " of them in the way";
    }
}
