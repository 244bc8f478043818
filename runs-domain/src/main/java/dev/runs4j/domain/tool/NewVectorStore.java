package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A vector store to be made together with an assistant or a thread. Immutable. */
public final class NewVectorStore {

    private final List<String> fileIds;
    private final @Nullable ChunkingStrategy chunkingStrategy;
    private final @Nullable Metadata metadata;
    private final Extras extras;

    /**
     * Describes the store.
     *
     * @param fileIds its files; 10,000 for stores made before November 2025, 100,000,000 after (official schema 2.3.0)
     * @param chunkingStrategy how files are cut; null for the server's default
     * @param metadata the store's own metadata; null for none
     * @param extras unmodelled members
     */
    public NewVectorStore(
            List<String> fileIds,
            @Nullable ChunkingStrategy chunkingStrategy,
            @Nullable Metadata metadata,
            Extras extras) {
        this.fileIds = List.copyOf(fileIds);
        this.chunkingStrategy = chunkingStrategy;
        this.metadata = metadata;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** {@return its files} */
    public List<String> fileIds() {
        return fileIds;
    }

    /** {@return how files are cut; absent means the server's default} */
    public Optional<ChunkingStrategy> chunkingStrategy() {
        return Optional.ofNullable(chunkingStrategy);
    }

    /** {@return the store's own metadata} */
    public Optional<Metadata> metadata() {
        return Optional.ofNullable(metadata);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewVectorStore that
                && that.fileIds.equals(fileIds)
                && Objects.equals(that.chunkingStrategy, chunkingStrategy)
                && Objects.equals(that.metadata, metadata)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileIds, chunkingStrategy, metadata, extras);
    }

    @Override
    public String toString() {
        return "NewVectorStore[" + fileIds.size() + " files]";
    }
}
