package dev.runs4j.responses.journal.mutants;

import dev.runs4j.domain.Metadata;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Journals that fail at threads and at opening runs. A fault among threads shows on all but the one that opened the journal. */
final class OpenMutants {

    private OpenMutants() {}

    static List<RunJournalMutant> all() {
        return List.of(
                RunJournalMutant.of("N11", "a thread that is there is replaced", OpenMutants::replaces),
                RunJournalMutant.of("N12", "a thread of any version is changed", OpenMutants::anyVersion),
                RunJournalMutant.of("N12", "everybody is told to have changed the thread", OpenMutants::allChange),
                RunJournalMutant.of("N13", "notes outlive their thread", OpenMutants::keepsNotes),
                RunJournalMutant.of("N14", "threads of one time come by id upwards", OpenMutants::upwards),
                RunJournalMutant.of("N21", "open leaves the thread's record as it was", OpenMutants::leavesTheThread),
                RunJournalMutant.of("N22", "a key is free when its run has ended", OpenMutants::freesTheKey),
                RunJournalMutant.of("N22", "a key is good for each fingerprint", OpenMutants::byFingerprint),
                RunJournalMutant.of("N23", "the version is looked at before the lock", OpenMutants::versionFirst),
                RunJournalMutant.of("N24", "everybody is told to have opened the run", OpenMutants::allOpen),
                RunJournalMutant.of("N25", "a run that is there is opened again", OpenMutants::opensAgain));
    }

    /** Changes the answer to an open. */
    @FunctionalInterface
    private interface Change {

        OpenAnswer of(OpenAnswer answer, RunRecord run, ThreadRecord thread, long version);
    }

    private static RunJournal changing(RunJournal sound, Change change) {
        return new ForwardingRunJournal(sound) {
            @Override
            public OpenAnswer open(
                    RunRecord run, Metadata metadata, ThreadRecord thread, long version, String owner, Duration lease) {
                OpenAnswer answer = super.open(run, metadata, thread, version, owner, lease);
                return change.of(answer, run, thread, version);
            }
        };
    }

    private static RunJournal replaces(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public boolean createThread(ThreadRecord thread) {
                boolean created = super.createThread(thread);
                if (!created) {
                    super.thread(thread.id()).ifPresent(there -> super.changeThread(thread, there.version()));
                }
                return created;
            }
        };
    }

    private static RunJournal anyVersion(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredThread> changeThread(ThreadRecord thread, long version) {
                return super.thread(thread.id()).flatMap(there -> super.changeThread(thread, there.version()));
            }
        };
    }

    private static RunJournal allChange(RunJournal sound) {
        Thread home = Thread.currentThread();
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredThread> changeThread(ThreadRecord thread, long version) {
                Optional<StoredThread> answer = super.changeThread(thread, version);
                return Thread.currentThread() == home ? answer : answer.or(() -> super.thread(thread.id()));
            }
        };
    }

    private static RunJournal keepsNotes(RunJournal sound) {
        List<MessageNote> kept = new ArrayList<>();
        return new ForwardingRunJournal(sound) {
            @Override
            public void note(String threadId, List<MessageNote> notes) {
                kept.addAll(super.thread(threadId).isPresent() ? notes : List.of());
                super.note(threadId, notes);
            }

            @Override
            public boolean createThread(ThreadRecord thread) {
                boolean created = super.createThread(thread);
                if (created && thread.id().equals("thread_1")) {
                    super.note(thread.id(), super.threads(2, Optional.empty()).size() == 1 ? kept : List.of());
                }
                return created;
            }
        };
    }

    private static RunJournal upwards(RunJournal sound) {
        Comparator<StoredThread> newestFirst = Comparator.comparing(
                        (StoredThread each) -> each.thread().createdAt())
                .reversed();
        return new ForwardingRunJournal(sound) {
            @Override
            public List<StoredThread> threads(int max, Optional<String> before) {
                return super.threads(max, before).stream()
                        .sorted(newestFirst.thenComparing(each -> each.thread().id()))
                        .toList();
            }
        };
    }

    private static RunJournal leavesTheThread(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public OpenAnswer open(
                    RunRecord run, Metadata metadata, ThreadRecord thread, long version, String owner, Duration lease) {
                ThreadRecord there =
                        super.thread(thread.id()).map(StoredThread::thread).orElse(thread);
                return super.open(run, metadata, there, version, owner, lease);
            }
        };
    }

    /** Opens the run without its key. */
    private static OpenAnswer keyless(RunJournal sound, RunRecord run, ThreadRecord thread, long version) {
        return sound.open(
                run.toBuilder().requestKey(null).build(),
                Metadata.EMPTY,
                thread,
                version,
                "owner-a",
                Duration.ofHours(1));
    }

    private static RunJournal freesTheKey(RunJournal sound) {
        return changing(
                sound,
                (answer, run, thread, version) -> answer instanceof OpenAnswer.KeyTaken taken
                                && taken.run().record().hasEnded()
                        ? keyless(sound, run, thread, version)
                        : answer);
    }

    private static RunJournal byFingerprint(RunJournal sound) {
        return changing(
                sound,
                (answer, run, thread, version) -> answer instanceof OpenAnswer.KeyTaken taken
                                && !taken.run().record().fingerprint().equals(run.fingerprint())
                        ? keyless(sound, run, thread, version)
                        : answer);
    }

    private static RunJournal versionFirst(RunJournal sound) {
        Thread home = Thread.currentThread();
        return changing(sound, (answer, run, thread, version) -> {
            StoredThread there = sound.thread(thread.id()).orElse(null);
            boolean changed = there != null && there.version() != version;
            return Thread.currentThread() == home && changed && answer instanceof OpenAnswer.ThreadLocked
                    ? new OpenAnswer.ThreadChanged(there)
                    : answer;
        });
    }

    private static RunJournal allOpen(RunJournal sound) {
        Thread home = Thread.currentThread();
        return changing(sound, (answer, run, thread, version) -> {
            StoredThread there = sound.thread(thread.id()).orElse(null);
            return Thread.currentThread() != home && there != null && answer instanceof OpenAnswer.KeyTaken taken
                    ? new OpenAnswer.Opened(taken.run(), there)
                    : answer;
        });
    }

    private static RunJournal opensAgain(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public OpenAnswer open(
                    RunRecord run, Metadata metadata, ThreadRecord thread, long version, String owner, Duration lease) {
                try {
                    return super.open(run, metadata, thread, version, owner, lease);
                } catch (IllegalArgumentException refused) {
                    return super.run(run.id())
                            .flatMap(there -> super.thread(thread.id()).map(also -> new OpenAnswer.Opened(there, also)))
                            .orElseThrow(() -> refused);
                }
            }
        };
    }
}
