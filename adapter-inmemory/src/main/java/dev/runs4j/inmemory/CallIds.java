package dev.runs4j.inmemory;

import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.ConnectedAgentCall;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.RetrievalCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives calls their ids and shows them as a caller may see them. */
final class CallIds {

    private CallIds() {}

    /** Fills empty ids: {@code call_}, the run's number, the call's. */
    static List<ToolCall> fill(RunState state, List<? extends ToolCall> calls) {
        List<ToolCall> filled = new ArrayList<>(calls.size());
        int number = state.tally().calls();
        for (ToolCall call : calls) {
            number++;
            filled.add(call.id().isEmpty() ? withId(call, "call_" + state.plan().number() + "_" + number) : call);
        }
        checkDistinct(filled);
        return List.copyOf(filled);
    }

    /** Refuses a round in which an id is used twice; an empty one is still to be filled. */
    static void checkDistinct(List<? extends ToolCall> calls) {
        Set<String> ids = new HashSet<>();
        for (ToolCall call : calls) {
            if (!call.id().isEmpty() && !ids.add(call.id())) {
                throw new IllegalArgumentException(
                        "calls: ids of their own within a round, but " + call.id() + " is used twice");
            }
        }
    }

    private static ToolCall withId(ToolCall call, String id) {
        if (call instanceof FunctionCall function) {
            return new FunctionCall(id, function.function(), function.extras());
        }
        if (call instanceof McpCall remote) {
            return remote(remote, id, remote.output().orElse(null));
        }
        if (call instanceof CodeInterpreterCall code) {
            return new CodeInterpreterCall(id, code.input(), code.outputs(), code.innerExtras(), code.extras());
        }
        if (call instanceof FileSearchCall search) {
            return new FileSearchCall(
                    id,
                    search.rankingOptions().orElse(null),
                    search.results().orElse(null),
                    search.innerExtras(),
                    search.extras());
        }
        if (call instanceof RetrievalCall retrieval) {
            return new RetrievalCall(id, retrieval.retrieval(), retrieval.extras());
        }
        if (call instanceof ConnectedAgentCall agent) {
            return agent.withId(id);
        }
        UnrecognisedToolCall other = (UnrecognisedToolCall) call;
        return new UnrecognisedToolCall(id, other.type(), other.json());
    }

    /** Takes away what a script has put there for later. */
    static List<ToolCall> withoutOutputs(List<ToolCall> calls) {
        List<ToolCall> shown = new ArrayList<>(calls.size());
        calls.forEach(call -> shown.add(withoutOutput(call)));
        return shown;
    }

    static ToolCall withoutOutput(ToolCall call) {
        return call instanceof McpCall remote ? remote(remote, remote.id(), null) : call;
    }

    static List<FunctionCall> functions(List<ToolCall> calls) {
        List<FunctionCall> functions = new ArrayList<>(calls.size());
        calls.forEach(call -> functions.add((FunctionCall) call));
        return functions;
    }

    private static McpCall remote(McpCall call, String id, @Nullable String output) {
        return new McpCall(id, call.name(), call.arguments(), call.serverLabel().orElse(null), output, call.extras());
    }
}
