package dev.runs4j.responses.journal.mutants;

import dev.runs4j.domain.Metadata;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Journals that fail at keys, texts, interrupts, closing, the time and arguments. */
final class GeneralMutants {

    private GeneralMutants() {}

    static List<RunJournalMutant> all() {
        return List.of(
                RunJournalMutant.of("N01", "keys are looked up without case", GeneralMutants::withoutCase),
                RunJournalMutant.at(
                        "N01",
                        "threads of another backend are listed",
                        (sound, opening) -> listing(sound, opening.backends().apply("backend-a"))),
                RunJournalMutant.of("N02", "half a surrogate pair becomes a question mark", GeneralMutants::encodes),
                RunJournalMutant.of("N02", "times of messages are cut to milliseconds", GeneralMutants::cuts),
                RunJournalMutant.of("N03", "changing metadata clears the flag", GeneralMutants::clears),
                RunJournalMutant.of("N04", "a journal that is closed knows no notes", GeneralMutants::silent),
                RunJournalMutant.at(
                        "N05",
                        "the time goes back with the clock",
                        (sound, opening) -> goesBack(sound, opening.clock())),
                RunJournalMutant.at(
                        "N05",
                        "a lease is over when the clock is set back",
                        (sound, opening) -> givesAway(sound, opening.clock())),
                RunJournalMutant.of("N06", "a lease for less than no time is given", GeneralMutants::givesNothing));
    }

    private static RunJournal withoutCase(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> runByKey(String requestKey) {
                return super.runByKey(requestKey.toLowerCase(Locale.ROOT));
            }
        };
    }

    private static RunJournal listing(RunJournal sound, RunJournal other) {
        return new ForwardingRunJournal(sound) {
            @Override
            public List<StoredThread> threads(int max, Optional<String> before) {
                List<StoredThread> all = new ArrayList<>(super.threads(max, before));
                other.threads(max, before).stream()
                        .filter(thread -> !all.contains(thread))
                        .forEach(all::add);
                return all;
            }
        };
    }

    private static RunJournal encodes(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> changeMetadata(String runId, Metadata metadata) {
                Map<String, String> encoded = new LinkedHashMap<>();
                metadata.asMap()
                        .forEach((key, value) -> encoded.put(
                                key, new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
                return super.changeMetadata(runId, Metadata.read(encoded, metadata.others()));
            }
        };
    }

    private static RunJournal cuts(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public void note(String threadId, List<MessageNote> notes) {
                super.note(
                        threadId,
                        notes.stream()
                                .map(note -> new MessageNote(
                                        note.item(),
                                        note.at().truncatedTo(ChronoUnit.MILLIS),
                                        note.run(),
                                        note.metadata()))
                                .toList());
            }
        };
    }

    private static RunJournal clears(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> changeMetadata(String runId, Metadata metadata) {
                Thread.interrupted();
                return super.changeMetadata(runId, metadata);
            }
        };
    }

    private static RunJournal silent(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public List<MessageNote> notes(String threadId, List<String> items) {
                try {
                    return super.notes(threadId, items);
                } catch (JournalUnavailableException closed) {
                    return List.of();
                }
            }
        };
    }

    private static RunJournal goesBack(RunJournal sound, RunsClock clock) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Instant now() {
                super.now();
                return clock.now();
            }
        };
    }

    private static RunJournal givesAway(RunJournal sound, RunsClock clock) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> lease(String runId, String owner, Duration time) {
                if (clock.now().isBefore(super.now())) {
                    super.run(runId).flatMap(StoredRun::lease).ifPresent(lease -> super.release(runId, lease.owner()));
                }
                return super.lease(runId, owner, time);
            }
        };
    }

    private static RunJournal givesNothing(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> lease(String runId, String owner, Duration time) {
                return time.isNegative() ? super.run(runId) : super.lease(runId, owner, time);
            }
        };
    }
}
