package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A search in vector stores. An empty {@code file_search} object is legal and common. Immutable. */
public final class FileSearchCall implements ToolCall {

    /** The kind on the wire. */
    public static final String TYPE = "file_search";

    private final String id;
    private final @Nullable RankingOptions rankingOptions;
    private final @Nullable List<FileSearchResult> results;
    private final Extras innerExtras;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param id the call's id
     * @param rankingOptions how results were ranked, where told
     * @param results what was found, where told
     * @param innerExtras unmodelled members inside {@code file_search}
     * @param extras unmodelled members beside {@code file_search}
     */
    public FileSearchCall(
            String id,
            @Nullable RankingOptions rankingOptions,
            @Nullable List<FileSearchResult> results,
            Extras innerExtras,
            Extras extras) {
        this.id = Objects.requireNonNull(id, "id");
        this.rankingOptions = rankingOptions;
        this.results = results == null ? null : List.copyOf(results);
        this.innerExtras = Objects.requireNonNull(innerExtras, "innerExtras");
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return how results were ranked, where told} */
    public Optional<RankingOptions> rankingOptions() {
        return Optional.ofNullable(rankingOptions);
    }

    /** {@return what was found, where told} */
    public Optional<List<FileSearchResult>> results() {
        return Optional.ofNullable(results);
    }

    /** {@return unmodelled members inside {@code file_search}} */
    public Extras innerExtras() {
        return innerExtras;
    }

    /** {@return unmodelled members beside {@code file_search}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileSearchCall that && equalTo(that);
    }

    private boolean equalTo(FileSearchCall other) {
        return id.equals(other.id)
                && Objects.equals(rankingOptions, other.rankingOptions)
                && Objects.equals(results, other.results)
                && innerExtras.equals(other.innerExtras)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, rankingOptions, results, innerExtras, extras);
    }

    @Override
    public String toString() {
        return "FileSearchCall[" + id + "]";
    }
}
