package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WHOLE;

import dev.runs4j.domain.tool.ChunkingStrategy;
import dev.runs4j.domain.tool.NewVectorStore;

/** A vector store that is to be made. */
final class VectorStoreWriter {

    private VectorStoreWriter() {}

    static void write(JsonOut out, NewVectorStore store) {
        out.begin(store.extras());
        out.putList("file_ids", store.fileIds(), TEXT);
        out.put("chunking_strategy", store.chunkingStrategy(), VectorStoreWriter::chunking);
        out.put("metadata", store.metadata(), JsonOut::metadata);
        out.end();
    }

    private static void chunking(JsonOut out, ChunkingStrategy strategy) {
        if (strategy instanceof ChunkingStrategy.Auto auto) {
            out.begin(auto.extras());
            out.put("type", "auto", TEXT);
            out.end();
        } else if (strategy instanceof ChunkingStrategy.Static sizes) {
            out.begin(sizes.extras());
            out.put("type", "static", TEXT);
            out.put("static", sizes, VectorStoreWriter::sizes);
            out.end();
        } else if (strategy instanceof ChunkingStrategy.Unrecognised unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void sizes(JsonOut out, ChunkingStrategy.Static sizes) {
        out.begin(sizes.staticExtras());
        out.put("max_chunk_size_tokens", sizes.maxChunkSizeTokens(), WHOLE);
        out.put("chunk_overlap_tokens", sizes.chunkOverlapTokens(), WHOLE);
        out.end();
    }
}
