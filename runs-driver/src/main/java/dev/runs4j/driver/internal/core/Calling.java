package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.driver.tool.ToolTrouble;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.JournalCall;
import java.time.Instant;
import java.util.Optional;

/** Has the calls of a round made: claimed first, and written down before they are answered. */
final class Calling {

    private static final String UNKNOWN =
            "{\"error\":\"The outcome of this call is unknown: it may have been carried out. Do not repeat it.\"}";

    private static final String NOT_MADE =
            "{\"error\":\"This call was not made: the drive ended before its tool was started.\"}";

    private Calling() {}

    /** Sets every call going that stands still. */
    static void begin(Turn turn, Round round) {
        for (ToolCall call : round.missing()) {
            switch (round.progress(call).state()) {
                case NEW, CLAIM_FAILED, ORPHANED, CARRIED -> claim(turn, round, call);
                case RECORD_FAILED -> record(turn, round.number(), CallKey.of(call));
                default -> {
                    // It is under way.
                }
            }
        }
    }

    /** Goes on after a wait, which was for the journal. */
    static void again(Turn turn) {
        if (turn.isLate()) {
            turn.giveUp(
                    GiveUpReason.DEADLINE,
                    "the deadline " + turn.record().plan().deadline() + " has come");
        } else {
            Watching.look(turn);
            turn.record().round().filter(round -> !round.isApproval()).ifPresent(round -> begin(turn, round));
        }
    }

    private static void claim(Turn turn, Round round, ToolCall call) {
        if (isForOtherTools(turn, call)) {
            Journalling.lost(
                    turn,
                    "the run asks for the tool '" + name(call) + "', which this driver lacks, in a drive that was begun"
                            + " elsewhere");
            return;
        }
        reach(turn, CallKey.of(call), round(turn).progress(call).to(CallProgress.State.CLAIMING));
        turn.go(new JournalEffect.Claim(
                turn.journalCall(round.number(), call.id()),
                name(call),
                turn.record().journal().epoch()));
    }

    /** Whoever began the drive may have the tool: its answer is not for this driver to give, unless it says that its tools are the same. */
    private static boolean isForOtherTools(Turn turn, ToolCall call) {
        ToolPlan plan = turn.record().plan().tools();
        return turn.record().journal().isForeign()
                && !plan.isNamed()
                && call instanceof FunctionCall function
                && !plan.traits().containsKey(function.name());
    }

    static void claimed(Turn turn, JournalCall call, ClaimAnswer answer) {
        Optional<CallKey> key = key(turn, call.round(), call.callId(), CallProgress.State.CLAIMING);
        if (key.isEmpty()) {
            return;
        }
        if (answer instanceof ClaimAnswer.Granted) {
            granted(turn, key.get());
        } else if (answer instanceof ClaimAnswer.Taken taken) {
            taken(turn, key.get(), taken.claim());
        } else {
            Journalling.refused(turn, answer);
        }
    }

    /** What is known from the round before is not asked for again; what nobody waits for any more is not begun. */
    private static void granted(Turn turn, CallKey key) {
        CallProgress known = round(turn).progress(key).orElseThrow();
        if (known.hasResult()) {
            settle(turn, key, known.knownKind(), known.text());
        } else if (turn.isLate()) {
            notMade(turn, key);
            turn.giveUp(
                    GiveUpReason.DEADLINE,
                    "the deadline " + turn.record().plan().deadline() + " has come");
        } else {
            call(turn, key, false);
        }
    }

    private static void taken(Turn turn, CallKey key, ClaimRow claim) {
        if (claim.result().isPresent()) {
            found(turn, key, claim.result().get());
        } else if (claim.epoch() == turn.record().journal().epoch()
                && !round(turn).progress(key).orElseThrow().isOrphaned()) {
            // The answer that granted it was lost, so nobody has started the tool.
            granted(turn, key);
        } else if (round(turn).progress(key).orElseThrow().hasResult()) {
            granted(turn, key);
        } else {
            orphaned(turn, key);
        }
    }

    private static void orphaned(Turn turn, CallKey key) {
        CallProgress known = round(turn).progress(key).orElseThrow();
        reach(turn, key, known.orphaned(turn.now()));
        if (turn.record().plan().tools().traits(key.name()).reconciles()) {
            reconcile(turn, key);
        } else {
            unknown(turn, key);
        }
    }

    /** Somebody has brought the call to its end; it did not work for that drive just as it would not have for this one. */
    private static void found(Turn turn, CallKey key, CallResult result) {
        Optional<ToolResult> how = switch (result.kind()) {
            case FAILED -> Optional.of(ToolResult.FAILED);
            case REFUSED -> Optional.of(refusal(turn, key));
            default -> Optional.empty();
        };
        if (how.isEmpty() || !stops(turn, key, how.get())) {
            done(turn, key, result);
        }
    }

