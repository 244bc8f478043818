package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.ConnectedAgentCall;
import org.jspecify.annotations.Nullable;

/** A task that was handed to another agent (Foundry Agents classic). */
final class ConnectedAgentCallReader implements Members {

    private @Nullable String agentId;
    private @Nullable String threadId;
    private @Nullable String runId;
    private Extras innerExtras = Extras.NONE;

    private ConnectedAgentCallReader() {}

    static @Nullable ConnectedAgentCall read(JsonIn in) {
        var call = Envelope.object(ConnectedAgentCall.TYPE, ConnectedAgentCallReader::agent)
                .withId();
        return call.require(in, (agent, extras) -> agent.build(call.idOrEmpty(), extras));
    }

    private static ConnectedAgentCallReader agent(JsonIn in) {
        ConnectedAgentCallReader agent = new ConnectedAgentCallReader();
        agent.innerExtras = in.members(agent);
        return agent;
    }

    private ConnectedAgentCall build(String id, Extras extras) {
        return new ConnectedAgentCall(id, agentId, threadId, runId, innerExtras, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "assistant_id" -> agentId = in.text();
            case "thread_id" -> threadId = in.text();
            case "run_id" -> runId = in.text();
            default -> {
                return false;
            }
        }
        return true;
    }
}
