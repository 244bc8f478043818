package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Objects;

/** How files are cut for a vector store. Immutable. */
public sealed interface ChunkingStrategy
        permits ChunkingStrategy.Auto, ChunkingStrategy.Static, ChunkingStrategy.Unrecognised {

    /** The server's default: 800 tokens with an overlap of 400. */
    ChunkingStrategy AUTO = new Auto(Extras.NONE);

    /**
     * The server's default.
     *
     * @param extras unmodelled members
     */
    record Auto(Extras extras) implements ChunkingStrategy {

        /** Refuses null. */
        public Auto {
            Objects.requireNonNull(extras, "extras");
        }
    }

    /**
     * Fixed sizes.
     *
     * @param maxChunkSizeTokens 100 to 4096
     * @param chunkOverlapTokens at most half of the size
     * @param staticExtras unmodelled members inside {@code static}
     * @param extras unmodelled members beside {@code static}
     */
    record Static(int maxChunkSizeTokens, int chunkOverlapTokens, Extras staticExtras, Extras extras)
            implements ChunkingStrategy {

        /** Refuses null. */
        public Static {
            Objects.requireNonNull(staticExtras, "staticExtras");
            Objects.requireNonNull(extras, "extras");
        }
    }

    /**
     * A strategy that this version does not model; written back as it came.
     *
     * @param json the whole value
     */
    record Unrecognised(JsonText json) implements ChunkingStrategy {

        /** Refuses null. */
        public Unrecognised {
            Objects.requireNonNull(json, "json");
        }
    }
}
