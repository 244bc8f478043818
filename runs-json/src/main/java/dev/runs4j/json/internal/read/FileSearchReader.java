package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.RankingOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search in vector stores, in a step or in a step's delta. */
final class FileSearchReader implements Members {

    /** Nothing told. */
    static final FileSearchReader NOTHING = new FileSearchReader();

    private @Nullable RankingOptions rankingOptions;
    private @Nullable List<FileSearchResult> results;
    private Extras extras = Extras.NONE;

    private FileSearchReader() {}

    static @Nullable FileSearchCall read(JsonIn in) {
        var call =
                Envelope.object(FileSearchCall.TYPE, FileSearchReader::search).withId();
        return call.read(in, (search, extras) -> (search == null ? NOTHING : search).build(call.idOrEmpty(), extras));
    }

    static FileSearchReader search(JsonIn in) {
        FileSearchReader search = new FileSearchReader();
        search.extras = in.members(search);
        return search;
    }

    private FileSearchCall build(String id, Extras outer) {
        return new FileSearchCall(id, rankingOptions, results, extras, outer);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "ranking_options" -> rankingOptions = in.object(RankingOptionsReader::read);
            case "results" -> results = in.objects(FileSearchResultReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Nullable
    RankingOptions rankingOptions() {
        return rankingOptions;
    }

    @Nullable
    List<FileSearchResult> results() {
        return results;
    }

    Extras extras() {
        return extras;
    }
}
