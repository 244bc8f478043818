package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.DECIMAL;
import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.TIME;

import dev.runs4j.domain.assistant.Assistant;
import java.time.Instant;

/** An assistant. */
final class AssistantWriter {

    private AssistantWriter() {}

    static void write(JsonOut out, Assistant assistant) {
        out.begin(assistant.extras());
        out.put("id", assistant.id(), TEXT);
        out.put("object", Assistant.OBJECT, TEXT);
        out.putOr("created_at", assistant.createdAt(), Instant.EPOCH, TIME);
        out.putOrNull("name", assistant.name(), TEXT);
        out.putOrNull("description", assistant.description(), TEXT);
        out.putOr("model", assistant.model(), "", TEXT);
        out.putOrNull("instructions", assistant.instructions(), TEXT);
        out.putList("tools", assistant.tools(), ToolWriter::write);
        out.putOrNull("tool_resources", assistant.toolResources(), ToolResourcesWriter::write);
        out.putMetadata(assistant.metadata());
        out.putOrNull("temperature", assistant.temperature(), DECIMAL);
        out.putOrNull("top_p", assistant.topP(), DECIMAL);
        out.putOrNull("response_format", assistant.responseFormat(), ResponseFormatWriter::write);
        out.end();
    }
}
