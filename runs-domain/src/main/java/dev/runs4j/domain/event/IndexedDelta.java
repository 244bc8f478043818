package dev.runs4j.domain.event;

/**
 * An addition to one entry of a list; the entry is named by its position.
 *
 * <p>Positions count within their own list, from 0: content parts, annotations of one text, tool calls of one step, outputs of one call.
 */
public sealed interface IndexedDelta permits ContentDelta, AnnotationDelta, ToolCallDelta, CodeOutputDelta {

    /** Stands for a position that the server left out. */
    int NO_INDEX = -1;

    /** {@return the position as the server sent it, or {@link #NO_INDEX}; not checked, see {@link RunAccumulator} for what is accepted} */
    int index();

    /** {@return the wire's name of the kind, such as {@code text} or {@code function}; empty where the server named none} */
    String type();
}
