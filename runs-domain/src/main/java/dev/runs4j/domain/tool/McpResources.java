package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run needs to call one MCP server: headers and the policy of approvals (Azure AI Foundry Agent Service REST description,
 * api-version 2025-05-15-preview).
 *
 * <p>Headers often carry secrets. The service does not keep them, so they go with every run and every approval anew. Immutable;
 * {@link #toString()} shows the label only.
 */
public final class McpResources {

    private static final String HEADERS = "headers";

    private final String serverLabel;
    private final Map<String, String> headers;
    private final @Nullable McpApproval requireApproval;
    private final Extras extras;

    /**
     * Makes the resources.
     *
     * @param serverLabel the label of the {@link McpTool}; empty where the server told none
     * @param headers HTTP headers for the MCP server
     * @param requireApproval which calls to ask about; null for the server's default, which is all
     * @param extras unmodelled members
     */
    public McpResources(
            String serverLabel, Map<String, String> headers, @Nullable McpApproval requireApproval, Extras extras) {
        this.serverLabel = Objects.requireNonNull(serverLabel, "serverLabel");
        this.headers = Map.copyOf(headers);
        this.requireApproval = requireApproval;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** Makes resources without headers that leave the policy to the server. */
    public static McpResources of(String serverLabel) {
        return new McpResources(serverLabel, Map.of(), null, Extras.NONE);
    }

    /** {@return a copy with these headers and no others} */
    public McpResources withHeaders(Map<String, String> given) {
        return new McpResources(serverLabel, given, requireApproval, extras);
    }

    /** {@return a copy with this policy; null leaves it to the server} */
    public McpResources withApproval(@Nullable McpApproval policy) {
        return new McpResources(serverLabel, headers, policy, extras);
    }

    /** {@return a copy as a server may keep it: without headers, those included that could not be read} */
    public McpResources withoutHeaders() {
        Map<String, JsonText> others = new LinkedHashMap<>(extras.asMap());
        others.remove(HEADERS);
        return new McpResources(serverLabel, Map.of(), requireApproval, Extras.of(others));
    }

    /** {@return the label of the server} */
    public String serverLabel() {
        return serverLabel;
    }

    /** {@return HTTP headers for the MCP server; secrets more often than not} */
    public Map<String, String> headers() {
        return headers;
    }

    /** {@return which calls to ask about; absent means the server's default, which is all} */
    public Optional<McpApproval> requireApproval() {
        return Optional.ofNullable(requireApproval);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof McpResources that
                && that.serverLabel.equals(serverLabel)
                && that.headers.equals(headers)
                && Objects.equals(that.requireApproval, requireApproval)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(serverLabel, headers, requireApproval, extras);
    }

    @Override
    public String toString() {
        return "McpResources[" + serverLabel + "]";
    }
}
