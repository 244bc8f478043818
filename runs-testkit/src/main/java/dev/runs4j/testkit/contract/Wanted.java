package dev.runs4j.testkit.contract;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that are to be tried; all, unless some are named by a system property.
 *
 * @param ids their ids; none means all
 */
record Wanted(Set<String> ids) {

    /** {@code -Druns4j.testkit.rules=R302,S08} tries these two alone. */
    static final String PROPERTY = "runs4j.testkit.rules";

    static Wanted rules() {
        return of(System.getProperty(PROPERTY, ""));
    }

    static Wanted of(String list) {
        Set<String> ids = new TreeSet<>(Arrays.asList(list.split("[,\\s]+", -1)));
        ids.remove("");
        return new Wanted(ids);
    }

    boolean all() {
        return ids.isEmpty();
    }

    boolean let(RuleTest test) {
        return all() || test.ids().stream().anyMatch(ids::contains);
    }

    @Override
    public String toString() {
        return String.join(", ", ids);
    }
}
