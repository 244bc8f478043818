package dev.runs4j.driver.journal;

import dev.runs4j.filejournal.ForwardingJournal;
import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Journals that fail at beginning and adopting drives. A fault among threads shows on all but the one that opened the journal. */
final class OwnerMutants {

    private OwnerMutants() {}

    static List<JournalMutant> all() {
        return List.of(
                JournalMutant.of("J11", "deadlines are kept in whole seconds", OwnerMutants::wholeSeconds),
                JournalMutant.of("J12", "a drive that has ended is begun again", OwnerMutants::beginsWhatEnded),
                JournalMutant.of("J13", "everybody begins the drive", OwnerMutants::allBegin),
                JournalMutant.of("J21", "adopt leaves out claims with a result", OwnerMutants::leavesOut),
                JournalMutant.of("J22", "the deadline is set anew on adopt", OwnerMutants::deadlineAnew),
                JournalMutant.of("J23", "adopt begins what is not there", OwnerMutants::beginsOnAdopt),
                JournalMutant.of("J24", "adopt gives an epoch of a drive that has ended", OwnerMutants::ownsWhatEnded),
                JournalMutant.of("J25", "all that adopt at once share an epoch", OwnerMutants::sharedEpoch));
    }

    private static ToolJournal wholeSeconds(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public BeginAnswer begin(JournalRun run, Instant deadline, ToolSet tools, Instant now) {
                return super.begin(run, deadline.truncatedTo(ChronoUnit.SECONDS), tools, now);
            }
        };
    }

    private static ToolJournal beginsWhatEnded(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public BeginAnswer begin(JournalRun run, Instant deadline, ToolSet tools, Instant now) {
                BeginAnswer answer = super.begin(run, deadline, tools, now);
                return answer.drive().hasEnded() ? new BeginAnswer.Begun(answer.drive()) : answer;
            }
        };
    }

    private static ToolJournal allBegin(ToolJournal sound) {
        Thread home = Thread.currentThread();
        return new ForwardingJournal(sound) {
            @Override
            public BeginAnswer begin(JournalRun run, Instant deadline, ToolSet tools, Instant now) {
                BeginAnswer answer = super.begin(run, deadline, tools, now);
                return Thread.currentThread() == home ? answer : new BeginAnswer.Begun(answer.drive());
            }
        };
    }

    private static ToolJournal leavesOut(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
                return super.adopt(run, now)
                        .map(state -> new DriveSnapshot(
                                state.drive(),
                                state.claims().stream()
                                        .filter(claim -> claim.result().isEmpty())
                                        .toList(),
                                state.marks()));
            }
        };
    }

    private static DriveSnapshot with(DriveSnapshot state, DriveRow drive) {
        return new DriveSnapshot(drive, state.claims(), state.marks());
    }

    private static ToolJournal deadlineAnew(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
                return super.adopt(run, now)
                        .map(state -> state.drive().hasEnded() ? state : with(state, anew(state.drive(), now)));
            }
        };
    }

    private static DriveRow anew(DriveRow row, Instant now) {
        Instant deadline = now.plus(Duration.between(row.begunAt(), row.deadline()));
        return DriveRow.builder(row.run(), deadline, row.tools(), row.begunAt())
                .epoch(row.epoch())
                .ownedSince(row.ownedSince())
                .build();
    }

    private static ToolJournal beginsOnAdopt(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
                Optional<DriveSnapshot> state = super.adopt(run, now);
                if (state.isPresent()) {
                    return state;
                }
                begin(run, now, new ToolSet("none", "0"), now);
                return find(run);
            }
        };
    }

    private static ToolJournal ownsWhatEnded(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
                return super.adopt(run, now)
                        .map(state -> state.drive().hasEnded() ? with(state, raised(state.drive())) : state);
            }
        };
    }

    private static DriveRow raised(DriveRow row) {
        return row.toBuilder().epoch(row.epoch() + 1).build();
    }

    private static ToolJournal sharedEpoch(ToolJournal sound) {
        Thread home = Thread.currentThread();
        AtomicReference<Optional<DriveSnapshot>> first = new AtomicReference<>(Optional.empty());
        return new ForwardingJournal(sound) {
            @Override
            public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
                Optional<DriveSnapshot> own = super.adopt(run, now);
                if (Thread.currentThread() == home) {
                    return own;
                }
                return first.updateAndGet(there -> there.isPresent() ? there : own);
            }
        };
    }
}
