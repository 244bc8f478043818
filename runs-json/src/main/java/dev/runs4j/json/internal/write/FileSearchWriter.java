package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.DECIMAL;
import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FileSearchContent;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.RankingOptions;
import java.util.List;
import java.util.Optional;

/** A search in vector stores. */
final class FileSearchWriter {

    private FileSearchWriter() {}

    static void write(JsonOut out, FileSearchCall call) {
        write(out, call.rankingOptions(), call.results(), call.innerExtras());
    }

    static void write(
            JsonOut out, Optional<RankingOptions> ranking, Optional<List<FileSearchResult>> results, Extras extras) {
        out.begin(extras);
        out.put("ranking_options", ranking, RankingWriter::used);
        out.put("results", results, Values.list(FileSearchWriter::result));
        out.end();
    }

    private static void result(JsonOut out, FileSearchResult result) {
        out.begin(result.extras());
        out.put("file_id", result.fileId(), TEXT);
        out.put("file_name", result.fileName(), TEXT);
        out.put("score", result.score(), DECIMAL);
        out.put("content", result.content(), Values.list(FileSearchWriter::content));
        out.end();
    }

    private static void content(JsonOut out, FileSearchContent content) {
        out.begin(content.extras());
        out.put("type", content.type(), TEXT);
        out.put("text", content.text(), TEXT);
        out.end();
    }
}
