package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FileCitationSource;
import dev.runs4j.domain.message.FilePathSource;
import dev.runs4j.domain.message.UrlCitation;
import dev.runs4j.domain.message.UrlCitationSource;
import org.jspecify.annotations.Nullable;

/** The source of an annotation: a file, with a quote where the kind has one, or a web page with a title. */
final class SourceMembers implements Members {

    /** Nothing told. */
    static final SourceMembers NOTHING = new SourceMembers("");

    private final String type;
    private @Nullable String place;
    private @Nullable String quote;
    private @Nullable String title;
    private Extras extras = Extras.NONE;

    private SourceMembers(String type) {
        this.type = type;
    }

    static SourceMembers read(String type, JsonIn in) {
        SourceMembers source = new SourceMembers(type);
        source.extras = in.members(source);
        return source;
    }

    @Override
    public boolean member(String name, JsonIn in) {
        boolean isPage = type.equals(UrlCitation.TYPE);
        if (name.equals(isPage ? "url" : "file_id")) {
            place = in.text();
        } else if (isPage && name.equals("title")) {
            title = in.text();
        } else if (type.equals(FileCitation.TYPE) && name.equals("quote")) {
            quote = in.text();
        } else {
            return false;
        }
        return true;
    }

    FileCitationSource fileCitation() {
        return new FileCitationSource(placeOrEmpty(), quote, extras);
    }

    FilePathSource filePath() {
        return new FilePathSource(placeOrEmpty(), extras);
    }

    UrlCitationSource urlCitation() {
        return new UrlCitationSource(placeOrEmpty(), title, extras);
    }

    private String placeOrEmpty() {
        return place == null ? "" : place;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    String quote() {
        return quote;
    }

    @Nullable
    String title() {
        return title;
    }

    Extras extras() {
        return extras;
    }
}
