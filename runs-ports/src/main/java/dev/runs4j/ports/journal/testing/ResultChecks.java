package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.OTHER;
import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.after;
import static dev.runs4j.ports.journal.testing.Samples.call;
import static dev.runs4j.ports.journal.testing.Samples.returned;

import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.JournalCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recording what came of calls. */
final class ResultChecks {

    private ResultChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("J41", "a result stands with its claim", ResultChecks::recorded),
                Check.of("J42", "the first result stands", ResultChecks::firstStands),
                Check.of("J43", "a late result is recorded", ResultChecks::late),
                Check.of("J44", "a result without a claim is refused", ResultChecks::withoutClaim),
                Check.of("J45", "one of several results stands, and all are told which", ResultChecks::several));
    }

    private static void recorded(Scene scene) {
        scene.begun(RUN);
        for (CallResult.Kind kind : CallResult.Kind.values()) {
            JournalCall call = call(1, "call_" + kind);
            ClaimRow claim = scene.claimed(call, 1);
            CallResult result = new CallResult(kind, "output of " + kind, after(31));
            ClaimRow expected = ClaimRow.of(call, claim.tool(), 1, after(5)).withResult(result);
            scene.same("the claim in the answer", scene.journal().record(call, result), expected);
            scene.same("the claim that is found", scene.found(RUN).claim(call), Optional.of(expected));
        }
    }

    private static void firstStands(Scene scene) {
        scene.begun(RUN);
        staysFirst(scene, call(1, "call_1"), returned("first"));
        staysFirst(scene, call(1, "call_2"), new CallResult(CallResult.Kind.UNKNOWN_OUTCOME, "?", after(20)));
    }

    private static void staysFirst(Scene scene, JournalCall call, CallResult first) {
        scene.claimed(call, 1);
        for (CallResult result : List.of(first, returned("second"), first)) {
            ClaimRow claim = scene.journal().record(call, result);
            scene.same("the result in the answer", claim.result(), Optional.of(first));
            scene.same(
                    "the result that is found",
                    scene.found(RUN).claim(call).flatMap(ClaimRow::result),
                    Optional.of(first));
        }
    }

    private static void late(Scene scene) {
        scene.begun(RUN);
        scene.claimed(call(1, "call_1"), 1);
        scene.adopted(RUN, 60);
        scene.claimed(call(1, "call_2"), 2);
        isRecorded(scene, call(1, "call_1"), returned("after adopt"));
        scene.journal().end(RUN, 2, "completed", after(90));
        isRecorded(scene, call(1, "call_2"), returned("after the end"));
    }

    private static void isRecorded(Scene scene, JournalCall call, CallResult result) {
        try {
            scene.journal().record(call, result);
        } catch (IllegalArgumentException refused) {
            throw scene.broken("a late result was refused: " + refused.getMessage());
        }
        scene.same(
                "the result that is found",
                scene.found(RUN).claim(call).flatMap(ClaimRow::result),
                Optional.of(result));
    }

    private static void withoutClaim(Scene scene) {
        scene.begun(RUN);
        scene.refusesArgument(
                "result of a call that was not claimed",
                () -> scene.journal().record(call(1, "call_1"), returned("done")));
        scene.same("claims", scene.found(RUN).claims(), List.of());
        scene.refusesArgument(
                "result of a call without a drive",
                () -> scene.journal().record(new JournalCall(OTHER, 1, "call_1"), returned("done")));
        scene.isMissing(OTHER);
    }

    private static void several(Scene scene) throws InterruptedException {
        scene.begun(RUN);
        JournalCall call = call(1, "call_1");
        scene.claimed(call, 1);
        List<ClaimRow> told = scene.crowd().each(number -> scene.journal().record(call, returned("output " + number)));
        Set<Optional<CallResult>> results = told.stream().map(ClaimRow::result).collect(Collectors.toSet());
        scene.same("how many results were said to stand", results.size(), 1);
        scene.that(
                results.contains(scene.found(RUN).claim(call).flatMap(ClaimRow::result)),
                "the result that stands is not the one that all were told");
    }
}
