package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How search results are ranked. The official schema 2.3.0 names the rankers {@code auto} and {@code default_2024_08_21}. Immutable. */
public final class RankingOptions {

    private final @Nullable String ranker;
    private final @Nullable Double scoreThreshold;
    private final Extras extras;

    /**
     * Makes the options.
     *
     * @param ranker the ranker's name; null for the server's default
     * @param scoreThreshold 0 to 1; the schema requires it, servers have left it out
     * @param extras unmodelled members
     */
    public RankingOptions(@Nullable String ranker, @Nullable Double scoreThreshold, Extras extras) {
        this.ranker = ranker;
        this.scoreThreshold = scoreThreshold;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** {@return the ranker's name} */
    public Optional<String> ranker() {
        return Optional.ofNullable(ranker);
    }

    /** {@return the lowest score of a result, 0 to 1} */
    public Optional<Double> scoreThreshold() {
        return Optional.ofNullable(scoreThreshold);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RankingOptions that
                && Objects.equals(that.ranker, ranker)
                && Objects.equals(that.scoreThreshold, scoreThreshold)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ranker, scoreThreshold, extras);
    }

    @Override
    public String toString() {
        return "RankingOptions[" + ranker + ", " + scoreThreshold + "]";
    }
}
