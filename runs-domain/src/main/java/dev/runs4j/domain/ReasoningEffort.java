package dev.runs4j.domain;

import java.util.List;

/**
 * How much a reasoning model may think, as the official schema 2.3.0 lists it for requests. Which values a model takes is the server's
 * matter.
 */
public final class ReasoningEffort extends OpenText {

    /** The efforts that this version knows, to switch on. */
    public enum Known {
        /** No reasoning. */
        NONE,
        /** As little as possible. */
        MINIMAL,
        /** Little. */
        LOW,
        /** The default. */
        MEDIUM,
        /** Much. */
        HIGH,
        /** More. */
        XHIGH,
        /** As much as possible. */
        MAX,
        /** Any other text. */
        UNRECOGNISED
    }

    /** No reasoning. */
    public static final ReasoningEffort NONE = new ReasoningEffort("none", Known.NONE);
    /** As little as possible. */
    public static final ReasoningEffort MINIMAL = new ReasoningEffort("minimal", Known.MINIMAL);
    /** Little. */
    public static final ReasoningEffort LOW = new ReasoningEffort("low", Known.LOW);
    /** The default. */
    public static final ReasoningEffort MEDIUM = new ReasoningEffort("medium", Known.MEDIUM);
    /** Much. */
    public static final ReasoningEffort HIGH = new ReasoningEffort("high", Known.HIGH);
    /** More. */
    public static final ReasoningEffort XHIGH = new ReasoningEffort("xhigh", Known.XHIGH);
    /** As much as possible. */
    public static final ReasoningEffort MAX = new ReasoningEffort("max", Known.MAX);

    private static final List<ReasoningEffort> CONSTANTS = List.of(NONE, MINIMAL, LOW, MEDIUM, HIGH, XHIGH, MAX);

    private final Known known;

    private ReasoningEffort(String text, Known known) {
        super(text);
        this.known = known;
    }

    /**
     * Reads an effort.
     *
     * @param text any text
     * @return the effort
     */
    public static ReasoningEffort of(String text) {
        return find(text, CONSTANTS, other -> new ReasoningEffort(other, Known.UNRECOGNISED));
    }

    /** {@return the efforts that this version knows} */
    public static List<ReasoningEffort> values() {
        return CONSTANTS;
    }

    /** {@return the constant to switch on} */
    public Known known() {
        return known;
    }
}
