package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * The file that a passage stands for. Immutable.
 *
 * @param fileId the file
 * @param extras unmodelled members
 */
public record FilePathSource(String fileId, Extras extras) {

    /** Refuses null. */
    public FilePathSource {
        Objects.requireNonNull(fileId, "fileId");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes a source without extras. */
    public static FilePathSource of(String fileId) {
        return new FilePathSource(fileId, Extras.NONE);
    }
}
