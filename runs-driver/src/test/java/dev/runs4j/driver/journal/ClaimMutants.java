package dev.runs4j.driver.journal;

import dev.runs4j.filejournal.ForwardingJournal;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.Refusal;
import dev.runs4j.ports.journal.ToolJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Journals that grant what they must not. A fault among threads shows on all but the one that opened the journal. */
final class ClaimMutants {

    private ClaimMutants() {}

    static List<JournalMutant> all() {
        return List.of(
                JournalMutant.of("J31", "claims of refunds are kept as payments", ClaimMutants::otherTool),
                JournalMutant.of("J32", "a claim expires after an hour", ClaimMutants::expires),
                JournalMutant.of("J32", "a call is granted again to the next owner", ClaimMutants::grantsTheNext),
                JournalMutant.of("J33", "claims are keyed by call id alone", ClaimMutants::withoutRound),
                JournalMutant.of("J34", "a claim under a higher epoch is written", ClaimMutants::higherEpoch),
                new JournalMutant(
                        "J34",
                        "a claim under an old epoch is written",
                        Set.of("J34", "J36", "J92"),
                        (sound, opened) -> oldEpoch(sound)),
                JournalMutant.of("J35", "everybody is granted a call", ClaimMutants::allAreGranted),
                JournalMutant.of("J36", "the epoch is looked at once by each thread", ClaimMutants::looksOnce),
                JournalMutant.of("J37", "a call is granted after the end", ClaimMutants::afterTheEnd),
                JournalMutant.of("J38", "a call is granted without a drive", ClaimMutants::withoutDrive));
    }

    /** Changes the answer to a claim. */
    @FunctionalInterface
    private interface Change {

        ClaimAnswer of(ClaimAnswer answer, JournalCall call, String tool, long epoch, Instant now);
    }

    private static ToolJournal changing(ToolJournal sound, Change change) {
        return new ForwardingJournal(sound) {
            @Override
            public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
                return change.of(super.claim(call, tool, epoch, now), call, tool, epoch, now);
            }
        };
    }

    private static ToolJournal otherTool(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
                return super.claim(call, tool.equals("refund") ? "pay" : tool, epoch, now);
            }
        };
    }

    private static ToolJournal expires(ToolJournal sound) {
        return changing(
                sound,
                (answer, call, tool, epoch, now) -> answer instanceof ClaimAnswer.Taken taken
                                && taken.claim()
                                        .claimedAt()
                                        .plus(Duration.ofHours(1))
                                        .isBefore(now)
                        ? new ClaimAnswer.Granted(taken.claim())
                        : answer);
    }

    private static ToolJournal grantsTheNext(ToolJournal sound) {
        return changing(
                sound,
                (answer, call, tool, epoch, now) -> answer instanceof ClaimAnswer.Taken taken
                                && taken.claim().epoch() < epoch
                                && taken.claim().result().isEmpty()
                        ? new ClaimAnswer.Granted(taken.claim())
                        : answer);
    }

    private static ToolJournal withoutRound(ToolJournal sound) {
        Map<String, ClaimRow> byId = new ConcurrentHashMap<>();
        return changing(sound, (answer, call, tool, epoch, now) -> {
            if (!(answer instanceof ClaimAnswer.Granted granted)) {
                return answer;
            }
            ClaimRow there = byId.putIfAbsent(call.run() + " " + call.callId(), granted.claim());
            return there == null || there.call().equals(call) ? answer : new ClaimAnswer.Taken(there);
        });
    }

    private static ToolJournal higherEpoch(ToolJournal sound) {
        return changing(
                sound,
                (answer, call, tool, epoch, now) ->
                        answer instanceof Refusal.Outdated outdated && epoch > outdated.epoch()
                                ? sound.claim(call, tool, outdated.epoch(), now)
                                : answer);
    }

    private static ToolJournal oldEpoch(ToolJournal sound) {
        return changing(
                sound,
                (answer, call, tool, epoch, now) ->
                        answer instanceof Refusal.Outdated outdated && epoch < outdated.epoch()
                                ? sound.claim(call, tool, outdated.epoch(), now)
                                : answer);
    }

    private static ToolJournal allAreGranted(ToolJournal sound) {
        Thread home = Thread.currentThread();
        Set<JournalCall> elsewhere = ConcurrentHashMap.newKeySet();
        return changing(sound, (answer, call, tool, epoch, now) -> {
            if (Thread.currentThread() == home) {
                return answer;
            }
            boolean first = elsewhere.add(call);
            return !first && answer instanceof ClaimAnswer.Taken taken
                    ? new ClaimAnswer.Granted(taken.claim())
                    : answer;
        });
    }

    private static ToolJournal looksOnce(ToolJournal sound) {
        Thread home = Thread.currentThread();
        Map<Thread, Long> seen = new ConcurrentHashMap<>();
        return changing(sound, (answer, call, tool, epoch, now) -> {
            if (answer instanceof ClaimAnswer.Granted && Thread.currentThread() != home) {
                seen.put(Thread.currentThread(), epoch);
            }
            return answer instanceof Refusal.Outdated outdated
                            && seen.getOrDefault(Thread.currentThread(), 0L) == epoch
                            && epoch > 0
                    ? sound.claim(call, tool, outdated.epoch(), now)
                    : answer;
        });
    }

    private static ToolJournal afterTheEnd(ToolJournal sound) {
        return changing(
                sound,
                (answer, call, tool, epoch, now) -> answer instanceof Refusal.Ended
                        ? new ClaimAnswer.Granted(ClaimRow.of(call, tool, epoch, now))
                        : answer);
    }

    private static ToolJournal withoutDrive(ToolJournal sound) {
        return new ForwardingJournal(sound) {
            @Override
            public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
                JournalRun run = call.run();
                ClaimAnswer answer = super.claim(call, tool, epoch, now);
                return answer.equals(new Refusal.Unknown(run))
                        ? new ClaimAnswer.Granted(ClaimRow.of(call, tool, epoch, now))
                        : answer;
            }
        };
    }
}
