package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.ChunkingStrategy;
import org.jspecify.annotations.Nullable;

/** How files are cut for a vector store; a fixed strategy without both sizes is none that we know. */
final class ChunkingReader implements Members {

    private @Nullable Integer size;
    private @Nullable Integer overlap;
    private Extras extras = Extras.NONE;

    private ChunkingReader() {}

    static ChunkingStrategy read(JsonIn in) {
        int mark = in.mark();
        ChunkingStrategy strategy = known(in.type(mark), in);
        return strategy == null ? new ChunkingStrategy.Unrecognised(in.whole(mark)) : strategy;
    }

    private static @Nullable ChunkingStrategy known(String type, JsonIn in) {
        return switch (type) {
            case "auto" -> Envelope.plain(in, type, ChunkingStrategy.Auto::new);
            case "static" -> Envelope.object(type, ChunkingReader::sizes).require(in, ChunkingReader::strategy);
            default -> null;
        };
    }

    private static ChunkingReader sizes(JsonIn in) {
        ChunkingReader sizes = new ChunkingReader();
        sizes.extras = in.members(sizes);
        return sizes;
    }

    private @Nullable ChunkingStrategy strategy(Extras outer) {
        return size == null || overlap == null ? null : new ChunkingStrategy.Static(size, overlap, extras, outer);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "max_chunk_size_tokens" -> size = in.integer();
            case "chunk_overlap_tokens" -> overlap = in.integer();
            default -> {
                return false;
            }
        }
        return true;
    }
}
