package dev.runs4j.domain.event;

/** An addition to one tool call of a step. */
public sealed interface ToolCallDelta extends IndexedDelta
        permits FunctionCallDelta, CodeInterpreterCallDelta, FileSearchCallDelta, UnrecognisedCallDelta {}
