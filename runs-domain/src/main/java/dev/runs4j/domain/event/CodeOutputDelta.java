package dev.runs4j.domain.event;

/** An addition to one output of code that runs on the server. */
public sealed interface CodeOutputDelta extends IndexedDelta
        permits CodeLogsDelta, CodeImageDelta, UnrecognisedCodeOutputDelta {}
