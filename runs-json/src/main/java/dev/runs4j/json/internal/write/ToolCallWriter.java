package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.CalledFunction;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.ConnectedAgentCall;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.RetrievalCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.UnrecognisedToolCall;

/** One use of a tool. */
final class ToolCallWriter {

    private ToolCallWriter() {}

    /** Writes a call that waits for an answer, which has no output. */
    static void pending(JsonOut out, ToolCall call) {
        if (call instanceof FunctionCall function) {
            begin(out, call, function.extras());
            out.put("function", function.function(), ToolCallWriter::pendingFunction);
            out.end();
        } else {
            recorded(out, call);
        }
    }

    /** Writes a call in a step, whose output is null until it is there. */
    static void recorded(JsonOut out, ToolCall call) {
        if (call instanceof FunctionCall function) {
            begin(out, call, function.extras());
            out.put("function", function.function(), ToolCallWriter::recordedFunction);
            out.end();
        } else if (call instanceof CodeInterpreterCall code) {
            begin(out, call, code.extras());
            out.put("code_interpreter", code, CodeInterpreterWriter::write);
            out.end();
        } else if (call instanceof FileSearchCall search) {
            begin(out, call, search.extras());
            out.put("file_search", search, FileSearchWriter::write);
            out.end();
        } else {
            others(out, call);
        }
    }

    private static void others(JsonOut out, ToolCall call) {
        if (call instanceof RetrievalCall retrieval) {
            begin(out, call, retrieval.extras());
            out.put("retrieval", retrieval.retrieval(), ToolCallWriter::extrasOnly);
            out.end();
        } else if (call instanceof McpCall mcp) {
            begin(out, call, mcp.extras());
            mcp(out, mcp);
            out.end();
        } else if (call instanceof ConnectedAgentCall agent) {
            begin(out, call, agent.extras());
            out.put("connected_agent", agent, ToolCallWriter::agent);
            out.end();
        } else if (call instanceof UnrecognisedToolCall unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void begin(JsonOut out, ToolCall call, Extras extras) {
        out.begin(extras);
        out.put("id", call.id(), TEXT);
        out.put("type", call.type(), TEXT);
    }

    private static void pendingFunction(JsonOut out, CalledFunction function) {
        out.begin(function.extras());
        out.put("name", function.name(), TEXT);
        out.put("arguments", function.arguments(), TEXT);
        out.put("output", function.output(), TEXT);
        out.end();
    }

    private static void recordedFunction(JsonOut out, CalledFunction function) {
        out.begin(function.extras());
        out.put("name", function.name(), TEXT);
        out.put("arguments", function.arguments(), TEXT);
        out.putOrNull("output", function.output(), TEXT);
        out.end();
    }

    private static void extrasOnly(JsonOut out, Extras extras) {
        out.begin(extras);
        out.end();
    }

    private static void agent(JsonOut out, ConnectedAgentCall call) {
        out.begin(call.innerExtras());
        out.put("assistant_id", call.agentId(), TEXT);
        out.put("thread_id", call.threadId(), TEXT);
        out.put("run_id", call.runId(), TEXT);
        out.end();
    }

    private static void mcp(JsonOut out, McpCall call) {
        out.put("name", call.name(), TEXT);
        out.put("arguments", call.arguments(), TEXT);
        out.put("server_label", call.serverLabel(), TEXT);
        out.put("output", call.output(), TEXT);
    }
}
