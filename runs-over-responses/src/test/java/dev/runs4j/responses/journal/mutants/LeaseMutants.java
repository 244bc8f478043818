package dev.runs4j.responses.journal.mutants;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Journals that fail at leases. A fault among threads shows on all but the one that opened the journal. */
final class LeaseMutants {

    private LeaseMutants() {}

    static List<RunJournalMutant> all() {
        return List.of(
                RunJournalMutant.of("N51", "a lease that is over stays its holder's", LeaseMutants::neverOver),
                RunJournalMutant.of("N52", "everybody gets the lease", LeaseMutants::everybody),
                RunJournalMutant.of("N53", "anybody ends a lease", LeaseMutants::anybodyReleases),
                RunJournalMutant.of("N54", "repairs are left out", LeaseMutants::withoutRepairs),
                RunJournalMutant.of("N54", "runs that are taken are not leased", LeaseMutants::takesWithoutLease),
                RunJournalMutant.of("N54", "whoever finds none is given another's", LeaseMutants::givesAnothers),
                RunJournalMutant.of("N54", "those that were held last come first", LeaseMutants::upsideDown),
                RunJournalMutant.of(
                        "N55",
                        "runs that wait for answers are taken",
                        sound -> takingMore(
                                sound, run -> run.record().run().status().equals(RunStatus.REQUIRES_ACTION))),
                RunJournalMutant.of(
                        "N55",
                        "runs that ended are taken for the wish that they be cancelled",
                        sound -> takingMore(
                                sound,
                                run -> run.cancelWish().isPresent()
                                        && run.record().hasEnded())));
    }

    private static RunJournal neverOver(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> lease(String runId, String owner, Duration time) {
                boolean another = super.run(runId)
                        .flatMap(StoredRun::lease)
                        .filter(lease -> !lease.owner().equals(owner))
                        .isPresent();
                return another && !owner.isBlank() ? Optional.empty() : super.lease(runId, owner, time);
            }
        };
    }

    private static RunJournal everybody(RunJournal sound) {
        Thread home = Thread.currentThread();
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredRun> lease(String runId, String owner, Duration time) {
                Optional<StoredRun> answer = super.lease(runId, owner, time);
                return Thread.currentThread() == home ? answer : answer.or(() -> super.run(runId));
            }
        };
    }

    private static RunJournal anybodyReleases(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public void release(String runId, String owner) {
                super.release(runId, owner);
                super.run(runId).flatMap(StoredRun::lease).ifPresent(lease -> super.release(runId, lease.owner()));
            }
        };
    }

    private static RunJournal withoutRepairs(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public List<StoredRun> takeStale(String owner, Duration time, int max) {
                List<StoredRun> taken = new ArrayList<>(super.takeStale(owner, time, max));
                taken.stream()
                        .filter(run -> run.record().hasEnded())
                        .forEach(run -> super.release(run.record().id(), owner));
                taken.removeIf(run -> run.record().hasEnded());
                return taken;
            }
        };
    }

    private static RunJournal takesWithoutLease(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public List<StoredRun> takeStale(String owner, Duration time, int max) {
                List<StoredRun> taken = super.takeStale(owner, time, max);
                taken.forEach(run -> super.release(run.record().id(), owner));
                return taken;
            }
        };
    }

    private static RunJournal givesAnothers(RunJournal sound) {
        Thread home = Thread.currentThread();
        return new ForwardingRunJournal(sound) {
            @Override
            public List<StoredRun> takeStale(String owner, Duration time, int max) {
                List<StoredRun> taken = super.takeStale(owner, time, max);
                return Thread.currentThread() == home || !taken.isEmpty() ? taken : anothers(owner, time);
            }

            private List<StoredRun> anothers(String owner, Duration time) {
                StoredRun run = allRuns().get(0);
                run.lease().ifPresent(lease -> super.release(run.record().id(), lease.owner()));
                return super.lease(run.record().id(), owner, time).stream().toList();
            }
        };
    }

    private static RunJournal upsideDown(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public List<StoredRun> takeStale(String owner, Duration time, int max) {
                List<StoredRun> taken = new ArrayList<>(super.takeStale(owner, time, max));
                Collections.reverse(taken);
                return taken;
            }
        };
    }

    private static RunJournal takingMore(RunJournal sound, Predicate<StoredRun> more) {
        return new ForwardingRunJournal(sound) {
            @Override
            public List<StoredRun> takeStale(String owner, Duration time, int max) {
                List<StoredRun> taken = new ArrayList<>(super.takeStale(owner, time, max));
                allRuns().stream()
                        .filter(more)
                        .flatMap(run -> super.lease(run.record().id(), owner, time).stream())
                        .forEach(taken::add);
                return taken;
            }
        };
    }
}
