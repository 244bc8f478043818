package dev.runs4j.journal.jdbc;

import dev.runs4j.domain.Metadata;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.responses.journal.AcknowledgeAnswer;
import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.DeleteAnswer;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A journal of runs in tables of PostgreSQL. Nearly every operation is one statement. A write that found nothing to write is asked why, by a read of
 * one moment; where the reason has gone meanwhile, it is tried again.
 */
final class PostgresRunJournal implements RunJournal {

    /** Each further one means that somebody else has written in between. */
    private static final int MOST_TRIES = 100;

    private final Transactions transactions;
    private final RunTable runs;
    private final ThreadTable threads;
    private final OrphanTable orphans;
    private final PairTables pairs;
    private final WhyNot whyNot;

    PostgresRunJournal(Transactions transactions, String schema, String backend) {
        this.transactions = transactions;
        this.runs = new RunTable(schema, backend);
        this.threads = new ThreadTable(schema, backend);
        this.orphans = new OrphanTable(schema, backend);
        this.pairs = new PairTables(schema, backend);
        this.whyNot = new WhyNot(runs, threads);
    }

    private static <T> T answer(Supplier<? extends Optional<? extends T>> attempt) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<? extends T> answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new JournalUnavailableException(
                "The journal found no moment to write, since others wrote each time", Happened.NO, null);
    }

    @Override
    public Instant now() {
        return transactions
                .readOnce(connection ->
                        new Query("select clock_timestamp() as now").first(connection, row -> Times.of(row, "now")))
                .orElseThrow();
    }

    @Override
    public boolean createThread(ThreadRecord thread) {
        RunArguments.canBeCreated(thread);
        return transactions.writeOnce(connection -> threads.insert(connection, thread));
    }

    @Override
    public Optional<StoredThread> thread(String threadId) {
        return transactions.readOnce(connection -> threads.find(connection, threadId));
    }

    @Override
    public Optional<StoredThread> changeThread(ThreadRecord thread, long version) {
        return transactions.writeOnce(connection -> threads.change(connection, thread, version));
    }

    @Override
    public DeleteAnswer deleteThread(String threadId) {
        return transactions.write(connection -> {
            Optional<StoredThread> there = threads.findAndHold(connection, threadId);
            if (there.isEmpty()) {
                return new DeleteAnswer.NoThread();
            }
            Optional<String> active = there.get().thread().activeRun();
            if (active.isPresent()) {
                return new DeleteAnswer.ThreadLocked(
                        runs.find(connection, active.get()).orElseThrow());
            }
            orphans.deleteOfThread(connection, threadId);
            threads.delete(connection, threadId);
            return new DeleteAnswer.Deleted();
        });
    }

    @Override
    public List<StoredThread> threads(int max, Optional<String> before) {
        Keys.atLeastOne("max", max);
        return transactions.readOnce(connection -> threads.page(connection, max, before));
    }

    @Override
    public OpenAnswer open(
            RunRecord run, Metadata metadata, ThreadRecord thread, long threadVersion, String owner, Duration lease) {
        Objects.requireNonNull(metadata, "metadata");
        RunArguments.owner(owner);
        RunArguments.moreThanZero("lease", lease);
        RunArguments.canBeOpened(run, thread);
        PairTables.Held held = new PairTables.Held(owner, lease);
        return answer(() -> {
            Optional<OpenAnswer> opened = transactions.writeOnce(
                    connection -> pairs.open(connection, run, metadata, thread, threadVersion, held));
            return opened.isPresent()
                    ? opened
                    : transactions.read(connection -> whyNot.opened(connection, run, threadVersion));
        });
    }

    @Override
    public Optional<StoredRun> run(String runId) {
        return transactions.readOnce(connection -> runs.find(connection, runId));
    }

    @Override
    public Optional<StoredRun> runByKey(String requestKey) {
        return transactions.readOnce(connection -> runs.findByKey(connection, requestKey));
    }

    @Override
    public List<StoredRun> runs(String threadId, int max, Optional<String> before) {
        Keys.atLeastOne("max", max);
        return transactions.readOnce(connection -> runs.page(connection, threadId, max, before));
    }

    @Override
    public CommitAnswer commit(RunRecord run, long runVersion, ThreadRecord thread, long threadVersion) {
        RunArguments.isOf(run, thread);
        return answer(() -> {
            Optional<CommitAnswer> committed = transactions.writeOnce(
                    connection -> pairs.commit(connection, run, runVersion, thread, threadVersion));
            return committed.isPresent()
                    ? committed
                    : transactions.read(connection -> whyNot.committed(connection, run, runVersion, threadVersion));
        });
    }

    @Override
    public boolean drop(String runId, long runVersion) {
        return transactions.writeOnce(connection -> pairs.drop(connection, runId, runVersion));
    }

    @Override
    public AcknowledgeAnswer acknowledge(String runId, String token, String response) {
        Keys.notBlank("token", token);
        Keys.notBlank("response", response);
        return answer(() -> {
            Optional<StoredRun> there = run(runId);
            Optional<RunRecord> next = there.flatMap(run -> Attempts.acknowledged(run.record(), token, response));
            if (there.isEmpty() || next.isEmpty()) {
                return Optional.of(answered(there, token, response));
            }
            return transactions
                    .writeOnce(connection ->
                            runs.replace(connection, next.get(), there.get().version()))
                    .map(AcknowledgeAnswer.Acknowledged::new);
        });
    }

    private static AcknowledgeAnswer answered(Optional<StoredRun> there, String token, String response) {
        return there.isPresent() && Attempts.has(there.get().record(), token, response)
                ? new AcknowledgeAnswer.Acknowledged(there.get())
                : new AcknowledgeAnswer.Missed(there.orElse(null));
    }

    @Override
    public Optional<StoredRun> changeMetadata(String runId, Metadata metadata) {
        Objects.requireNonNull(metadata, "metadata");
        return transactions.writeOnce(connection -> runs.changeMetadata(connection, runId, metadata));
    }

    @Override
    public Optional<StoredRun> wishCancel(String runId) {
        Optional<StoredRun> wished = transactions.writeOnce(connection -> runs.wishCancel(connection, runId));
        return wished.isPresent() ? wished : run(runId);
    }

    @Override
    public void addOrphan(Orphan orphan) {
        RunArguments.canBeKept(orphan);
        transactions.writeOnce(connection -> orphans.insert(connection, orphan));
    }

    @Override
    public List<Orphan> orphans(String runId) {
        return transactions.readOnce(connection -> orphans.find(connection, runId));
    }

    @Override
    public void note(String threadId, List<MessageNote> notes) {
        // In one order, so that two who write the same ones do not wait for each other in a circle.
        Map<String, MessageNote> merged = new TreeMap<>();
        for (MessageNote note : notes) {
            RunArguments.canBeKept(note);
            merged.merge(note.item(), note, PostgresRunJournal::both);
        }
        transactions.writeOnce(connection -> threads.note(connection, threadId, merged.values()));
    }

    private static MessageNote both(MessageNote first, MessageNote more) {
        return new MessageNote(
                first.item(), first.at(), first.run() == null ? more.run() : first.run(), more.metadata());
    }

    @Override
    public List<MessageNote> notes(String threadId, List<String> items) {
        return transactions.readOnce(connection -> threads.notes(connection, threadId, items));
    }

    @Override
    public Optional<StoredRun> lease(String runId, String owner, Duration time) {
        RunArguments.owner(owner);
        RunArguments.moreThanZero("time", time);
        return transactions.writeOnce(connection -> runs.lease(connection, runId, owner, time));
    }

    @Override
    public void release(String runId, String owner) {
        RunArguments.owner(owner);
        transactions.writeOnce(connection -> runs.release(connection, runId, owner));
    }

    @Override
    public List<StoredRun> takeStale(String owner, Duration time, int max) {
        RunArguments.owner(owner);
        RunArguments.moreThanZero("time", time);
        Keys.atLeastOne("max", max);
        return transactions.writeOnce(connection -> runs.takeStale(connection, owner, time, max));
    }

    @Override
    public int purge(Instant endedBefore) {
        Objects.requireNonNull(endedBefore, "endedBefore");
        return transactions.writeOnce(connection -> runs.purge(connection, orphans.name(), endedBefore));
    }

    @Override
    public void close() {
        transactions.close();
    }
}
