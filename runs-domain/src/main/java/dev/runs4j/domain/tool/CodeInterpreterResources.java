package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;

/**
 * Files that the code interpreter may read.
 *
 * @param fileIds at most 20 (official schema 2.3.0)
 * @param extras unmodelled members
 */
public record CodeInterpreterResources(List<String> fileIds, Extras extras) {

    /** Copies the list. */
    public CodeInterpreterResources {
        fileIds = List.copyOf(fileIds);
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes resources of these files. */
    public static CodeInterpreterResources of(List<String> fileIds) {
        return new CodeInterpreterResources(fileIds, Extras.NONE);
    }
}
