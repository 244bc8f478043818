package dev.runs4j.responses.journal.mutants;

import dev.runs4j.domain.Metadata;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Journals that fail at reading, at purging and at their store. */
final class ReadMutants {

    private ReadMutants() {}

    static List<RunJournalMutant> all() {
        return List.of(
                RunJournalMutant.of("N61", "a run is found under its id as under a key", ReadMutants::idForKey),
                RunJournalMutant.of("N62", "runs of one time come by id upwards", ReadMutants::upwards),
                RunJournalMutant.of("N71", "runs that are to be mended are purged", ReadMutants::purgesRepairs),
                RunJournalMutant.of("N71", "what ended later is purged too", ReadMutants::purgesMore),
                RunJournalMutant.at(
                        "N91",
                        "threads are listed upside down when the store is opened again",
                        (sound, opening) -> opening.number() == 0 ? sound : upsideDown(sound)),
                RunJournalMutant.of("N92", "metadata that others write are not seen", ReadMutants::remembers));
    }

    private static RunJournal idForKey(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> runByKey(String requestKey) {
                return super.runByKey(requestKey).or(() -> super.run(requestKey));
            }
        };
    }

    private static RunJournal upwards(RunJournal sound) {
        Comparator<StoredRun> newestFirst = Comparator.comparing((StoredRun each) ->
                        each.record().run().timeline().createdAt().orElse(Instant.MIN))
                .reversed();
        return new ForwardingRunJournal(sound) {
            @Override
            public List<StoredRun> runs(String threadId, int max, Optional<String> before) {
                return super.runs(threadId, max, before).stream()
                        .sorted(newestFirst.thenComparing(each -> each.record().id()))
                        .toList();
            }
        };
    }

    private static RunJournal purgesRepairs(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public int purge(Instant endedBefore) {
                int gone = super.purge(endedBefore);
                for (StoredRun run : allRuns()) {
                    boolean due = run.record().repair() == RepairState.DUE;
                    gone += due && super.drop(run.record().id(), run.version()) ? 1 : 0;
                }
                return gone;
            }
        };
    }

    private static RunJournal purgesMore(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public int purge(Instant endedBefore) {
                return super.purge(endedBefore.plusNanos(1000));
            }
        };
    }

    private static RunJournal upsideDown(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public List<StoredThread> threads(int max, Optional<String> before) {
                List<StoredThread> turned = new ArrayList<>(super.threads(max, before));
                Collections.reverse(turned);
                return turned;
            }
        };
    }

    /** Gives what was read once as long as only the metadata are others, and were not changed here. */
    private static RunJournal remembers(RunJournal sound) {
        Map<String, StoredRun> known = new HashMap<>();
        Set<String> own = new HashSet<>();
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> changeMetadata(String runId, Metadata metadata) {
                own.add(runId);
                return super.changeMetadata(runId, metadata);
            }

            @Override
            public synchronized Optional<StoredRun> run(String runId) {
                Optional<StoredRun> now = super.run(runId);
                StoredRun there = known.get(runId);
                if (there != null && now.isPresent() && !own.contains(runId) && isAlike(there, now.get())) {
                    return Optional.of(there);
                }
                now.ifPresent(run -> known.put(runId, run));
                return now;
            }
        };
    }

    private static boolean isAlike(StoredRun there, StoredRun now) {
        return there.version() == now.version()
                && there.lease().equals(now.lease())
                && there.cancelWish().equals(now.cancelWish());
    }
}
