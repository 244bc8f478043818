package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.DECIMAL;
import static dev.runs4j.json.internal.write.Values.FLAG;
import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.TEXTS;
import static dev.runs4j.json.internal.write.Values.TIME;
import static dev.runs4j.json.internal.write.Values.WHOLE;
import static dev.runs4j.json.internal.write.Values.WORD;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.RunTimeline;
import java.time.Instant;

/** A run. */
final class RunWriter {

    private RunWriter() {}

    static void write(JsonOut out, Run run) {
        out.begin(run.extras());
        out.put("id", run.id(), TEXT);
        out.put("object", Run.OBJECT, TEXT);
        out.putOr("created_at", run.timeline().createdAt(), Instant.EPOCH, TIME);
        out.put("thread_id", run.threadId(), TEXT);
        out.putOr("assistant_id", run.assistantId(), "", TEXT);
        out.put("status", run.status(), WORD);
        out.putOrNull("required_action", run.requiredAction(), RequiredActionWriter::write);
        outcome(out, run.outcome());
        timeline(out, run.timeline());
        settings(out, run.settings());
        out.putMetadata(run.metadata());
        out.end();
    }

    private static void outcome(JsonOut out, RunOutcome outcome) {
        out.putOrNull("last_error", outcome.lastError(), OutcomeWriter::error);
        out.putOrNull("incomplete_details", outcome.incompleteDetails(), OutcomeWriter::reason);
        out.putOrNull("usage", outcome.usage(), OutcomeWriter::usage);
    }

    private static void timeline(JsonOut out, RunTimeline timeline) {
        out.putOrNull("expires_at", timeline.expiresAt(), TIME);
        out.putOrNull("started_at", timeline.startedAt(), TIME);
        out.putOrNull("cancelled_at", timeline.cancelledAt(), TIME);
        out.putOrNull("failed_at", timeline.failedAt(), TIME);
        out.putOrNull("completed_at", timeline.completedAt(), TIME);
    }

    private static void settings(JsonOut out, RunSettings settings) {
        out.putOr("model", settings.model(), "", TEXT);
        out.putOr("instructions", settings.instructions(), "", TEXT);
        out.putList("tools", settings.tools(), ToolWriter::write);
        out.put("tool_resources", settings.toolResources(), ToolResourcesWriter::write);
        if (!settings.fileIds().isEmpty()) {
            out.put("file_ids", settings.fileIds(), TEXTS);
        }
        out.putOrNull("temperature", settings.temperature(), DECIMAL);
        out.putOrNull("top_p", settings.topP(), DECIMAL);
        out.putOrNull("max_prompt_tokens", settings.maxPromptTokens(), WHOLE);
        out.putOrNull("max_completion_tokens", settings.maxCompletionTokens(), WHOLE);
        out.putOrNull("truncation_strategy", settings.truncationStrategy(), TruncationWriter::write);
        out.putOrNull("tool_choice", settings.toolChoice(), ToolChoiceWriter::write);
        out.putOr("parallel_tool_calls", settings.parallelToolCalls(), true, FLAG);
        out.putOrNull("response_format", settings.responseFormat(), ResponseFormatWriter::write);
    }
}
