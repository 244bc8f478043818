package dev.runs4j.responses.journal.mutants;

import dev.runs4j.domain.Metadata;
import dev.runs4j.responses.journal.AcknowledgeAnswer;
import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import dev.runs4j.responses.journal.TryPhase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Journals that fail at going on with runs. */
final class CommitMutants {

    private CommitMutants() {}

    static List<RunJournalMutant> all() {
        return List.of(
                RunJournalMutant.of("N31", "the thread's version is not looked at", CommitMutants::anyThread),
                RunJournalMutant.of("N31", "a run may move to another key", CommitMutants::moves),
                RunJournalMutant.of("N31", "everybody is told to have committed", CommitMutants::allCommit),
                RunJournalMutant.of("N32", "a commit ends a lease that has changed hands", CommitMutants::endsLeases),
                RunJournalMutant.of("N33", "the end of a run unlocks whatever is to be mended", CommitMutants::unlocks),
                RunJournalMutant.of("N33", "a repair that is due later locks again", CommitMutants::locksAgain),
                RunJournalMutant.of("N33", "a repair that is due later unlocks others", CommitMutants::unlocksOthers),
                RunJournalMutant.of("N34", "the key of a run that was dropped stays taken", CommitMutants::keepsKeys),
                RunJournalMutant.of(
                        "N35", "a run that is to be cancelled is not acknowledged", CommitMutants::missesTheCancelled),
                RunJournalMutant.of("N35", "the same response again is a write", CommitMutants::writesAgain),
                RunJournalMutant.of(
                        "N35", "an attempt that another has followed is acknowledged", CommitMutants::anyAttempt),
                RunJournalMutant.of("N36", "an acknowledgement does not outdate a commit", CommitMutants::overwrites));
    }

