package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task that was handed to another agent, in a step. The ids lead to what that agent did, in a run of its own (Azure AI Foundry Agent Service
 * REST description, api-version 2025-05-15-preview; the agent's id is {@code assistant_id} on the wire). What else the server tells of the
 * call, such as its arguments, is among the {@link #innerExtras()}. Immutable; {@link #toString()} shows ids only.
 */
public final class ConnectedAgentCall implements ToolCall {

    /** The kind on the wire. */
    public static final String TYPE = "connected_agent";

    private final String id;
    private final @Nullable String agentId;
    private final @Nullable String threadId;
    private final @Nullable String runId;
    private final Extras innerExtras;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param id the call's id
     * @param agentId the other agent, where told
     * @param threadId the thread on which it worked, where told
     * @param runId its run there, where told
     * @param innerExtras unmodelled members inside {@code connected_agent}
     * @param extras unmodelled members beside {@code connected_agent}
     */
    public ConnectedAgentCall(
            String id,
            @Nullable String agentId,
            @Nullable String threadId,
            @Nullable String runId,
            Extras innerExtras,
            Extras extras) {
        this.id = Objects.requireNonNull(id, "id");
        this.agentId = agentId;
        this.threadId = threadId;
        this.runId = runId;
        this.innerExtras = Objects.requireNonNull(innerExtras, "innerExtras");
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the other agent, where told} */
    public Optional<String> agentId() {
        return Optional.ofNullable(agentId);
    }

    /** {@return the thread on which it worked, where told} */
    public Optional<String> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** {@return its run there, where told} */
    public Optional<String> runId() {
        return Optional.ofNullable(runId);
    }

    /** {@return unmodelled members inside {@code connected_agent}} */
    public Extras innerExtras() {
        return innerExtras;
    }

    /** {@return unmodelled members beside {@code connected_agent}} */
    public Extras extras() {
        return extras;
    }

    /** {@return a copy with another id} */
    public ConnectedAgentCall withId(String other) {
        return new ConnectedAgentCall(other, agentId, threadId, runId, innerExtras, extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectedAgentCall that && that.parts().equals(parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(id, agentId, threadId, runId, innerExtras, extras);
    }

    @Override
    public String toString() {
        return "ConnectedAgentCall[" + id + ", agent " + agentId + ", run " + runId + " on " + threadId + "]";
    }
}
