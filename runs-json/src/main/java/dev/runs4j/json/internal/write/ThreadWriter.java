package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.TIME;

import dev.runs4j.domain.thread.ConversationThread;
import java.time.Instant;

/** A thread. */
final class ThreadWriter {

    private ThreadWriter() {}

    static void write(JsonOut out, ConversationThread thread) {
        out.begin(thread.extras());
        out.put("id", thread.id(), TEXT);
        out.put("object", ConversationThread.OBJECT, TEXT);
        out.putOr("created_at", thread.createdAt(), Instant.EPOCH, TIME);
        out.putOrNull("tool_resources", thread.toolResources(), ToolResourcesWriter::write);
        out.putMetadata(thread.metadata());
        out.end();
    }
}
