package dev.runs4j.driver.tool;

/** What is done about a call that did not work. */
public enum ToolTrouble {
    /** The model is told, and the run goes on. */
    OUTPUT,
    /** The drive is given up; what becomes of the run is what was set for that. */
    FAIL,
    /** The drive is given up, and the run is asked to end. */
    CANCEL
}
