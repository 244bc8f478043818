package dev.runs4j.simulation;

import dev.runs4j.domain.tool.FunctionCall;
import java.util.ArrayList;
import java.util.List;

/**
 * One demand of a run. The arguments of each call say which one it truly is, whatever its id is and whatever number its round is given.
 *
 * @param calls the calls
 */
record Demand(List<FunctionCall> calls) {

    Demand {
        calls = List.copyOf(calls);
    }

    /** Draws the calls of a round; with reused ids they have the same ids as those of every other round. */
    static Demand draw(Dice dice, String name, boolean reusedIds) {
        List<FunctionCall> calls = new ArrayList<>();
        int count = dice.between(1, 3);
        for (int i = 1; i <= count; i++) {
            String id = reusedIds ? "call_" + i : "call_" + name + "_" + i;
            calls.add(FunctionCall.of(id, dice.pick(ToolShop.NAMES), "{\"demand\":\"" + name + "." + i + "\"}"));
        }
        return new Demand(calls);
    }

    FunctionCall call(String id) {
        return calls.stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("id: one of " + calls + ", but was " + id));
    }

    List<String> ids() {
        return calls.stream().map(FunctionCall::id).toList();
    }

    FunctionCall[] toArray() {
        return calls.toArray(FunctionCall[]::new);
    }
}
