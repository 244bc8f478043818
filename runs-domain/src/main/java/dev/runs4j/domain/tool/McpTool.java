package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Offers the tools of a remote MCP server (Azure AI Foundry Agent Service REST description, api-version 2025-05-15-preview). Headers and
 * the policy of approvals belong to {@link McpResources}. Immutable; {@link #toString()} shows the label only.
 */
public final class McpTool implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "mcp";

    private final String serverLabel;
    private final @Nullable String serverUrl;
    private final @Nullable List<String> allowedTools;
    private final Extras extras;

    /**
     * Makes the tool.
     *
     * @param serverLabel the name of the server within the agent; empty where the server told none
     * @param serverUrl where the server is
     * @param allowedTools the names of the tools that may be called; null for all of them
     * @param extras unmodelled members
     */
    public McpTool(String serverLabel, @Nullable String serverUrl, @Nullable List<String> allowedTools, Extras extras) {
        this.serverLabel = Objects.requireNonNull(serverLabel, "serverLabel");
        this.serverUrl = serverUrl;
        this.allowedTools = allowedTools == null ? null : List.copyOf(allowedTools);
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /**
     * Makes the tool with all tools of the server.
     *
     * @param serverLabel a name for the server, by which {@link McpResources} and {@link McpCall} name it
     * @param serverUrl where the server is
     * @return the tool
     */
    public static McpTool of(String serverLabel, String serverUrl) {
        return new McpTool(serverLabel, Objects.requireNonNull(serverUrl, "serverUrl"), null, Extras.NONE);
    }

    /** {@return a copy that allows these tools of the server and no others} */
    public McpTool allowing(String... tools) {
        return new McpTool(serverLabel, serverUrl, Arrays.asList(tools), extras);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the name of the server within the agent} */
    public String serverLabel() {
        return serverLabel;
    }

    /** {@return where the server is} */
    public Optional<String> serverUrl() {
        return Optional.ofNullable(serverUrl);
    }

    /** {@return the names of the tools that may be called; absent means all of them} */
    public Optional<List<String>> allowedTools() {
        return Optional.ofNullable(allowedTools);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof McpTool that
                && that.serverLabel.equals(serverLabel)
                && Objects.equals(that.serverUrl, serverUrl)
                && Objects.equals(that.allowedTools, allowedTools)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(serverLabel, serverUrl, allowedTools, extras);
    }

    @Override
    public String toString() {
        return "McpTool[" + serverLabel + "]";
    }
}
