package dev.runs4j.domain.event;

/** An addition to one annotation of a text. Servers send annotations whole as a rule, though every member may be missing. */
public sealed interface AnnotationDelta extends IndexedDelta
        permits FileCitationDelta, FilePathDelta, UrlCitationDelta, UnrecognisedAnnotationDelta {}
