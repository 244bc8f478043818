package dev.runs4j.responses.internal.wire;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.responses.internal.core.ItemView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what counts of an item of a conversation. By the official OpenAI schema 2.3.0. */
final class ItemBody {

    private ItemBody() {}

    static ItemView view(JsonNode item, List<JsonText> own) {
        String type = Trees.string(item, "type");
        ItemView.Kind kind = kind(type, Trees.string(item, "role"));
        return new ItemView(
                Trees.string(item, "id"),
                kind,
                callId(item, type),
                call(item).orElse(null),
                kind == ItemView.Kind.INPUT && own.stream().anyMatch(sent -> says(item, Trees.parse(sent))),
                Trees.string(item, "status").equals("incomplete"));
    }

    private static ItemView.Kind kind(String type, String role) {
        return switch (type) {
            case "message" -> role.equals("assistant") ? ItemView.Kind.ANSWER : ItemView.Kind.INPUT;
            case "function_call", "mcp_approval_request" -> ItemView.Kind.CALL;
            case "function_call_output", "mcp_approval_response" -> ItemView.Kind.OUTPUT;
            default -> ItemView.Kind.OTHER;
        };
    }

    /** Calls are answered by the id of the call, and never by that of its item; an approval has no other. */
    private static @Nullable String callId(JsonNode item, String type) {
        String id = switch (type) {
            case "mcp_approval_request" -> Trees.string(item, "id");
            case "mcp_approval_response" -> Trees.string(item, "approval_request_id");
            default -> Trees.string(item, "call_id");
        };
        return id.isEmpty() ? null : id;
    }

    /** {@return the call that the caller has to answer; empty for everything else} */
    static Optional<ToolCall> call(JsonNode item) {
        return switch (Trees.string(item, "type")) {
            case "function_call" ->
                Optional.of(FunctionCall.of(
                        Trees.string(item, "call_id"), Trees.string(item, "name"), Trees.string(item, "arguments")));
            case "mcp_approval_request" ->
                Optional.of(McpCall.of(
                        Trees.string(item, "id"),
                        Trees.string(item, "server_label"),
                        Trees.string(item, "name"),
                        Trees.string(item, "arguments")));
            default -> Optional.empty();
        };
    }

    /** The server writes content out, and adds to it; what was sent is the same when it has the same parts in the same order. */
    private static boolean says(JsonNode item, JsonNode sent) {
        return Trees.string(item, "role").equals(Trees.string(sent, "role"))
                && Contents.digest(item.path("content")).equals(Contents.digest(sent.path("content")));
    }
}
