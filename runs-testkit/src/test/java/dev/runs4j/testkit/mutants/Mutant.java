package dev.runs4j.testkit.mutants;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A backend that breaks one rule and keeps all others.
 *
 * @param rule the id of the rule
 * @param wrong what it does wrong
 * @param operations the operations that it tampers with; the calls of all others reach the sound backend untouched
 * @param tampering makes what each stage needs: a broken backend may have to remember something
 */
record Mutant(String rule, String wrong, Set<String> operations, Supplier<Tamper> tampering) {

    /** A backend without fault. */
    static final Mutant NONE = new Mutant("none", "nothing", Set.of(), () -> Call::proceed);

    /** Breaks operations, whose names are separated by blanks, in a way that needs no memory. */
    static Mutant of(String rule, String wrong, String operations, Tamper tamper) {
        return remembering(rule, wrong, operations, () -> tamper);
    }

    /** Breaks operations in a way that depends on what came before. */
    static Mutant remembering(String rule, String wrong, String operations, Supplier<Tamper> tampering) {
        return new Mutant(rule, wrong, Set.of(operations.split(" ", -1)), tampering);
    }

    @Override
    public String toString() {
        return rule + ": " + wrong;
    }
}
