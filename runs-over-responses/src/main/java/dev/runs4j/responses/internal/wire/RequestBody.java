package dev.runs4j.responses.internal.wire;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.json.JsonType;
import dev.runs4j.responses.journal.ContextMode;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RunRecord;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request for a hop. Nothing of a run's configuration is inherited from the response before, so all of it goes with every hop. By the official
 * OpenAI schema 2.3.0.
 */
final class RequestBody {

    /** Under these keys a response says whose it is. */
    static final String RUN = "runs.run";

    static final String HOP = "runs.hop";
    static final String TRY = "runs.try";
    static final String PARENT = "runs.parent";

    private static final int MOST_PAIRS = 16;
    private static final long LEAST_OUTPUT = 16;
    private static final Set<String> WITH_RESULTS = Set.of("file_search", "code_interpreter");

    private RequestBody() {}

    static ObjectNode of(HopPosition at, ContextMode mode, Metadata metadata) {
        RunRecord record = at.run();
        RunSettings settings = record.run().settings();
        ObjectNode run = Trees.sent(JsonType.RUN, record.run());
        ObjectNode body = Trees.object();
        Trees.copy(run, "model", body, "model");
        Trees.copy(run, "instructions", body, "instructions");
        context(body, at, mode, record.threadId());
        input(body.putArray("input"), at);
        body.put("background", true).put("store", true);
        Trees.copy(run, "temperature", body, "temperature");
        Trees.copy(run, "top_p", body, "top_p");
        Trees.copy(run, "parallel_tool_calls", body, "parallel_tool_calls");
        outputLeft(record).ifPresent(left -> body.put("max_output_tokens", left));
        ToolForms.write(body.putArray("tools"), settings.tools(), settings.toolResources());
        toolChoice(body, run.path("tool_choice"), at.number());
        format(body, run.path("response_format"));
        if (Trees.string(run, "reasoning_effort").isEmpty()) {
            body.remove("reasoning");
        } else {
            body.putObject("reasoning").set("effort", run.path("reasoning_effort"));
        }
        if (Trees.string(run.path("truncation_strategy"), "type").equals("auto")) {
            body.put("truncation", "auto");
        }
        include(body);
        breadcrumbs(body.putObject("metadata"), at, metadata);
        return body;
    }

    private static void context(ObjectNode body, HopPosition at, ContextMode mode, String thread) {
        if (mode == ContextMode.CONVERSATION) {
            body.put("conversation", thread);
        } else {
            at.hop().anchor().optional().ifPresent(parent -> body.put("previous_response_id", parent));
        }
    }

    private static void input(ArrayNode input, HopPosition at) {
        at.amends().forEach(output -> output(input, output));
        if (at.number() == 0) {
            at.run().input().forEach(item -> input.add(Trees.parse(item)));
        }
        at.hop().answers().ifPresent(answers -> {
            answers.outputs().forEach(output -> output(input, output));
            answers.approvals().forEach(approval -> approval(input, approval));
        });
    }

    /** Without an id of its own: one made the service say that the output was missing. */
    static void output(ArrayNode into, ToolOutput output) {
        into.addObject()
                .put("type", "function_call_output")
                .put("call_id", output.callId())
                .put("output", output.output());
    }

    private static void approval(ArrayNode into, ToolApproval approval) {
        into.addObject()
                .put("type", "mcp_approval_response")
                .put("approval_request_id", approval.callId())
                .put("approve", approval.approve());
    }

    /** {@return how many tokens the hop may still make; the limit is the run's, and the server's counts for one response} */
    static OptionalLong outputLeft(RunRecord record) {
        Optional<Integer> limit = record.run().settings().maxCompletionTokens();
        if (limit.isEmpty()) {
            return OptionalLong.empty();
        }
        long used = record.hops().stream()
                .map(Hop::usage)
                .flatMap(Optional::stream)
                .mapToLong(Usage::completionTokens)
                .sum();
        return OptionalLong.of(Math.max(limit.get() - used, LEAST_OUTPUT));
    }

    /** Whoever has to call a tool in every hop never comes to an end, so that counts for the first one only. */
    private static void toolChoice(ObjectNode body, JsonNode choice, int hop) {
        if (choice.isString()) {
            boolean forced = hop > 0 && choice.stringValue().equals("required");
            body.put("tool_choice", forced ? "auto" : choice.stringValue());
        } else if (choice instanceof ObjectNode named) {
            if (hop > 0) {
                body.put("tool_choice", "auto");
            } else {
                Trees.lift(named, "function");
                body.set("tool_choice", named);
            }
        }
    }

    private static void format(ObjectNode body, JsonNode format) {
        if (format instanceof ObjectNode given) {
            Trees.lift(given, "json_schema");
            body.putObject("text").set("format", given);
        }
    }

    /** What the tools of the server have found is not told unless it is asked for. */
    private static void include(ObjectNode body) {
        ArrayNode include = Trees.object().putArray("include");
        for (JsonNode tool : body.path("tools")) {
            String type = Trees.string(tool, "type");
            if (WITH_RESULTS.contains(type)) {
                include.add(type.equals("file_search") ? "file_search_call.results" : "code_interpreter_call.outputs");
            }
        }
        if (!include.isEmpty()) {
            body.set("include", include);
        }
    }

    /** The caller's own pairs go with them as far as there is room; the journal has all of them. */
    private static void breadcrumbs(ObjectNode to, HopPosition at, Metadata metadata) {
        to.put(RUN, at.run().id())
                .put(HOP, String.valueOf(at.number()))
                .put(TRY, at.hop().current().token());
        at.hop().anchor().optional().ifPresent(parent -> to.put(PARENT, parent));
        if (metadata.asMap().size() + to.size() <= MOST_PAIRS) {
            metadata.asMap().forEach((key, value) -> {
                if (!to.has(key)) {
                    to.put(key, value);
                }
            });
        }
    }
}
