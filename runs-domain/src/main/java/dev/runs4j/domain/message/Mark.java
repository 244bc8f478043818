package dev.runs4j.domain.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The passage that an annotation is about; the part that all modelled annotations have in common. */
record Mark(
        String text, @Nullable Integer startIndex, @Nullable Integer endIndex) {

    Mark {
        Objects.requireNonNull(text, "text");
    }
}
