package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.FileSearchOptions;
import dev.runs4j.domain.tool.RankingOptions;
import org.jspecify.annotations.Nullable;

/** How file search looks. */
final class FileSearchOptionsReader implements Members {

    private @Nullable Integer maxNumResults;
    private @Nullable RankingOptions rankingOptions;

    private FileSearchOptionsReader() {}

    static FileSearchOptions read(JsonIn in) {
        FileSearchOptionsReader reader = new FileSearchOptionsReader();
        Extras extras = in.members(reader);
        return new FileSearchOptions(reader.maxNumResults, reader.rankingOptions, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "max_num_results" -> maxNumResults = in.integer();
            case "ranking_options" -> rankingOptions = in.object(RankingOptionsReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }
}
