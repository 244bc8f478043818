package dev.runs4j.json.internal.request;

import static dev.runs4j.json.internal.write.Values.DECIMAL;
import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WORD;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.json.internal.write.JsonOut;
import dev.runs4j.json.internal.write.ResponseFormatWriter;
import dev.runs4j.json.internal.write.ToolResourcesWriter;
import dev.runs4j.json.internal.write.ToolWriter;
import dev.runs4j.json.internal.write.Values;

/** The bodies that create and modify assistants. */
final class AssistantRequests {

    private AssistantRequests() {}

    static void create(JsonOut out, CreateAssistant assistant) {
        out.begin(Extras.NONE);
        out.put("model", assistant.model(), TEXT);
        out.put("name", assistant.name(), TEXT);
        out.put("description", assistant.description(), TEXT);
        out.put("instructions", assistant.instructions(), TEXT);
        out.put("reasoning_effort", assistant.reasoningEffort(), WORD);
        out.putList("tools", assistant.tools(), ToolWriter::write);
        out.put("tool_resources", assistant.toolResources(), ToolResourcesWriter::write);
        out.putMetadata(assistant.metadata());
        out.put("temperature", assistant.temperature(), DECIMAL);
        out.put("top_p", assistant.topP(), DECIMAL);
        out.put("response_format", assistant.responseFormat(), ResponseFormatWriter::write);
        out.end();
    }

    static void modify(JsonOut out, ModifyAssistant assistant) {
        out.begin(Extras.NONE);
        Changes.put(out, "model", assistant.model(), TEXT);
        Changes.put(out, "name", assistant.name(), TEXT);
        Changes.put(out, "description", assistant.description(), TEXT);
        Changes.put(out, "instructions", assistant.instructions(), TEXT);
        Changes.put(out, "reasoning_effort", assistant.reasoningEffort(), WORD);
        Changes.put(out, "tools", assistant.tools(), Values.list(ToolWriter::write));
        Changes.put(out, "tool_resources", assistant.toolResources(), ToolResourcesWriter::write);
        Changes.put(out, "metadata", assistant.metadata(), JsonOut::metadata);
        Changes.put(out, "temperature", assistant.temperature(), DECIMAL);
        Changes.put(out, "top_p", assistant.topP(), DECIMAL);
        Changes.put(out, "response_format", assistant.responseFormat(), ResponseFormatWriter::write);
        out.end();
    }
}
