package dev.runs4j.tools;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes numbers such as {@code 2.0} as {@code 2}: JSON Schema takes both for an integer, and models write both. A number that is not whole
 * keeps every digit.
 */
final class WholeNumbers {

    private static final int MOST_DIGITS_OF_A_LONG = 19;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private WholeNumbers() {}

    /** Changes the tree and gives it back; a tree that is one number only is given back changed. */
    static JsonNode in(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(in(member.getValue())));
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, in(array.get(i)));
            }
        } else if (tree.isFloatingPointNumber() && isWhole(tree.decimalValue())) {
            return LongNode.valueOf(tree.decimalValue().longValueExact());
        }
        return tree;
    }

    private static boolean isWhole(BigDecimal number) {
        // The size first: a few characters such as 1e999999999 are cheap to compare with, but not to write out.
        return number.precision() - number.scale() <= MOST_DIGITS_OF_A_LONG
                && number.abs().compareTo(LARGEST) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }
}
