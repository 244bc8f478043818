package dev.runs4j.driver.journal;

import dev.runs4j.filejournal.ForwardingJournal;
import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Journals that fail at keys, at reading, at purging and at their store. */
final class StoreMutants {

    private StoreMutants() {}

    static List<JournalMutant> all() {
        return List.of(
                JournalMutant.of("J01", "names of backends are compared without case", StoreMutants::withoutCase),
                JournalMutant.of("J05", "a journal that is closed says that nothing is there", StoreMutants::silent),
                JournalMutant.of(
                        "J71", "whoever looks at a new drive three times owns the drive", StoreMutants::adoptsOnLook),
                JournalMutant.of("J72", "the newest of the unfinished drives come first", StoreMutants::newestFirst),
                JournalMutant.of("J81", "claims outlive the purge", StoreMutants::claimsOutlive),
                JournalMutant.of("J82", "what ended at the very time is purged too", StoreMutants::purgesMore),
                new JournalMutant(
                        "J91",
                        "marks are gone when the store is opened again",
                        Set.of("J91"),
                        (sound, opened) -> opened == 0 ? sound : withoutMarks(sound)),
                JournalMutant.of("J92", "what others write is not seen", StoreMutants::caches));
    }

    private static ToolJournal withoutCase(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public BeginAnswer begin(JournalRun run, Instant deadline, ToolSet tools, Instant now) {
                return super.begin(lower(run), deadline, tools, now);
            }

            @Override
            public Optional<DriveSnapshot> find(JournalRun run) {
                return super.find(lower(run));
            }
        };
    }

    private static JournalRun lower(JournalRun run) {
        return new JournalRun(run.backend().toLowerCase(Locale.ROOT), run.run());
    }

    private static ToolJournal silent(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public Optional<DriveSnapshot> find(JournalRun run) {
                try {
                    return super.find(run);
                } catch (JournalUnavailableException closed) {
                    return Optional.empty();
                }
            }
        };
    }

    private static ToolJournal adoptsOnLook(ToolJournal sound) {
        Map<DriveSnapshot, Integer> looks = new HashMap<>();
        return new ForwardingJournal(sound) {
            @Override
            public Optional<DriveSnapshot> find(JournalRun run) {
                Optional<DriveSnapshot> state = super.find(run);
                return state.isPresent()
                                && state.get().claims().isEmpty()
                                && looks.merge(state.get(), 1, Integer::sum) == 3
                        ? adopt(run, state.get().drive().ownedSince())
                        : state;
            }
        };
    }

    private static ToolJournal newestFirst(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public List<DriveRow> unfinished(String backend) {
                List<DriveRow> turned = new ArrayList<>();
                super.unfinished(backend).forEach(row -> turned.add(0, row));
                return turned;
            }
        };
    }

    private static ToolJournal claimsOutlive(ToolJournal sound) {
        Map<JournalCall, ClaimRow> granted = new ConcurrentHashMap<>();
        return new ForwardingJournal(sound) {
            @Override
            public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
                ClaimAnswer answer = super.claim(call, tool, epoch, now);
                if (answer instanceof ClaimAnswer.Granted own) {
                    ClaimRow there = granted.putIfAbsent(call, own.claim());
                    return there == null ? answer : new ClaimAnswer.Taken(there);
                }
                return answer;
            }
        };
    }

    private static ToolJournal purgesMore(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public int purge(String backend, Instant endedBefore) {
                return super.purge(backend, endedBefore.plusNanos(1000));
            }
        };
    }

    private static ToolJournal withoutMarks(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public Optional<DriveSnapshot> find(JournalRun run) {
                return super.find(run).map(state -> new DriveSnapshot(state.drive(), state.claims(), Map.of()));
            }
        };
    }

    /** Reads a drive anew only after it was changed through this journal. */
    private static ToolJournal caches(ToolJournal sound) {
        Map<JournalRun, DriveSnapshot> known = new ConcurrentHashMap<>();
        return new ForwardingJournal(sound) {
            @Override
            public Optional<DriveSnapshot> find(JournalRun run) {
                Optional<DriveSnapshot> now = super.find(run);
                DriveSnapshot there = known.get(run);
                boolean stale = there != null && now.isPresent() && isOnlyAResultMore(there, now.get());
                if (stale) {
                    return Optional.of(there);
                }
                now.ifPresent(state -> known.put(run, state));
                return now;
            }

            @Override
            public ClaimRow record(JournalCall call, CallResult result) {
                known.remove(call.run());
                return super.record(call, result);
            }
        };
    }

    private static boolean isOnlyAResultMore(DriveSnapshot there, DriveSnapshot now) {
        return there.drive().equals(now.drive())
                && there.marks().equals(now.marks())
                && there.claims().size() == now.claims().size();
    }
}
