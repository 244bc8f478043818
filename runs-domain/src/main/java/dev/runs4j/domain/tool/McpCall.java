package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of a remote MCP server, as Foundry Agents classic asks a caller to approve it (preview versions of its API description).
 * Immutable; {@link #toString()} shows id and name only.
 */
public final class McpCall implements ToolCall {

    /** The kind on the wire. */
    public static final String TYPE = "mcp";

    private final String id;
    private final String name;
    private final String arguments;
    private final @Nullable String serverLabel;
    private final @Nullable String output;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param id approvals carry it
     * @param name the remote tool
     * @param arguments what the model wrote, usually JSON text
     * @param serverLabel which server
     * @param output what the server answered; in steps only
     * @param extras unmodelled members
     */
    public McpCall(
            String id,
            String name,
            String arguments,
            @Nullable String serverLabel,
            @Nullable String output,
            Extras extras) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Objects.requireNonNull(name, "name");
        this.arguments = Objects.requireNonNull(arguments, "arguments");
        this.serverLabel = serverLabel;
        this.output = output;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes a call that waits for approval. */
    public static McpCall of(String id, String serverLabel, String name, String arguments) {
        return new McpCall(id, name, arguments, serverLabel, null, Extras.NONE);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the remote tool} */
    public String name() {
        return name;
    }

    /** {@return what the model wrote, usually JSON text} */
    public String arguments() {
        return arguments;
    }

    /** {@return which server} */
    public Optional<String> serverLabel() {
        return Optional.ofNullable(serverLabel);
    }

    /** {@return what the server answered; in steps only} */
    public Optional<String> output() {
        return Optional.ofNullable(output);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    /** Records the server's answer. */
    public McpCall withOutput(String given) {
        return new McpCall(id, name, arguments, serverLabel, given, extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof McpCall that && equalTo(that);
    }

    private boolean equalTo(McpCall other) {
        return id.equals(other.id)
                && name.equals(other.name)
                && arguments.equals(other.arguments)
                && Objects.equals(serverLabel, other.serverLabel)
                && Objects.equals(output, other.output)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, arguments, serverLabel, output, extras);
    }

    @Override
    public String toString() {
        return "McpCall[" + id + " " + name + "]";
    }
}
