package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes with a message, and the tools that may use it: code interpreter or file search (official OpenAI schema 2.3.0).
 * Immutable; {@link #toString()} shows the file only.
 */
public final class Attachment {

    private final @Nullable String fileId;
    private final List<ToolDefinition> tools;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param fileId the file; null where the server left it out
     * @param tools the tools that may use it
     * @param extras unmodelled members
     */
    public Attachment(@Nullable String fileId, List<? extends ToolDefinition> tools, Extras extras) {
        this.fileId = fileId;
        this.tools = List.copyOf(tools);
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Attaches a file for these tools. */
    public static Attachment of(String fileId, ToolDefinition... tools) {
        return new Attachment(Objects.requireNonNull(fileId, "fileId"), List.of(tools), Extras.NONE);
    }

    /** {@return the file; formally optional in the schema} */
    public Optional<String> fileId() {
        return Optional.ofNullable(fileId);
    }

    /** {@return the tools that may use it} */
    public List<ToolDefinition> tools() {
        return tools;
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && Objects.equals(that.fileId, fileId)
                && that.tools.equals(tools)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileId, tools, extras);
    }

    @Override
    public String toString() {
        return "Attachment[" + (fileId == null ? "" : fileId) + "]";
    }
}
