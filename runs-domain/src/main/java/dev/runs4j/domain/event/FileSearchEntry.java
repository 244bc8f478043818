package dev.runs4j.domain.event;

import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.RankingOptions;
import dev.runs4j.domain.tool.ToolCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search in vector stores. Results have no positions and come as a whole, so the latest ones stand; the same goes for the ranking. */
final class FileSearchEntry implements Entry<ToolCallDelta, ToolCall> {

    private final ToldOnce<String> id;
    private @Nullable RankingOptions rankingOptions;
    private @Nullable List<FileSearchResult> results;
    private final GrowingExtras innerExtras;
    private final GrowingExtras extras;

    FileSearchEntry(FileSearchCall start, Place place) {
        this.id = new ToldOnce<>(start.id(), place.in("id"));
        this.rankingOptions = start.rankingOptions().orElse(null);
        this.results = start.results().orElse(null);
        this.innerExtras =
                new GrowingExtras(start.innerExtras(), place.in("file_search"), "ranking_options", "results");
        this.extras = new GrowingExtras(start.extras(), place, "index", "id", "type", "file_search");
    }

    @Override
    public boolean add(ToolCallDelta delta) {
        if (!(delta instanceof FileSearchCallDelta told)) {
            return false;
        }
        id.tell(told.id());
        rankingOptions = told.rankingOptions().orElse(rankingOptions);
        results = told.results().orElse(results);
        innerExtras.add(told.innerExtras());
        extras.add(told.extras());
        return true;
    }

    @Override
    public ToolCall value() {
        return new FileSearchCall(id.or(""), rankingOptions, results, innerExtras.value(), extras.value());
    }
}
