package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.RankingOptions;
import org.jspecify.annotations.Nullable;

/** How search results are ranked. */
final class RankingOptionsReader implements Members {

    private @Nullable String ranker;
    private @Nullable Double scoreThreshold;

    private RankingOptionsReader() {}

    static RankingOptions read(JsonIn in) {
        RankingOptionsReader reader = new RankingOptionsReader();
        Extras extras = in.members(reader);
        return new RankingOptions(reader.ranker, reader.scoreThreshold, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "ranker" -> ranker = in.text();
            case "score_threshold" -> scoreThreshold = in.decimal();
            default -> {
                return false;
            }
        }
        return true;
    }
}
