package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.AnnotationDelta;
import dev.runs4j.domain.event.FileCitationDelta;
import dev.runs4j.domain.event.FilePathDelta;
import dev.runs4j.domain.event.IndexedDelta;
import dev.runs4j.domain.event.UrlCitationDelta;
import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FilePath;
import dev.runs4j.domain.message.UrlCitation;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What all annotations have, whole or as deltas: a passage, its place, and a source in the member named after the type. */
final class MarkMembers implements Members {

    private final String type;
    private boolean isDelta;
    private @Nullable Integer index;
    private @Nullable String text;
    private @Nullable Integer startIndex;
    private @Nullable Integer endIndex;
    private @Nullable SourceMembers source;

    MarkMembers(String type) {
        this.type = type;
    }

    MarkMembers delta() {
        isDelta = true;
        return this;
    }

    <T> @Nullable T read(JsonIn in, BiFunction<MarkMembers, Extras, @Nullable T> make) {
        Extras extras = in.variant(type, this);
        return extras == null ? null : make.apply(this, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "text" -> text = in.text();
            case "start_index" -> startIndex = in.integer();
            case "end_index" -> endIndex = in.integer();
            default -> {
                return other(name, in);
            }
        }
        return true;
    }

    private boolean other(String name, JsonIn in) {
        if (name.equals(type)) {
            source = in.object(value -> SourceMembers.read(type, value));
        } else if (isDelta && name.equals("index")) {
            index = in.integer();
        } else {
            return false;
        }
        return true;
    }

    @Nullable
    Annotation fileCitation(Extras extras) {
        return source == null ? null : new FileCitation(passage(), source.fileCitation(), startIndex, endIndex, extras);
    }

    @Nullable
    Annotation filePath(Extras extras) {
        return source == null ? null : new FilePath(passage(), source.filePath(), startIndex, endIndex, extras);
    }

    @Nullable
    Annotation urlCitation(Extras extras) {
        return source == null ? null : new UrlCitation(passage(), source.urlCitation(), startIndex, endIndex, extras);
    }

    AnnotationDelta fileCitationDelta(Extras extras) {
        SourceMembers told = sourceOrNothing();
        return FileCitationDelta.at(indexOrNone())
                .text(text)
                .fileId(told.place())
                .quote(told.quote())
                .startIndex(startIndex)
                .endIndex(endIndex)
                .innerExtras(told.extras())
                .extras(extras)
                .build();
    }

    AnnotationDelta filePathDelta(Extras extras) {
        SourceMembers told = sourceOrNothing();
        return FilePathDelta.at(indexOrNone())
                .text(text)
                .fileId(told.place())
                .startIndex(startIndex)
                .endIndex(endIndex)
                .innerExtras(told.extras())
                .extras(extras)
                .build();
    }

    AnnotationDelta urlCitationDelta(Extras extras) {
        SourceMembers told = sourceOrNothing();
        return UrlCitationDelta.at(indexOrNone())
                .text(text)
                .url(told.place())
                .title(told.title())
                .startIndex(startIndex)
                .endIndex(endIndex)
                .innerExtras(told.extras())
                .extras(extras)
                .build();
    }

    private String passage() {
        return text == null ? "" : text;
    }

    private SourceMembers sourceOrNothing() {
        return source == null ? SourceMembers.NOTHING : source;
    }

    private int indexOrNone() {
        return index == null ? IndexedDelta.NO_INDEX : index;
    }
}
