package dev.runs4j.domain.event;

/** An addition to the details of a step. */
public sealed interface StepDetailsDelta permits MessageCreationDelta, ToolCallsDelta, UnrecognisedDetailsDelta {

    /** {@return the wire's name of the kind; empty where the server named none} */
    String type();
}
