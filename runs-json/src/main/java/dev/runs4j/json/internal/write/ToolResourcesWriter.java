package dev.runs4j.json.internal.write;

import dev.runs4j.domain.tool.AzureAiSearchResources;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.ToolResources;
import java.util.Set;

/** What the server's tools may use, by kind of tool; a kind that is not modelled is written as it is. */
public final class ToolResourcesWriter {

    private static final String CODE_INTERPRETER = "code_interpreter";
    private static final String FILE_SEARCH = "file_search";
    private static final String AZURE_AI_SEARCH = "azure_ai_search";
    private static final String MCP = "mcp";
    private static final Set<String> MODELLED = Set.of(CODE_INTERPRETER, FILE_SEARCH, AZURE_AI_SEARCH, MCP);

    private ToolResourcesWriter() {}

    /** Writes resources. */
    public static void write(JsonOut out, ToolResources resources) {
        out.beginOpen(resources.extras(), MODELLED);
        out.put(CODE_INTERPRETER, resources.codeInterpreter(), ToolResourcesWriter::codeInterpreter);
        out.put(FILE_SEARCH, resources.fileSearch(), ToolResourcesWriter::fileSearch);
        out.put(AZURE_AI_SEARCH, resources.azureAiSearch(), ToolResourcesWriter::azureAiSearch);
        if (!resources.mcp().isEmpty()) {
            out.put(MCP, resources.mcp(), Values.list(McpResourcesWriter::write));
        }
        out.end();
    }

    private static void codeInterpreter(JsonOut out, CodeInterpreterResources resources) {
        boolean hasSources = !resources.dataSources().isEmpty();
        out.begin(resources.extras());
        if (!resources.fileIds().isEmpty() || !hasSources) {
            out.put("file_ids", resources.fileIds(), Values.TEXTS);
        }
        if (hasSources) {
            out.put("data_sources", resources.dataSources(), Values.OPAQUES);
        }
        out.end();
    }

    /** Stores that are to be made stand in requests and in what was read, never in what a server sends. */
    private static void fileSearch(JsonOut out, FileSearchResources resources) {
        boolean makesStores = !resources.vectorStores().isEmpty() && !out.isResource();
        out.begin(resources.extras());
        if (!resources.vectorStoreIds().isEmpty() || !makesStores) {
            out.put("vector_store_ids", resources.vectorStoreIds(), Values.TEXTS);
        }
        if (makesStores) {
            out.put("vector_stores", resources.vectorStores(), Values.list(VectorStoreWriter::write));
        }
        out.end();
    }

    private static void azureAiSearch(JsonOut out, AzureAiSearchResources resources) {
        out.begin(resources.extras());
        out.put("indexes", resources.indexes(), Values.OPAQUES);
        out.end();
    }
}
