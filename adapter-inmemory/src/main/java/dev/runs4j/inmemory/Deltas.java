package dev.runs4j.inmemory;

import dev.runs4j.domain.event.FunctionCallDelta;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepDelta;
import dev.runs4j.domain.event.TextDelta;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** What streams are told while something is written. */
final class Deltas {

    private Deltas() {}

    static List<RunEvent> of(Message message, List<String> pieces) {
        List<RunEvent> deltas = new ArrayList<>(pieces.size());
        for (String piece : pieces) {
            deltas.add(MessageDelta.of(message.id(), TextDelta.of(0, piece)));
        }
        return deltas;
    }

    /** Id and name first, then the arguments in pieces; other kinds of calls are told by whole steps only. */
    static List<RunEvent> of(RunStep step, List<ToolCall> calls) {
        List<RunEvent> deltas = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i) instanceof FunctionCall call) {
                deltas.add(StepDelta.of(step.id(), FunctionCallDelta.first(i, call.id(), call.name())));
                for (String piece : Pieces.of(call.arguments())) {
                    deltas.add(StepDelta.of(step.id(), FunctionCallDelta.piece(i, piece)));
                }
            }
        }
        return deltas;
    }
}
