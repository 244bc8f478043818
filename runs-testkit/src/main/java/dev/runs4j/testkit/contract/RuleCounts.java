package dev.runs4j.testkit.contract;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which rules were tried by all of their tests, by some, by none. For one thread. */
final class RuleCounts {

    private final Set<String> tried = new TreeSet<>();
    private final Map<String, Integer> missed = new TreeMap<>();

    void count(RuleTest test, boolean wasTried) {
        for (String id : test.ids()) {
            if (wasTried) {
                tried.add(id);
            } else {
                missed.merge(id, 1, Integer::sum);
            }
        }
    }

    @Override
    public String toString() {
        Set<String> all = new TreeSet<>(tried);
        all.addAll(missed.keySet());
        Set<String> partly = new TreeSet<>(missed.keySet());
        partly.retainAll(tried);
        Set<String> notAtAll = new TreeSet<>(missed.keySet());
        notAtAll.removeAll(tried);
        return "of " + all.size() + " rules " + (all.size() - missed.size()) + " tried, " + partly.size() + " in part"
                + listed(partly) + ", " + notAtAll.size() + " not at all" + listed(notAtAll);
    }

    private static String listed(Set<String> ids) {
        return ids.isEmpty() ? "" : " (" + String.join(" ", ids) + ")";
    }
}
