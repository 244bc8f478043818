package dev.runs4j.driver.journal;

import dev.runs4j.filejournal.ForwardingJournal;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.Refusal;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.WriteAnswer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Journals that fail at submit marks and at the end of drives. */
final class MarkMutants {

    private MarkMutants() {}

    static List<JournalMutant> all() {
        return List.of(
                JournalMutant.of("J02", "there is a round 0", MarkMutants::roundZero),
                JournalMutant.of("J51", "what was not sent is not accepted", MarkMutants::onlyAfterSending),
                JournalMutant.of("J52", "sending takes back that a round was accepted", MarkMutants::takesBack),
                JournalMutant.of("J53", "a mark under an old epoch is written", MarkMutants::oldEpoch),
                JournalMutant.of("J54", "a mark after the end is answered as if written", MarkMutants::afterTheEnd),
                JournalMutant.of("J61", "an end in words that it does not know is lost", MarkMutants::losesWords),
                JournalMutant.of("J62", "another end is answered as if written", MarkMutants::anotherEnd),
                JournalMutant.of("J63", "the owner before can end a drive", MarkMutants::endsUnderOldEpoch));
    }

    private static ToolJournal roundZero(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public WriteAnswer sending(JournalRun run, int round, long epoch) {
                return round == 0 ? new WriteAnswer.Written() : super.sending(run, round, epoch);
            }
        };
    }

    private static ToolJournal onlyAfterSending(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public WriteAnswer accepted(JournalRun run, int round, long epoch) {
                boolean sent = find(run).flatMap(state -> state.mark(round)).isPresent();
                return sent || round < 1 ? super.accepted(run, round, epoch) : super.sending(run, round, epoch);
            }
        };
    }

    private static ToolJournal takesBack(ToolJournal sound) {
        Set<Integer> takenBack = new HashSet<>();
        return new ForwardingJournal(sound) {
            @Override
            public WriteAnswer sending(JournalRun run, int round, long epoch) {
                if (find(run).flatMap(state -> state.mark(round)).isPresent()) {
                    takenBack.add(round);
                }
                return super.sending(run, round, epoch);
            }

            @Override
            public Optional<DriveSnapshot> find(JournalRun run) {
                return super.find(run)
                        .map(state -> new DriveSnapshot(state.drive(), state.claims(), without(state.marks())));
            }

            private Map<Integer, SubmitMark> without(Map<Integer, SubmitMark> marks) {
                Map<Integer, SubmitMark> left = new TreeMap<>(marks);
                takenBack.forEach(round -> left.replace(round, SubmitMark.SENDING));
                return left;
            }
        };
    }

    private static ToolJournal oldEpoch(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public WriteAnswer accepted(JournalRun run, int round, long epoch) {
                WriteAnswer answer = super.accepted(run, round, epoch);
                return answer instanceof Refusal.Outdated outdated && epoch < outdated.epoch()
                        ? super.accepted(run, round, outdated.epoch())
                        : answer;
            }
        };
    }

    private static ToolJournal afterTheEnd(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public WriteAnswer accepted(JournalRun run, int round, long epoch) {
                return unlessEnded(super.accepted(run, round, epoch));
            }
        };
    }

    private static WriteAnswer unlessEnded(WriteAnswer answer) {
        return answer instanceof Refusal.Ended ? new WriteAnswer.Written() : answer;
    }

    private static ToolJournal losesWords(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public WriteAnswer end(JournalRun run, long epoch, String status, Instant now) {
                return status.strip().contains(" ") ? new WriteAnswer.Written() : super.end(run, epoch, status, now);
            }
        };
    }

    private static ToolJournal anotherEnd(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public WriteAnswer end(JournalRun run, long epoch, String status, Instant now) {
                return unlessEnded(super.end(run, epoch, status, now));
            }
        };
    }

    private static ToolJournal endsUnderOldEpoch(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public WriteAnswer end(JournalRun run, long epoch, String status, Instant now) {
                WriteAnswer answer = super.end(run, epoch, status, now);
                return answer instanceof Refusal.Outdated outdated && epoch < outdated.epoch()
                        ? super.end(run, outdated.epoch(), status, now)
                        : answer;
            }
        };
    }
}
