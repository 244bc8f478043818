package dev.runs4j.responses.journal.mutants;

import dev.runs4j.domain.Metadata;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Journals that fail at what is written at any time. */
final class AnytimeMutants {

    private AnytimeMutants() {}

    static List<RunJournalMutant> all() {
        return List.of(
                RunJournalMutant.of("N41", "metadata are added to those that are there", AnytimeMutants::adds),
                RunJournalMutant.of("N42", "a second wish has a time of its own", AnytimeMutants::wishesAgain),
                RunJournalMutant.of("N42", "a wish for a run that has ended is told", AnytimeMutants::wishesTheEnded),
                RunJournalMutant.of("N43", "orphans come by their responses", AnytimeMutants::sorts),
                RunJournalMutant.of("N44", "the first metadata of a message stand", AnytimeMutants::keepsTheFirst));
    }

    private static RunJournal adds(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> changeMetadata(String runId, Metadata metadata) {
                Map<String, String> all = new LinkedHashMap<>();
                super.run(runId).ifPresent(run -> all.putAll(run.metadata().asMap()));
                all.putAll(metadata.asMap());
                return super.changeMetadata(runId, Metadata.read(all, metadata.others()));
            }
        };
    }

    private static RunJournal wishesAgain(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> wishCancel(String runId) {
                return super.wishCancel(runId).map(run -> run.record().hasEnded() ? run : wished(run, super.now()));
            }
        };
    }

    private static RunJournal wishesTheEnded(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> wishCancel(String runId) {
                return super.wishCancel(runId).map(run -> run.record().hasEnded() ? wished(run, super.now()) : run);
            }
        };
    }

    private static StoredRun wished(StoredRun run, Instant at) {
        return StoredRun.of(
                run.record(), run.version(), run.metadata(), at, run.lease().orElse(null));
    }

    private static RunJournal sorts(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public List<Orphan> orphans(String runId) {
                return super.orphans(runId).stream()
                        .sorted(Comparator.comparing(Orphan::response))
                        .toList();
            }
        };
    }

    private static RunJournal keepsTheFirst(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public void note(String threadId, List<MessageNote> notes) {
                super.note(
                        threadId,
                        notes.stream().map(note -> known(threadId, note)).toList());
            }

            private MessageNote known(String threadId, MessageNote note) {
                List<MessageNote> there = super.notes(threadId, List.of(note.item()));
                Metadata metadata =
                        there.isEmpty() ? note.metadata() : there.get(0).metadata();
                return new MessageNote(note.item(), note.at(), note.run(), metadata);
            }
        };
    }
}
