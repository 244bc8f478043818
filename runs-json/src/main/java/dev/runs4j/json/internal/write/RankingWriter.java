package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.DECIMAL;
import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.tool.RankingOptions;

/** How search results are ranked. */
final class RankingWriter {

    private RankingWriter() {}

    /** Writes the options of a tool, whose ranker need not be named. */
    static void write(JsonOut out, RankingOptions options) {
        out.begin(options.extras());
        out.put("ranker", options.ranker(), TEXT);
        out.putOr("score_threshold", options.scoreThreshold(), 0.0, DECIMAL);
        out.end();
    }

    /** Writes the options of a search that was made. */
    static void used(JsonOut out, RankingOptions options) {
        out.begin(options.extras());
        out.putOr("ranker", options.ranker(), "auto", TEXT);
        out.putOr("score_threshold", options.scoreThreshold(), 0.0, DECIMAL);
        out.end();
    }
}
