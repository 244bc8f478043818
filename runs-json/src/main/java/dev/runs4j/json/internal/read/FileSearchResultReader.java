package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.FileSearchContent;
import dev.runs4j.domain.tool.FileSearchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search found; ids and names that are missing read as empty, a score as zero. */
final class FileSearchResultReader implements Members {

    private String fileId = "";
    private String fileName = "";
    private @Nullable Double score;
    private @Nullable List<FileSearchContent> content;

    private FileSearchResultReader() {}

    static FileSearchResult read(JsonIn in) {
        FileSearchResultReader reader = new FileSearchResultReader();
        Extras extras = in.members(reader);
        return reader.build(extras);
    }

    private FileSearchResult build(Extras extras) {
        return new FileSearchResult(fileId, fileName, score == null ? 0 : score, content, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "file_id" -> fileId = in.textOr("");
            case "file_name" -> fileName = in.textOr("");
            case "score" -> score = in.decimal();
            case "content" -> content = in.objects(FileSearchContentReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }
}
