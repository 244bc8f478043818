package dev.runs4j.json.internal.write;

import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.ToolResources;

/** Files and vector stores for the server's tools. */
public final class ToolResourcesWriter {

    private ToolResourcesWriter() {}

    /** Writes resources. */
    public static void write(JsonOut out, ToolResources resources) {
        out.begin(resources.extras());
        out.put("code_interpreter", resources.codeInterpreter(), ToolResourcesWriter::codeInterpreter);
        out.put("file_search", resources.fileSearch(), ToolResourcesWriter::fileSearch);
        out.end();
    }

    private static void codeInterpreter(JsonOut out, CodeInterpreterResources resources) {
        out.begin(resources.extras());
        out.put("file_ids", resources.fileIds(), Values.TEXTS);
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
}
