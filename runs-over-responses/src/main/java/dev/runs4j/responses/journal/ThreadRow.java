package dev.runs4j.responses.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A thread in memory, with the ids of its runs and what is known of its messages. For one thread at a time. */
final class ThreadRow {

    private final Listing runs = new Listing();
    private final Map<String, MessageNote> notes = new HashMap<>();
    private ThreadRecord record;
    private long version = 1;

    ThreadRow(ThreadRecord record) {
        this.record = record;
    }

    StoredThread stored() {
        return new StoredThread(record, version);
    }

    boolean isAt(long read) {
        return version == read;
    }

    Optional<String> activeRun() {
        return record.activeRun();
    }

    Listing runs() {
        return runs;
    }

    void replace(ThreadRecord next, @Nullable String activeRun) {
        record = next.toBuilder().activeRun(activeRun).build();
        version++;
    }

    /** Replaces the record; the lock stays. */
    void replace(ThreadRecord next) {
        replace(next, record.activeRun().orElse(null));
    }

    /** Replaces the record; the lock stays, unless it is this run's. */
    void replaceAndUnlock(ThreadRecord next, String run) {
        replace(next, record.activeRun().filter(holder -> !holder.equals(run)).orElse(null));
    }

    void unlock(String run) {
        replaceAndUnlock(record, run);
    }

    void note(MessageNote note) {
        notes.merge(
                note.item(),
                note,
                (there, more) -> new MessageNote(
                        there.item(), there.at(), there.run() == null ? more.run() : there.run(), more.metadata()));
    }

    List<MessageNote> notes(List<String> items) {
        return items.stream()
                .distinct()
                .map(notes::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
