package dev.runs4j.simulation;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.internal.core.Decision;
import dev.runs4j.driver.internal.core.DriveCore;
import dev.runs4j.driver.internal.core.DrivePhase;
import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.Effect;
import dev.runs4j.driver.internal.core.Observation;
import java.time.Instant;
import java.util.List;

/**
 * A driver that forgets that a tool broke in its own hands: the tool is asked what came of the call, and where it knows nothing the call counts as one
 * that nobody has made.
 */
final class Forgetful {

    private Forgetful() {}

    static Decision step(DriveRecord record, Observation seen, Instant now) {
        Decision sound = DriveCore.step(record, seen, now);
        if (isBroken(seen) && sound.effects().stream().anyMatch(Effect.Reconcile.class::isInstance)) {
            return new Decision(record, sound.effects());
        }
        // Nobody waits for an answer to a question that was forgotten.
        boolean forgotten = sound.effects().isEmpty() && sound.record().equals(record);
        return forgotten && seen instanceof Observation.Reconciled told ? goOn(record, told, now) : sound;
    }

    private static boolean isBroken(Observation seen) {
        return seen instanceof Observation.ToolReturned returned && returned.result() == ToolResult.FAILED;
    }

    private static Decision goOn(DriveRecord record, Observation.Reconciled told, Instant now) {
        String output = told.output();
        return output == null ? again(record, told) : DriveCore.step(record, returned(told, output), now);
    }

    private static Observation returned(Observation.Reconciled told, String output) {
        return new Observation.ToolReturned(told.round(), ToolOutput.of(told.callId(), output), ToolResult.RETURNED);
    }

    private static Decision again(DriveRecord record, Observation.Reconciled told) {
        List<Effect> effects = record
                .round()
                .filter(round -> record.phase() == DrivePhase.CALLING && round.number() == told.round())
                .stream()
                .flatMap(round -> round.missing().stream())
                .filter(call -> call.id().equals(told.callId()))
                .<Effect>map(call -> new Effect.CallTool(
                        record.run().orElseThrow(),
                        told.round(),
                        call,
                        false,
                        record.plan().deadline()))
                .toList();
        return new Decision(record, effects);
    }
}
