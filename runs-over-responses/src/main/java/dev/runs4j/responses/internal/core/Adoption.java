package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RunRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells by the items of a conversation what has become of a hop whose response nobody knows. */
final class Adoption {

    private Adoption() {}

    static void take(Turn turn, List<ItemView> items) {
        Set<String> sent = sent(turn);
        if (sent.isEmpty()) {
            first(turn, items);
        } else {
            further(turn, items, sent);
        }
    }

    /** The calls that the hop answers; none for the first one. */
    private static Set<String> sent(Turn turn) {
        List<Hop> hops = turn.record().hops();
        return hops.size() == 1
                ? Set.of()
                : hops.get(hops.size() - 2).calls().stream().map(ToolCall::id).collect(Collectors.toSet());
    }

    /**
     * Nobody else writes into the thread, but for responses that runs before have lost. So where the hop brings something, what came by it begins with
     * that; and where it brings nothing, what came by it begins with what a model makes. What two lost responses to nothing have made cannot be told
     * apart.
     */
    private static void first(Turn turn, List<ItemView> items) {
        int begin = turn.record().input().isEmpty() ? behindAmends(turn, items) : firstOwn(items);
        if (begin == items.size()) {
            Recovery.noTrace(turn);
        } else {
            adopt(turn, items, begin);
        }
    }

    private static int firstOwn(List<ItemView> items) {
        int begin = 0;
        while (begin < items.size() && !items.get(begin).own()) {
            begin++;
        }
        return begin;
    }

    /** {@return where it begins; the end where it is not there} */
    private static int behindAmends(Turn turn, List<ItemView> items) {
        List<ToolOutput> amends = turn.thread().thread().amends();
        for (int i = 0; i < amends.size(); i++) {
            boolean same = i < items.size()
                    && Objects.equals(items.get(i).callId(), amends.get(i).callId())
                    && items.get(i).kind() == ItemView.Kind.OUTPUT;
            if (!same) {
                return items.size();
            }
        }
        boolean made = items.size() > amends.size() && !items.get(amends.size()).isInput();
        return made ? amends.size() : items.size();
    }

    private static void further(Turn turn, List<ItemView> items, Set<String> sent) {
        Set<String> missing = new HashSet<>(sent);
        for (int i = 0; i < items.size(); i++) {
            ItemView item = items.get(i);
            if (item.kind() == ItemView.Kind.OUTPUT) {
                missing.remove(Objects.requireNonNullElse(item.callId(), ""));
            }
            if (missing.isEmpty()) {
                adopt(turn, items, i + 1);
                return;
            }
        }
        if (missing.size() == sent.size()) {
            Recovery.noTrace(turn);
        } else {
            Ending.inconsistent(turn);
        }
    }

    private static void adopt(Turn turn, List<ItemView> items, int from) {
        List<ItemView> made = made(items, from);
        Set<String> answered = items.stream()
                .filter(item -> item.kind() == ItemView.Kind.OUTPUT)
                .map(item -> Objects.requireNonNullElse(item.callId(), ""))
                .collect(Collectors.toSet());
        List<ToolCall> calls = made.stream()
                .map(ItemView::call)
                .filter(Objects::nonNull)
                .filter(call -> !answered.contains(call.id()))
                .toList();
        boolean cutOff = made.stream().anyMatch(ItemView::cutOff);
        boolean answers = made.stream().anyMatch(item -> item.kind() == ItemView.Kind.ANSWER);
        RunRecord adopted = adopted(turn, made, cutOff ? List.of() : calls);
        if (cutOff) {
            Settling.cutOff(turn, adopted);
        } else if (calls.isEmpty() && !answers) {
            // What was sent is there, and nothing came of it that would end the run.
            Ending.indeterminate(turn);
        } else {
            Settling.completed(turn, adopted, turn.now());
        }
    }

    /** The first group of items that the model has made: what follows another input is a second answer to the same. */
    private static List<ItemView> made(List<ItemView> items, int from) {
        List<ItemView> made = new ArrayList<>();
        for (ItemView item : items.subList(from, items.size())) {
            if (!item.isInput()) {
                made.add(item);
            } else if (!made.isEmpty()) {
                break;
            }
        }
        return made;
    }

    /** The hop is settled without its response, and so without its usage. */
    private static RunRecord adopted(Turn turn, List<ItemView> made, List<ToolCall> calls) {
        Hop hop = turn.hop().toBuilder()
                .items(made.stream().map(ItemView::id).toList())
                .calls(calls)
                .build();
        return turn.record().withHop(hop.withCurrent(turn.attempt().settled()));
    }
}
