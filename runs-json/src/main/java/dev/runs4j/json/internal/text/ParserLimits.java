package dev.runs4j.json.internal.text;

import tools.jackson.core.StreamReadConstraints;

/**
 * The limits of a parser. Jackson counts as these limits say; only its messages are replaced, since they name methods of Jackson. A parser
 * gives up while it counts, so the true length may be above the one that is told.
 */
final class ParserLimits extends StreamReadConstraints {

    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    ParserLimits(EngineLimits limits) {
        super(limits.nesting(), NONE, NONE, limits.numberLength(), limits.stringLength(), limits.nameLength());
    }

    @Override
    public void validateNestingDepth(int levels) {
        if (levels > getMaxNestingDepth()) {
            throw exceeded("at least " + levels + " levels", "maxNesting", getMaxNestingDepth());
        }
    }

    @Override
    public void validateStringLength(int units) {
        validateStringLengthLong(units);
    }

    @Override
    public void validateStringLengthLong(long units) {
        if (units > getMaxStringLength()) {
            throw exceeded("a text of at least " + units + " UTF-16 units", "maxStringLength", getMaxStringLength());
        }
    }

    @Override
    public void validateNameLength(int bytes) {
        if (bytes > getMaxNameLength()) {
            String told = told("a member name of at least " + bytes + " bytes", "maxNameLength", getMaxNameLength());
            throw new LimitExceededException(told, true);
        }
    }

    @Override
    public void validateIntegerLength(int digits) {
        validateFPLength(digits);
    }

    @Override
    public void validateFPLength(int digits) {
        if (digits > getMaxNumberLength()) {
            throw exceeded("a number of at least " + digits + " digits", "maxNumberLength", getMaxNumberLength());
        }
    }

    private static LimitExceededException exceeded(String actual, String name, int limit) {
        return new LimitExceededException(told(actual, name, limit), false);
    }

    /** {@return the actual value beside the limit, in the words of all messages about limits} */
    static String told(String actual, String name, int limit) {
        return actual + ", where " + name + " is " + limit;
    }
}
