package dev.runs4j.emulator.responses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which item was made behind which reasoning: the one is not taken without the other. Guarded by the service's lock. */
final class ReasoningPairs {

    private final Map<String, String> followers = new HashMap<>();
    private final Map<String, String> leaders = new HashMap<>();

    void learn(List<Item> made) {
        for (int i = 1; i < made.size(); i++) {
            Item leader = made.get(i - 1);
            if (leader.type().equals("reasoning")) {
                followers.put(leader.id(), made.get(i).id());
                leaders.put(made.get(i).id(), leader.id());
            }
        }
    }

    void check(List<Item> items, Set<String> ids) {
        if (followers.isEmpty()) {
            return;
        }
        for (Item item : items) {
            String follower = followers.get(item.id());
            if (follower != null && !ids.contains(follower)) {
                throw refuse(item, "following item.");
            }
            String leader = leaders.get(item.id());
            if (leader != null && !ids.contains(leader)) {
                throw refuse(item, "'reasoning' item: '" + leader + "'.");
            }
        }
    }

    private static RuntimeException refuse(Item item, String what) {
        return Errors.invalid(
                "Item '" + item.id() + "' of type '" + item.type() + "' was provided without its required " + what,
                "input",
                null);
    }
}
