package dev.runs4j.json.internal.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The member names of the protocol. A parser compares them as bytes, and the text that comes out is the very constant that a switch over
 * names compares with; only names that are not among these are decoded. Immutable.
 */
public final class WireNames {

    private static final List<String> NAMES = List.of(
            "activities",
            "allowed_tools",
            "always",
            "annotations",
            "arguments",
            "assistant_id",
            "attachments",
            "auth",
            "azure_ai_search",
            "azure_function",
            "bing_custom_search",
            "bing_grounding",
            "browser_automation",
            "cancelled_at",
            "chunk_overlap_tokens",
            "chunking_strategy",
            "code",
            "code_interpreter",
            "completed_at",
            "completion_tokens",
            "connected_agent",
            "connection",
            "connections",
            "content",
            "created_at",
            "data",
            "data_sources",
            "deep_research",
            "deep_research_bing_grounding_connections",
            "deep_research_model",
            "default_params",
            "deleted",
            "delta",
            "description",
            "detail",
            "end_index",
            "error",
            "expired_at",
            "expires_at",
            "fabric_dataagent",
            "failed_at",
            "file_citation",
            "file_id",
            "file_ids",
            "file_name",
            "file_path",
            "file_search",
            "first_id",
            "function",
            "functions",
            "has_more",
            "headers",
            "id",
            "image",
            "image_file",
            "image_url",
            "incomplete_at",
            "incomplete_details",
            "index",
            "indexes",
            "input",
            "input_binding",
            "instructions",
            "json_schema",
            "last_error",
            "last_id",
            "last_messages",
            "logs",
            "max_chunk_size_tokens",
            "max_completion_tokens",
            "max_num_results",
            "max_prompt_tokens",
            "mcp",
            "message",
            "message_creation",
            "message_id",
            "metadata",
            "model",
            "name",
            "never",
            "object",
            "openapi",
            "output",
            "output_binding",
            "outputs",
            "parallel_tool_calls",
            "param",
            "parameters",
            "prompt_tokens",
            "quote",
            "ranker",
            "ranking_options",
            "reason",
            "refusal",
            "require_approval",
            "required_action",
            "response_format",
            "results",
            "retrieval",
            "role",
            "run_id",
            "schema",
            "score",
            "score_threshold",
            "search_configurations",
            "server_label",
            "server_url",
            "sharepoint_grounding",
            "spec",
            "start_index",
            "started_at",
            "static",
            "status",
            "step_details",
            "strict",
            "submit_tool_approval",
            "submit_tool_outputs",
            "temperature",
            "text",
            "thread_id",
            "title",
            "tool_calls",
            "tool_choice",
            "tool_names",
            "tool_resources",
            "tools",
            "top_p",
            "total_tokens",
            "truncation_strategy",
            "type",
            "url",
            "url_citation",
            "usage",
            "value",
            "vector_store_ids",
            "vector_stores");

    private final PropertyNameMatcher matcher;
    private final String[] byIndex;

    WireNames(TokenStreamFactory factory) {
        Stream<Named> names = NAMES.stream().map(Named::fromString);
        this.matcher = factory.constructNameMatcher(names.toList(), true);
        this.byIndex = matcher.nameLookup();
    }

    /** Moves the parser to the next name of an object and tells it; null at the object's end. */
    public @Nullable String nextName(JsonParser parser) {
        int index = parser.nextNameMatch(matcher);
        if (index >= 0) {
            return byIndex[index];
        }
        return index == PropertyNameMatcher.MATCH_UNKNOWN_NAME ? parser.currentName() : null;
    }
}
