package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.tool.ChunkingStrategy;
import dev.runs4j.domain.tool.NewVectorStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vector store that is to be made. */
final class VectorStoreReader implements Members {

    private List<String> fileIds = List.of();
    private @Nullable ChunkingStrategy chunkingStrategy;
    private @Nullable Metadata metadata;

    private VectorStoreReader() {}

    static NewVectorStore read(JsonIn in) {
        VectorStoreReader reader = new VectorStoreReader();
        Extras extras = in.members(reader);
        return new NewVectorStore(reader.fileIds, reader.chunkingStrategy, reader.metadata, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "file_ids" -> fileIds = in.textsOrNone();
            case "chunking_strategy" -> chunkingStrategy = in.object(ChunkingReader::read);
            case "metadata" -> metadata = in.object(MetadataReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }
}
