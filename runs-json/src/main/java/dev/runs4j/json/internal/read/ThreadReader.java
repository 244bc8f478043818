package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.ToolResources;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A thread. */
final class ThreadReader implements Members {

    private @Nullable String id;
    private @Nullable Instant createdAt;
    private @Nullable ToolResources toolResources;
    private @Nullable Metadata metadata;

    private ThreadReader() {}

    static ConversationThread read(JsonIn in) {
        ThreadReader reader = new ThreadReader();
        Extras extras = in.members(reader);
        return reader.build(in.id(reader.id), extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "id" -> id = in.text();
            case "object" -> in.constant(ConversationThread.OBJECT);
            case "created_at" -> createdAt = in.time();
            case "tool_resources" -> toolResources = in.object(ToolResourcesReader::read);
            case "metadata" -> metadata = in.object(MetadataReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }

    private ConversationThread build(String threadId, Extras extras) {
        return ConversationThread.builder(threadId)
                .createdAt(createdAt)
                .toolResources(toolResources)
                .metadata(metadata == null ? Metadata.EMPTY : metadata)
                .extras(extras)
                .build();
    }
}
