package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.FileSearchContent;

/** A passage that a search found. */
final class FileSearchContentReader implements Members {

    private String type = "";
    private String text = "";

    private FileSearchContentReader() {}

    static FileSearchContent read(JsonIn in) {
        FileSearchContentReader reader = new FileSearchContentReader();
        Extras extras = in.members(reader);
        return new FileSearchContent(reader.type, reader.text, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "type" -> type = in.textOr("");
            case "text" -> text = in.textOr("");
            default -> {
                return false;
            }
        }
        return true;
    }
}