    private static RunJournal anyThread(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public CommitAnswer commit(RunRecord run, long runVersion, ThreadRecord thread, long threadVersion) {
                CommitAnswer answer = super.commit(run, runVersion, thread, threadVersion);
                return answer instanceof CommitAnswer.Outdated outdated
                                && outdated.run() != null
                                && outdated.run().version() == runVersion
                                && outdated.thread() != null
                        ? super.commit(
                                run, runVersion, thread, outdated.thread().version())
                        : answer;
            }
        };
    }

    private static RunJournal moves(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public CommitAnswer commit(RunRecord run, long runVersion, ThreadRecord thread, long threadVersion) {
                Optional<String> key =
                        super.run(run.id()).flatMap(there -> there.record().requestKey());
                return super.commit(
                        run.toBuilder()
                                .requestKey(key.or(run::requestKey).orElse(null))
                                .build(),
                        runVersion,
                        thread,
                        threadVersion);
            }
        };
    }

    private static RunJournal endsLeases(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public CommitAnswer commit(RunRecord run, long runVersion, ThreadRecord thread, long threadVersion) {
                super.release(run.id(), "owner-b");
                return super.commit(run, runVersion, thread, threadVersion);
            }
        };
    }

    /** Tells another holder of a thread's lock than there is. */
    private static RunJournal lying(RunJournal sound, LockLie lie) {
        return new ForwardingRunJournal(sound) {
            @Override
            public Optional<StoredThread> thread(String threadId) {
                return super.thread(threadId).map(this::told);
            }

            private StoredThread told(StoredThread there) {
                ThreadRecord thread = there.thread();
                Optional<String> holder = lie.holder(thread.activeRun(), runs(thread.id(), 99, Optional.empty()));
                return new StoredThread(
                        thread.toBuilder().activeRun(holder.orElse(null)).build(), there.version());
            }
        };
    }

    /** Whom a thread is told to be locked for. */
    @FunctionalInterface
    private interface LockLie {

        Optional<String> holder(Optional<String> holder, List<StoredRun> runs);
    }

    private static Optional<String> toBeMended(List<StoredRun> runs) {
        return runs.stream()
                .filter(run -> run.record().repair() == RepairState.DUE)
                .map(run -> run.record().id())
                .findFirst();
    }

    private static RunJournal unlocks(RunJournal sound) {
        return lying(
                sound, (holder, runs) -> holder.filter(id -> !toBeMended(runs).equals(holder)));
    }

    private static RunJournal locksAgain(RunJournal sound) {
        return lying(sound, (holder, runs) -> holder.or(() -> toBeMended(runs)));
    }

    private static RunJournal unlocksOthers(RunJournal sound) {
        return lying(
                sound,
                (holder, runs) ->
                        toBeMended(runs).isEmpty() || toBeMended(runs).equals(holder) ? holder : Optional.empty());
    }

    private static RunJournal allCommit(RunJournal sound) {
        Thread home = Thread.currentThread();
        return new ForwardingRunJournal(sound) {
            @Override
            public CommitAnswer commit(RunRecord run, long runVersion, ThreadRecord thread, long threadVersion) {
                CommitAnswer answer = super.commit(run, runVersion, thread, threadVersion);
                return Thread.currentThread() != home
                                && run.id().equals("run_1")
                                && answer instanceof CommitAnswer.Outdated late
                                && late.run() != null
                                && late.thread() != null
                        ? new CommitAnswer.Committed(late.run(), late.thread())
                        : answer;
            }
        };
    }

    private static RunJournal anyAttempt(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public AcknowledgeAnswer acknowledge(String runId, String token, String response) {
                AcknowledgeAnswer answer = super.acknowledge(runId, token, response);
                return answer instanceof AcknowledgeAnswer.Missed missed
                                && missed.run() != null
                                && isDoubtful(missed.run(), token)
                        ? new AcknowledgeAnswer.Acknowledged(missed.run())
                        : answer;
            }
        };
    }

    private static boolean isDoubtful(StoredRun run, String token) {
        return run.record().hop().tries().stream()
                .anyMatch(each ->
                        each.phase() == TryPhase.INDETERMINATE && each.token().equals(token));
    }

    private static RunJournal keepsKeys(RunJournal sound) {
        Map<String, StoredRun> dropped = new ConcurrentHashMap<>();
        return new ForwardingRunJournal(sound) {
            @Override
            public boolean drop(String runId, long runVersion) {
                Optional<StoredRun> run = super.run(runId);
                boolean gone = super.drop(runId, runVersion);
                if (gone) {
                    run.ifPresent(
                            there -> dropped.put(there.record().requestKey().orElse(""), there));
                }
                return gone;
            }

            @Override
            public OpenAnswer open(
                    RunRecord run, Metadata metadata, ThreadRecord thread, long version, String owner, Duration lease) {
                StoredRun there = dropped.get(run.requestKey().orElse("none"));
                return there == null
                        ? super.open(run, metadata, thread, version, owner, lease)
                        : new OpenAnswer.KeyTaken(there);
            }
        };
    }

    private static RunJournal missesTheCancelled(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public AcknowledgeAnswer acknowledge(String runId, String token, String response) {
                Optional<StoredRun> there = super.run(runId);
                return there.flatMap(StoredRun::cancelWish).isPresent()
                        ? new AcknowledgeAnswer.Missed(there.get())
                        : super.acknowledge(runId, token, response);
            }
        };
    }

    private static RunJournal writesAgain(RunJournal sound) {
        return new ForwardingRunJournal(sound) {
            @Override
            public AcknowledgeAnswer acknowledge(String runId, String token, String response) {
                Optional<StoredRun> before = super.run(runId);
                AcknowledgeAnswer answer = super.acknowledge(runId, token, response);
                if (answer instanceof AcknowledgeAnswer.Acknowledged same && before.equals(Optional.of(same.run()))) {
                    RunRecord record = same.run().record();
                    StoredThread thread = super.thread(record.threadId()).orElseThrow();
                    super.commit(record, same.run().version(), thread.thread(), thread.version());
                    return new AcknowledgeAnswer.Acknowledged(super.run(runId).orElseThrow());
                }
                return answer;
            }
        };
    }

    private static RunJournal overwrites(RunJournal sound) {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        return new ForwardingRunJournal(sound) {
            @Override
            public AcknowledgeAnswer acknowledge(String runId, String token, String response) {
                AcknowledgeAnswer answer = super.acknowledge(runId, token, response);
                if (answer instanceof AcknowledgeAnswer.Acknowledged own) {
                    acknowledged.add(runId + " " + own.run().version());
                }
                return answer;
            }

            @Override
            public CommitAnswer commit(RunRecord run, long runVersion, ThreadRecord thread, long threadVersion) {
                boolean outdated = acknowledged.contains(run.id() + " " + (runVersion + 1));
                return super.commit(run, outdated ? runVersion + 1 : runVersion, thread, threadVersion);
            }
        };
    }
}
