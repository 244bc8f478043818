package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.RankingOptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An addition to a search in vector stores. The official schema 2.3.0 says that {@code file_search} is empty here; the live service has
 * sent ranking and results in it. Immutable; {@link #toString()} shows the index only.
 */
public final class FileSearchCallDelta implements ToolCallDelta {

    /** The kind on the wire. */
    public static final String TYPE = "file_search";

    private final int index;
    private final @Nullable String id;
    private final @Nullable RankingOptions rankingOptions;
    private final @Nullable List<FileSearchResult> results;
    private final Extras innerExtras;
    private final Extras extras;

    private FileSearchCallDelta(Builder builder) {
        this.index = builder.index;
        this.id = builder.id;
        this.rankingOptions = builder.rankingOptions;
        this.results = builder.results;
        this.innerExtras = builder.innerExtras;
        this.extras = builder.extras;
    }

    /** Starts an addition at this position in the step's tool calls. */
    public static Builder at(int index) {
        return new Builder(index);
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the call's id; told once, usually in the first delta} */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** {@return how results are ranked} */
    public Optional<RankingOptions> rankingOptions() {
        return Optional.ofNullable(rankingOptions);
    }

    /** {@return what was found, as a whole} */
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

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(index)
                .id(id)
                .rankingOptions(rankingOptions)
                .results(results)
                .innerExtras(innerExtras)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileSearchCallDelta that && equalTo(that);
    }

    private boolean equalTo(FileSearchCallDelta other) {
        return index == other.index
                && Objects.equals(id, other.id)
                && Objects.equals(rankingOptions, other.rankingOptions)
                && Objects.equals(results, other.results)
                && innerExtras.equals(other.innerExtras)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, id, rankingOptions, results, innerExtras, extras);
    }

    @Override
    public String toString() {
        return "FileSearchCallDelta[" + index + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final int index;
        private @Nullable String id;
        private @Nullable RankingOptions rankingOptions;
        private @Nullable List<FileSearchResult> results;
        private Extras innerExtras = Extras.NONE;
        private Extras extras = Extras.NONE;

        private Builder(int index) {
            this.index = index;
        }

        /** Sets the call's id; null where this delta does not tell it. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets how results are ranked; null where this delta does not tell it. */
        public Builder rankingOptions(@Nullable RankingOptions rankingOptions) {
            this.rankingOptions = rankingOptions;
            return this;
        }

        /** Sets what was found; null where this delta does not tell it. */
        public Builder results(@Nullable List<FileSearchResult> results) {
            this.results = results == null ? null : List.copyOf(results);
            return this;
        }

        /** Sets the unmodelled members inside {@code file_search}. */
        public Builder innerExtras(Extras innerExtras) {
            this.innerExtras = Objects.requireNonNull(innerExtras, "innerExtras");
            return this;
        }

        /** Sets the unmodelled members beside {@code file_search}. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the delta} */
        public FileSearchCallDelta build() {
            return new FileSearchCallDelta(this);
        }
    }
}
