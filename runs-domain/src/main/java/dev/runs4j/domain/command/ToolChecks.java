package dev.runs4j.domain.command;

import dev.runs4j.domain.tool.AzureAiSearchTool;
import dev.runs4j.domain.tool.ChunkingStrategy;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchOptions;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.JsonSchemaFormat;
import dev.runs4j.domain.tool.McpTool;
import dev.runs4j.domain.tool.NamedToolChoice;
import dev.runs4j.domain.tool.NewVectorStore;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Limits of tools, their resources, and response formats (official schema 2.3.0; what only Foundry Agents has: Azure AI Foundry Agent Service
 * REST description, api-version v1).
 */
final class ToolChecks {

    private static final int MAX_RESULTS = 50;
    private static final int MIN_CHUNK = 100;
    private static final int MAX_CHUNK = 4096;
    private static final int MAX_INDEXES = 1;

    private ToolChecks() {}

    static void tools(Checks checks, @Nullable List<ToolDefinition> tools, int limit) {
        if (tools == null) {
            return;
        }
        checks.count("tools", tools.size(), limit, "tools");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tools.size(); i++) {
            tool(checks, "tools[" + i + "]", tools.get(i), names);
        }
    }

    private static void tool(Checks checks, String path, ToolDefinition tool, Set<String> names) {
        if (tool instanceof FunctionTool function) {
            String name = function.name();
            checks.name(path + ".function.name", name);
            if (!names.add(name)) {
                checks.add(path + ".function.name", "a name of its own", "used before");
            }
        } else if (tool instanceof FileSearchTool search) {
            search.options().ifPresent(options -> fileSearch(checks, path + ".file_search", options));
        }
    }

    private static void fileSearch(Checks checks, String path, FileSearchOptions options) {
        checks.range(path + ".max_num_results", options.maxNumResults().orElse(null), 1, MAX_RESULTS);
        options.rankingOptions()
                .flatMap(ranking -> ranking.scoreThreshold())
                .ifPresent(score -> checks.range(path + ".ranking_options.score_threshold", score, 0, 1));
    }

    static void resources(Checks checks, String path, @Nullable ToolResources resources) {
        if (resources == null) {
            return;
        }
        resources.codeInterpreter().ifPresent(code -> files(checks, path + ".code_interpreter", code));
        resources.fileSearch().ifPresent(search -> stores(checks, path + ".file_search", search));
        resources
                .azureAiSearch()
                .ifPresent(search -> checks.count(
                        path + ".azure_ai_search.indexes", search.indexes().size(), MAX_INDEXES, "indexes"));
        for (int i = 0; i < resources.mcp().size(); i++) {
            String label = resources.mcp().get(i).serverLabel();
            checks.filled(path + ".mcp[" + i + "].server_label", "the label of an MCP server", label);
        }
    }

    private static void files(Checks checks, String path, CodeInterpreterResources code) {
        checks.count(path + ".file_ids", code.fileIds().size(), checks.limits().codeInterpreterFiles(), "files");
        if (!code.fileIds().isEmpty() && !code.dataSources().isEmpty()) {
            checks.add(path, "either file_ids or data_sources", "both");
        }
    }

    private static void stores(Checks checks, String path, FileSearchResources search) {
        int limit = checks.limits().vectorStores();
        checks.count(path + ".vector_store_ids", search.vectorStoreIds().size(), limit, "stores");
        checks.count(path + ".vector_stores", search.vectorStores().size(), limit, "stores");
        if (!search.vectorStoreIds().isEmpty() && !search.vectorStores().isEmpty()) {
            checks.add(path, "either vector_store_ids or vector_stores", "both");
        }
        for (int i = 0; i < search.vectorStores().size(); i++) {
            store(
                    checks,
                    path + ".vector_stores[" + i + "]",
                    search.vectorStores().get(i));
        }
    }

    private static void store(Checks checks, String path, NewVectorStore store) {
        checks.metadata(path + ".metadata", store.metadata().orElse(null));
        store.chunkingStrategy()
                .filter(ChunkingStrategy.Static.class::isInstance)
                .map(ChunkingStrategy.Static.class::cast)
                .ifPresent(chunks -> chunking(checks, path + ".chunking_strategy.static", chunks));
    }

    private static void chunking(Checks checks, String path, ChunkingStrategy.Static chunks) {
        int size = chunks.maxChunkSizeTokens();
        checks.range(path + ".max_chunk_size_tokens", size, MIN_CHUNK, MAX_CHUNK);
        checks.range(path + ".chunk_overlap_tokens", chunks.chunkOverlapTokens(), 0, Math.max(0, size / 2));
    }

    static void choice(Checks checks, @Nullable ToolChoice choice) {
        if (choice instanceof NamedToolChoice named) {
            named.function().ifPresent(function -> checks.name("tool_choice.function.name", function.name()));
        }
    }

    static void format(Checks checks, @Nullable ResponseFormat format) {
        if (format instanceof JsonSchemaFormat schema) {
            checks.name("response_format.json_schema.name", schema.jsonSchema().name());
        }
    }

    static void needs(@Nullable List<ToolDefinition> tools, Set<Capability> needs) {
        if (tools == null) {
            return;
        }
        for (ToolDefinition tool : tools) {
            if (!(tool instanceof FunctionTool function)) {
                needs.add(Capability.tool(tool.type()));
            } else if (function.function().strict().orElse(false)) {
                needs.add(Capability.STRICT_FUNCTIONS);
            }
        }
    }

    /** The two kinds of the official schema need nothing here; any other needs a backend that has the tool. */
    static void needs(@Nullable ToolResources resources, Set<Capability> needs) {
        if (resources == null) {
            return;
        }
        if (resources.azureAiSearch().isPresent()) {
            needs.add(Capability.tool(AzureAiSearchTool.TYPE));
        }
        if (!resources.mcp().isEmpty()) {
            needs.add(Capability.tool(McpTool.TYPE));
        }
        resources.extras().asMap().keySet().forEach(kind -> needs.add(Capability.tool(kind)));
    }

    static void needs(@Nullable ResponseFormat format, Set<Capability> needs) {
        if (format instanceof JsonSchemaFormat) {
            needs.add(Capability.JSON_SCHEMA_FORMAT);
        }
    }
}
