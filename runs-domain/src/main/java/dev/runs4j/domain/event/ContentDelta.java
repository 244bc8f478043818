package dev.runs4j.domain.event;

/** An addition to one content part of a message. */
public sealed interface ContentDelta extends IndexedDelta
        permits TextDelta, ImageFileDelta, ImageUrlDelta, RefusalDelta, UnrecognisedContentDelta {}
