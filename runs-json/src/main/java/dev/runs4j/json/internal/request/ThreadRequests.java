package dev.runs4j.json.internal.request;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.json.internal.write.JsonOut;
import dev.runs4j.json.internal.write.ToolResourcesWriter;

/** The bodies that create and modify threads. */
final class ThreadRequests {

    private ThreadRequests() {}

    static void create(JsonOut out, CreateThread thread) {
        out.begin(Extras.NONE);
        out.putList("messages", thread.messages(), MessageRequests::message);
        out.put("tool_resources", thread.toolResources(), ToolResourcesWriter::write);
        out.putMetadata(thread.metadata());
        out.end();
    }

    static void modify(JsonOut out, ModifyThread thread) {
        out.begin(Extras.NONE);
        Changes.put(out, "tool_resources", thread.toolResources(), ToolResourcesWriter::write);
        Changes.put(out, "metadata", thread.metadata(), JsonOut::metadata);
        out.end();
    }
}