    private static ToolResult refusal(Turn turn, CallKey key) {
        if (!round(turn).call(key).filter(FunctionCall.class::isInstance).isPresent()) {
            return ToolResult.UNKNOWN_KIND;
        }
        boolean known = turn.record().plan().tools().traits().containsKey(key.name());
        return known ? ToolResult.UNREADABLE_ARGUMENTS : ToolResult.UNKNOWN_TOOL;
    }

    private static void call(Turn turn, CallKey key, boolean repeat) {
        reach(turn, key, round(turn).progress(key).orElseThrow().to(CallProgress.State.RUNNING));
        Round round = round(turn);
        round.call(key)
                .ifPresent(call ->
                        turn.go(new Effect.CallTool(turn.run(), round.number(), call, repeat, turn.toolLimit())));
    }

    private static void reconcile(Turn turn, CallKey key) {
        reach(turn, key, round(turn).progress(key).orElseThrow().to(CallProgress.State.RECONCILING));
        Round round = round(turn);
        round.call(key)
                .ifPresent(call -> turn.go(new Effect.Reconcile(turn.run(), round.number(), call, turn.toolLimit())));
    }

    static void reconciled(Turn turn, Observation.Reconciled seen) {
        key(turn, seen.round(), seen.callId(), CallProgress.State.RECONCILING).ifPresent(key -> {
            if (seen.output() == null) {
                unknown(turn, key);
            } else {
                settle(turn, key, CallResult.Kind.RETURNED, seen.output());
            }
        });
    }

    /**
     * Somebody has claimed the call and is gone, or about to go: the tool has done its work, or not, or is at it right now. For a while the journal may
     * still be told which.
     */
    private static void unknown(Turn turn, CallKey key) {
        CallProgress known = round(turn).progress(key).orElseThrow();
        if (turn.record().plan().tools().traits(key.name()).idempotent()) {
            call(turn, key, true);
        } else if (!known.isForgotten(turn.now())) {
            reach(turn, key, known.to(CallProgress.State.ORPHANED));
            turn.sleep(Pacing.OUTCOME_LOOK, "for an earlier drive to say what came of a call");
        } else {
            nobodyKnows(turn, key);
        }
    }

    private static void nobodyKnows(Turn turn, CallKey key) {
        ToolPlan plan = turn.record().plan().tools();
        if (plan.failsOnUnknown(key.name())) {
            turn.giveUpAndCancel(
                    GiveUpReason.OUTCOME_UNKNOWN,
                    "nobody knows whether the tool '" + key.name() + "' has done its work for the call " + key.id()
                            + " of round " + round(turn).number());
        } else {
            settle(turn, key, CallResult.Kind.UNKNOWN_OUTCOME, UNKNOWN);
        }
    }

    static void returned(Turn turn, Observation.ToolReturned seen) {
        key(turn, seen.round(), seen.output().callId(), CallProgress.State.RUNNING)
                .ifPresent(key -> {
                    if (mayHaveHadItsEffect(turn, key, seen.result())) {
                        broken(turn, key);
                        return;
                    }
                    settle(turn, key, kind(seen.result()), seen.output().output());
                    stops(turn, key, seen.result());
                });
    }

    /** A tool with effects that breaks has done its work, or not; unless it is said that the model is to hear of it all the same. */
    private static boolean mayHaveHadItsEffect(Turn turn, CallKey key, ToolResult result) {
        ToolPlan plan = turn.record().plan().tools();
        return result == ToolResult.FAILED
                && plan.traits(key.name()).hasEffects()
                && !plan.troubles().containsKey(ToolResult.FAILED);
    }

    /** The tool was this drive's own, so there is nobody to wait for, and nothing is made again. */
    private static void broken(Turn turn, CallKey key) {
        CallProgress known = round(turn).progress(key).orElseThrow();
        ToolTraits traits = turn.record().plan().tools().traits(key.name());
        reach(turn, key, known.orphaned(Instant.EPOCH));
        if (traits.reconciles() && !traits.idempotent()) {
            reconcile(turn, key);
        } else {
            nobodyKnows(turn, key);
        }
    }

    /** A call that was claimed and never begun: whoever goes on need not ask what came of it. */
    static void notMade(Turn turn, Observation.ToolNotStarted seen) {
        turn.record()
                .round()
                .filter(round -> round.number() == seen.round())
                .flatMap(round -> round.find(seen.callId(), CallProgress.State.RUNNING))
                .ifPresent(key -> notMade(turn, key));
    }

