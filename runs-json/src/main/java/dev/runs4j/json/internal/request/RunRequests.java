package dev.runs4j.json.internal.request;

import static dev.runs4j.json.internal.write.Values.DECIMAL;
import static dev.runs4j.json.internal.write.Values.FLAG;
import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WHOLE;
import static dev.runs4j.json.internal.write.Values.WORD;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.RunOverrides;
import dev.runs4j.json.internal.write.JsonOut;
import dev.runs4j.json.internal.write.ResponseFormatWriter;
import dev.runs4j.json.internal.write.ToolChoiceWriter;
import dev.runs4j.json.internal.write.ToolResourcesWriter;
import dev.runs4j.json.internal.write.ToolWriter;
import dev.runs4j.json.internal.write.TruncationWriter;
import dev.runs4j.json.internal.write.Values;

/** The bodies that create runs. What goes into the address or the query, and the caller's token, stay out. */
final class RunRequests {

    private RunRequests() {}

    static void create(JsonOut out, CreateRun run, boolean stream) {
        out.begin(Extras.NONE);
        out.put("assistant_id", run.assistantId(), TEXT);
        out.put("reasoning_effort", run.reasoningEffort(), WORD);
        out.put("additional_instructions", run.additionalInstructions(), TEXT);
        out.putList("additional_messages", run.additionalMessages(), MessageRequests::message);
        overrides(out, run.overrides());
        out.putMetadata(run.metadata());
        stream(out, stream);
        out.end();
    }

    static void createWithThread(JsonOut out, CreateThreadAndRun run, boolean stream) {
        out.begin(Extras.NONE);
        out.put("assistant_id", run.assistantId(), TEXT);
        out.put("thread", run.thread(), ThreadRequests::create);
        overrides(out, run.overrides());
        out.putMetadata(run.metadata());
        stream(out, stream);
        out.end();
    }

    static void stream(JsonOut out, boolean stream) {
        if (stream) {
            out.put("stream", true, FLAG);
        }
    }

    private static void overrides(JsonOut out, RunOverrides overrides) {
        out.put("model", overrides.model(), TEXT);
        out.put("instructions", overrides.instructions(), TEXT);
        out.put("tools", overrides.tools(), Values.list(ToolWriter::write));
        out.put("tool_resources", overrides.toolResources(), ToolResourcesWriter::write);
        out.put("temperature", overrides.temperature(), DECIMAL);
        out.put("top_p", overrides.topP(), DECIMAL);
        out.put("max_prompt_tokens", overrides.maxPromptTokens(), WHOLE);
        out.put("max_completion_tokens", overrides.maxCompletionTokens(), WHOLE);
        out.put("truncation_strategy", overrides.truncationStrategy(), TruncationWriter::write);
        out.put("tool_choice", overrides.toolChoice(), ToolChoiceWriter::write);
        out.put("parallel_tool_calls", overrides.parallelToolCalls(), FLAG);
        out.put("response_format", overrides.responseFormat(), ResponseFormatWriter::write);
    }
}
