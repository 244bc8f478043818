package dev.runs4j.driver.event;

/** How a tool call was settled. Where it did not return and was not interrupted, the model gets an error as the output. Constants may be added. */
public enum ToolResult {
    /** The tool gave an output. */
    RETURNED,
    /** The tool refused and said why; the model is told the reason. */
    REFUSED,
    /** The tool threw something else; the model is told only that it failed. */
    FAILED,
    /** The arguments could not be read, so the tool did nothing; the model is told what was wrong. */
    UNREADABLE_ARGUMENTS,
    /** The tool was interrupted. The model is told nothing, since the drive ends. */
    INTERRUPTED,
    /** The tool gave more than the backend takes as an output. */
    TOO_LONG,
    /** There is no such tool. */
    UNKNOWN_TOOL,
    /** The call is of a kind that this version does not know. */
    UNKNOWN_KIND
}
