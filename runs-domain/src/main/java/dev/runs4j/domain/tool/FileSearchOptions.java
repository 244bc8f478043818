package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How file search looks: number of results and ranking (official schema 2.3.0). Immutable. */
public final class FileSearchOptions {

    private final @Nullable Integer maxNumResults;
    private final @Nullable RankingOptions rankingOptions;
    private final Extras extras;

    /**
     * Makes the options.
     *
     * @param maxNumResults 1 to 50; null for the server's default
     * @param rankingOptions null for the server's default
     * @param extras unmodelled members
     */
    public FileSearchOptions(@Nullable Integer maxNumResults, @Nullable RankingOptions rankingOptions, Extras extras) {
        this.maxNumResults = maxNumResults;
        this.rankingOptions = rankingOptions;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** {@return the largest number of results, 1 to 50} */
    public Optional<Integer> maxNumResults() {
        return Optional.ofNullable(maxNumResults);
    }

    /** {@return how results are ranked} */
    public Optional<RankingOptions> rankingOptions() {
        return Optional.ofNullable(rankingOptions);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileSearchOptions that
                && Objects.equals(that.maxNumResults, maxNumResults)
                && Objects.equals(that.rankingOptions, rankingOptions)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxNumResults, rankingOptions, extras);
    }

    @Override
    public String toString() {
        return "FileSearchOptions[maxNumResults=" + maxNumResults + "]";
    }
}
