package dev.runs4j.emulator.responses;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Refuses a context that a model would not be given: calls and outputs have to come in pairs, and so have reasoning and what follows it. */
final class Context {

    private final Set<String> ids = new HashSet<>();
    private final Set<String> called = new LinkedHashSet<>();
    private final Set<String> answered = new HashSet<>();

    private Context() {}

    static void check(List<Item> before, List<Item> input, boolean refusesRepeated, ReasoningPairs pairs) {
        Context context = new Context();
        context.collect(before);
        context.refuseDuplicates(input);
        context.collect(input);
        context.answer(before, false);
        context.answer(input, refusesRepeated);
        context.called.removeAll(context.answered);
        if (!context.called.isEmpty()) {
            throw Errors.noOutput(context.called.iterator().next());
        }
        pairs.check(before, context.ids);
        pairs.check(input, context.ids);
    }

    private void refuseDuplicates(List<Item> input) {
        Set<String> seen = new HashSet<>(ids);
        for (Item item : input) {
            if (!item.id().isEmpty() && !seen.add(item.id())) {
                throw Errors.duplicate(item.id());
            }
        }
    }

    private void collect(List<Item> items) {
        for (Item item : items) {
            ids.add(item.id());
            if (item.isCall()) {
                called.add(item.callId());
            }
        }
    }

    private void answer(List<Item> items, boolean once) {
        for (Item item : items) {
            if (item.isOutput() && !called.contains(item.callId())) {
                throw Errors.noCall(item.callId());
            }
            if (item.isOutput() && !answered.add(item.callId()) && once) {
                throw Errors.answered(item.callId());
            }
        }
    }
}
