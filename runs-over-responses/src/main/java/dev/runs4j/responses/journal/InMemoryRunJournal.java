package dev.runs4j.responses.journal;

import dev.runs4j.domain.Metadata;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A journal in memory: for tests, and for programs whose runs need not outlive them. It keeps its promises among the threads of one process that
 * share it, and forgets everything when that process ends: runs that the server has under way by then belong to nobody any more, and their threads
 * have to be found out about by hand. It keeps runs until they are purged. It needs no closing.
 */
public final class InMemoryRunJournal implements RunJournal {

    private final Object lock = new Object();
    private final Books books = new Books();
    private final JournalTime time;
    private boolean closed;

    private InMemoryRunJournal(RunsClock clock) {
        this.time = new JournalTime(clock);
    }

    /** {@return an empty journal on the clock of this machine} */
    public static InMemoryRunJournal create() {
        return on(RunsClock.system());
    }

    /**
     * {@return an empty journal}
     *
     * @param clock tells its time; while that goes back, the journal's stands still
     */
    public static InMemoryRunJournal on(RunsClock clock) {
        return new InMemoryRunJournal(clock);
    }

    private <T> T locked(Function<Books, T> work) {
        synchronized (lock) {
            if (closed) {
                throw JournalUnavailableException.closed();
            }
            return work.apply(books);
        }
    }

    private Lease leaseFor(String owner, Duration length) {
        return new Lease(owner, time.now().plus(length));
    }

    @Override
    public Instant now() {
        return locked(all -> time.now());
    }

    @Override
    public boolean createThread(ThreadRecord thread) {
        Arguments.isNotLocked(thread);
        return locked(all -> all.createThread(thread));
    }

    @Override
    public Optional<StoredThread> thread(String threadId) {
        return locked(all -> all.thread(threadId).map(ThreadRow::stored));
    }

    @Override
    public Optional<StoredThread> changeThread(ThreadRecord thread, long version) {
        return locked(all -> all.changeThread(thread, version));
    }

    @Override
    public DeleteAnswer deleteThread(String threadId) {
        return locked(all -> all.deleteThread(threadId));
    }

    @Override
    public List<StoredThread> threads(int max, Optional<String> before) {
        Arguments.atLeastOne("max", max);
        return locked(all -> all.threads(max, before));
    }

    @Override
    public OpenAnswer open(
            RunRecord run, Metadata metadata, ThreadRecord thread, long threadVersion, String owner, Duration lease) {
        Objects.requireNonNull(metadata, "metadata");
        Values.notBlank("owner", owner);
        Arguments.moreThanZero("lease", lease);
        Arguments.hasNotEnded(run);
        Arguments.isOf(run, thread);
        return locked(all -> all.open(run, metadata, thread, threadVersion, leaseFor(owner, lease)));
    }

    @Override
    public Optional<StoredRun> run(String runId) {
        return locked(all -> all.run(runId));
    }

    @Override
    public Optional<StoredRun> runByKey(String requestKey) {
        return locked(all -> all.runs().findByKey(Optional.of(requestKey)).map(RunRow::stored));
    }

    @Override
    public List<StoredRun> runs(String threadId, int max, Optional<String> before) {
        Arguments.atLeastOne("max", max);
        return locked(all -> all.runs(threadId, max, before));
    }

    @Override
    public CommitAnswer commit(RunRecord run, long runVersion, ThreadRecord thread, long threadVersion) {
        Arguments.isOf(run, thread);
        return locked(all -> all.commit(run, runVersion, thread, threadVersion, time.now()));
    }

    @Override
    public boolean drop(String runId, long runVersion) {
        return locked(all -> all.drop(runId, runVersion));
    }

    @Override
    public AcknowledgeAnswer acknowledge(String runId, String token, String response) {
        Values.notBlank("token", token);
        Values.notBlank("response", response);
        return locked(all -> {
            Optional<RunRow> row = all.runs().find(runId);
            boolean acknowledged = row.isPresent() && row.get().acknowledge(token, response);
            StoredRun run = row.map(RunRow::stored).orElse(null);
            return run != null && acknowledged
                    ? new AcknowledgeAnswer.Acknowledged(run)
                    : new AcknowledgeAnswer.Missed(run);
        });
    }

    @Override
    public Optional<StoredRun> changeMetadata(String runId, Metadata metadata) {
        Objects.requireNonNull(metadata, "metadata");
        return locked(all -> {
            Optional<RunRow> row = all.runs().find(runId);
            row.ifPresent(there -> there.metadata(metadata));
            return row.map(RunRow::stored);
        });
    }

    @Override
    public Optional<StoredRun> wishCancel(String runId) {
        return locked(all -> {
            Optional<RunRow> row = all.runs().find(runId);
            row.ifPresent(there -> there.wishCancel(time.now()));
            return row.map(RunRow::stored);
        });
    }

    @Override
    public void addOrphan(Orphan orphan) {
        locked(all -> {
            all.runs().addOrphan(orphan);
            return orphan;
        });
    }

    @Override
    public List<Orphan> orphans(String runId) {
        return locked(all -> all.runs().orphans(runId));
    }

    @Override
    public void note(String threadId, List<MessageNote> notes) {
        locked(all -> {
            all.thread(threadId).ifPresent(row -> notes.forEach(row::note));
            return notes;
        });
    }

    @Override
    public List<MessageNote> notes(String threadId, List<String> items) {
        return locked(all -> all.thread(threadId).map(row -> row.notes(items)).orElse(List.of()));
    }

    @Override
    public Optional<StoredRun> lease(String runId, String owner, Duration length) {
        Values.notBlank("owner", owner);
        Arguments.moreThanZero("time", length);
        return locked(all -> {
            Instant now = time.now();
            Optional<RunRow> row = all.runs().find(runId).filter(there -> !there.isHeldByOthers(owner, now));
            row.ifPresent(there -> there.lease(leaseFor(owner, length)));
            return row.map(RunRow::stored);
        });
    }

    @Override
    public void release(String runId, String owner) {
        Values.notBlank("owner", owner);
        locked(all -> {
            Optional<RunRow> row = all.runs().find(runId);
            row.ifPresent(there -> there.release(owner, time.now()));
            return row;
        });
    }

    @Override
    public List<StoredRun> takeStale(String owner, Duration length, int max) {
        Values.notBlank("owner", owner);
        Arguments.moreThanZero("time", length);
        Arguments.atLeastOne("max", max);
        return locked(all -> {
            List<RunRow> rows = all.runs().stale(time.now(), max);
            rows.forEach(row -> row.lease(leaseFor(owner, length)));
            return rows.stream().map(RunRow::stored).toList();
        });
    }

    @Override
    public int purge(Instant endedBefore) {
        Objects.requireNonNull(endedBefore, "endedBefore");
        return locked(all -> all.purge(endedBefore));
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
    }

    /** {@return how much it holds} */
    @Override
    public String toString() {
        synchronized (lock) {
            return "InMemoryRunJournal[" + books + "]";
        }
    }
}