    /** What may be repeated is left to whoever goes on: another drive may have made the call before this one, or while this one slept. */
    private static void notMade(Turn turn, CallKey key) {
        if (!turn.record().plan().tools().traits(key.name()).idempotent()) {
            settle(turn, key, CallResult.Kind.REFUSED, NOT_MADE);
        }
    }

    /** Writes once more what the journal may not have: the drive is given up, and nobody would know of it. */
    static void writeWhatIsKnown(Turn turn) {
        turn.record()
                .round()
                .ifPresent(round -> round.unwritten()
                        .forEach((key, known) -> turn.write(new JournalEffect.RecordResult(
                                turn.journalCall(round.number(), key.id()), known.knownKind(), known.text()))));
    }

    /** {@return whether the drive is given up because of how a call went} */
    private static boolean stops(Turn turn, CallKey key, ToolResult result) {
        ToolTrouble trouble = result == ToolResult.RETURNED
                ? ToolTrouble.OUTPUT
                : turn.record().plan().tools().trouble(result);
        String why = "the call " + key.id() + " of the tool '" + key.name() + "' did not work: " + result;
        if (trouble == ToolTrouble.FAIL) {
            turn.giveUp(GiveUpReason.TOOL_TROUBLE, why);
        } else if (trouble == ToolTrouble.CANCEL) {
            turn.giveUpAndCancel(GiveUpReason.TOOL_TROUBLE, why);
        }
        return trouble != ToolTrouble.OUTPUT;
    }

    /** The drive is over, and what the tool did is worth knowing all the same. */
    static void late(Turn turn, Observation.ToolReturned seen) {
        turn.record()
                .round()
                .filter(round -> round.number() == seen.round())
                .flatMap(round -> round.find(seen.output().callId(), CallProgress.State.RUNNING))
                .filter(key -> !mayHaveHadItsEffect(turn, key, seen.result()))
                .ifPresent(key ->
                        settle(turn, key, kind(seen.result()), seen.output().output()));
    }

    private static void settle(Turn turn, CallKey key, CallResult.Kind kind, String output) {
        reach(turn, key, CallProgress.recording(kind, output));
        record(turn, round(turn).number(), key);
    }

    private static void record(Turn turn, int round, CallKey key) {
        CallProgress known = round(turn).progress(key).orElseThrow();
        reach(turn, key, known.to(CallProgress.State.RECORDING));
        turn.write(new JournalEffect.RecordResult(turn.journalCall(round, key.id()), known.knownKind(), known.text()));
    }

    /** The first result of a call stands, be it another one. */
    static void recorded(Turn turn, ClaimRow claim) {
        key(turn, claim.call().round(), claim.call().callId(), CallProgress.State.RECORDING)
                .ifPresent(key -> claim.result().ifPresent(result -> done(turn, key, result)));
    }

    private static void done(Turn turn, CallKey key, CallResult result) {
        turn.change(builder -> builder.failures(0));
        Answering.complete(turn, round(turn).with(key, CallProgress.done(result)));
    }

    /** The journal did not answer. */
    static void failed(Turn turn, String callId, CallProgress.State state) {
        Optional<CallKey> key = round(turn).find(callId, state);
        if (key.isPresent() && turn.record().phase() == DrivePhase.CALLING) {
            CallProgress.State failed = state == CallProgress.State.CLAIMING
                    ? CallProgress.State.CLAIM_FAILED
                    : CallProgress.State.RECORD_FAILED;
            CallProgress known = round(turn).progress(key.get()).orElseThrow();
            reach(turn, key.get(), known.to(failed));
            turn.again(null);
        }
    }

    private static void reach(Turn turn, CallKey key, CallProgress progress) {
        Round round = round(turn).with(key, progress);
        turn.change(builder -> builder.round(round));
    }

    /** {@return the call that waits for this; what nobody waits for is ignored} */
    private static Optional<CallKey> key(Turn turn, int number, String callId, CallProgress.State state) {
        return turn.record()
                .round()
                .filter(round -> turn.record().phase() == DrivePhase.CALLING && round.number() == number)
                .flatMap(round -> round.find(callId, state));
    }

    private static Round round(Turn turn) {
        return turn.record().round().orElseThrow(() -> new IllegalStateException("no calls are known"));
    }

    private static CallResult.Kind kind(ToolResult result) {
        return switch (result) {
            case RETURNED -> CallResult.Kind.RETURNED;
            case UNKNOWN_TOOL, UNKNOWN_KIND, UNREADABLE_ARGUMENTS -> CallResult.Kind.REFUSED;
            default -> CallResult.Kind.FAILED;
        };
    }

    static String name(ToolCall call) {
        String name = call instanceof FunctionCall function ? function.name() : call.type();
        return name.isBlank() ? "unnamed" : name;
    }
}
