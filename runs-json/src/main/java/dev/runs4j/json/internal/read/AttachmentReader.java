package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that comes with a message. */
final class AttachmentReader implements Members {

    private @Nullable String fileId;
    private List<ToolDefinition> tools = List.of();

    private AttachmentReader() {}

    static Attachment read(JsonIn in) {
        AttachmentReader reader = new AttachmentReader();
        Extras extras = in.members(reader);
        return new Attachment(reader.fileId, reader.tools, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "file_id" -> fileId = in.text();
            case "tools" -> tools = in.listOrNone(ToolReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }
}
