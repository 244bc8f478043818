package dev.runs4j.responses.journal.mutants;

import dev.runs4j.domain.Metadata;
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
import java.util.Optional;

/** Passes every call on to another journal; whoever extends it changes one. */
class ForwardingRunJournal implements RunJournal {

    private final RunJournal sound;

    ForwardingRunJournal(RunJournal sound) {
        this.sound = sound;
    }

    /** All runs there are. */
    final List<StoredRun> allRuns() {
        return sound.threads(99, Optional.empty()).stream()
                .flatMap(thread -> sound.runs(thread.thread().id(), 99, Optional.empty()).stream())
                .toList();
    }

    @Override
    public Instant now() {
        return sound.now();
    }

    @Override
    public boolean createThread(ThreadRecord thread) {
        return sound.createThread(thread);
    }

    @Override
    public Optional<StoredThread> thread(String threadId) {
        return sound.thread(threadId);
    }

    @Override
    public Optional<StoredThread> changeThread(ThreadRecord thread, long version) {
        return sound.changeThread(thread, version);
    }

    @Override
    public DeleteAnswer deleteThread(String threadId) {
        return sound.deleteThread(threadId);
    }

    @Override
    public List<StoredThread> threads(int max, Optional<String> before) {
        return sound.threads(max, before);
    }

    @Override
    public OpenAnswer open(
            RunRecord run, Metadata metadata, ThreadRecord thread, long threadVersion, String owner, Duration lease) {
        return sound.open(run, metadata, thread, threadVersion, owner, lease);
    }

    @Override
    public Optional<StoredRun> run(String runId) {
        return sound.run(runId);
    }

    @Override
    public Optional<StoredRun> runByKey(String requestKey) {
        return sound.runByKey(requestKey);
    }

    @Override
    public List<StoredRun> runs(String threadId, int max, Optional<String> before) {
        return sound.runs(threadId, max, before);
    }

    @Override
    public CommitAnswer commit(RunRecord run, long runVersion, ThreadRecord thread, long threadVersion) {
        return sound.commit(run, runVersion, thread, threadVersion);
    }

    @Override
    public boolean drop(String runId, long runVersion) {
        return sound.drop(runId, runVersion);
    }

    @Override
    public AcknowledgeAnswer acknowledge(String runId, String token, String response) {
        return sound.acknowledge(runId, token, response);
    }

    @Override
    public Optional<StoredRun> changeMetadata(String runId, Metadata metadata) {
        return sound.changeMetadata(runId, metadata);
    }

    @Override
    public Optional<StoredRun> wishCancel(String runId) {
        return sound.wishCancel(runId);
    }

    @Override
    public void addOrphan(Orphan orphan) {
        sound.addOrphan(orphan);
    }

    @Override
    public List<Orphan> orphans(String runId) {
        return sound.orphans(runId);
    }

    @Override
    public void note(String threadId, List<MessageNote> notes) {
        sound.note(threadId, notes);
    }

    @Override
    public List<MessageNote> notes(String threadId, List<String> items) {
        return sound.notes(threadId, items);
    }

    @Override
    public Optional<StoredRun> lease(String runId, String owner, Duration time) {
        return sound.lease(runId, owner, time);
    }

    @Override
    public void release(String runId, String owner) {
        sound.release(runId, owner);
    }

    @Override
    public List<StoredRun> takeStale(String owner, Duration time, int max) {
        return sound.takeStale(owner, time, max);
    }

    @Override
    public int purge(Instant endedBefore) {
        return sound.purge(endedBefore);
    }

    @Override
    public void close() {
        sound.close();
    }
}
