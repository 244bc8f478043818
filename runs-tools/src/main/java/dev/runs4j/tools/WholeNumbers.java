package dev.runs4j.tools;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes numbers such as {@code 2.0} as {@code 2}: JSON Schema takes both for an integer, and models write both. */
final class WholeNumbers {

    // Beyond this a double cannot tell two neighbours apart.
    private static final double LARGEST = 1L << 53;

    private WholeNumbers() {}

    /** Changes the tree and gives it back; a tree that is one number only is given back changed. */
    static JsonNode in(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(in(member.getValue())));
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, in(array.get(i)));
            }
        } else if (tree.isFloatingPointNumber() && isWhole(tree.doubleValue())) {
            return LongNode.valueOf((long) tree.doubleValue());
        }
        return tree;
    }

    private static boolean isWhole(double number) {
        return Math.abs(number) <= LARGEST && number == Math.rint(number);
    }
}
