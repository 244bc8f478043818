package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file that a passage rests on. Immutable; {@link #toString()} shows the file only. */
public final class FileCitationSource {

    private final String fileId;
    private final @Nullable String quote;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param fileId the file
     * @param quote the words in the file; null where the server did not quote
     * @param extras unmodelled members
     */
    public FileCitationSource(String fileId, @Nullable String quote, Extras extras) {
        this.fileId = Objects.requireNonNull(fileId, "fileId");
        this.quote = quote;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes a source without a quote. */
    public static FileCitationSource of(String fileId) {
        return new FileCitationSource(fileId, null, Extras.NONE);
    }

    /** {@return the file} */
    public String fileId() {
        return fileId;
    }

    /** {@return the words in the file; version 1 of the protocol had them, version 2 lists them in streamed deltas only} */
    public Optional<String> quote() {
        return Optional.ofNullable(quote);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileCitationSource that
                && that.fileId.equals(fileId)
                && Objects.equals(that.quote, quote)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileId, quote, extras);
    }

    @Override
    public String toString() {
        return "FileCitationSource[" + fileId + "]";
    }
}
