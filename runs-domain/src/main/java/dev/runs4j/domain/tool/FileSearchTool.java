package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searches the vector stores of the assistant and the thread. Immutable. */
public final class FileSearchTool implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "file_search";

    /** The tool with the server's defaults. */
    public static final FileSearchTool PLAIN = new FileSearchTool(null, Extras.NONE);

    private final @Nullable FileSearchOptions options;
    private final Extras extras;

    /**
     * Makes the tool.
     *
     * @param options how to search; null for the server's defaults
     * @param extras unmodelled members beside {@code file_search}
     */
    public FileSearchTool(@Nullable FileSearchOptions options, Extras extras) {
        this.options = options;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes the tool with options. */
    public static FileSearchTool of(FileSearchOptions options) {
        return new FileSearchTool(options, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return how to search; absent means the server's defaults} */
    public Optional<FileSearchOptions> options() {
        return Optional.ofNullable(options);
    }

    /** {@return unmodelled members beside {@code file_search}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileSearchTool that
                && Objects.equals(that.options, options)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(options, extras);
    }

    @Override
    public String toString() {
        return "FileSearchTool";
    }
}
