package dev.runs4j.responses.simulation;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.emulator.responses.ListRequest;
import dev.runs4j.emulator.responses.ResponsesException;
import dev.runs4j.emulator.responses.ResponsesService;
import dev.runs4j.responses.internal.core.Effect;
import dev.runs4j.responses.internal.core.ItemView;
import dev.runs4j.responses.internal.core.Refusal;
import dev.runs4j.responses.internal.core.ResponseStatus;
import dev.runs4j.responses.internal.core.ResponseView;
import dev.runs4j.responses.internal.core.Seen;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.ContextMode;
import dev.runs4j.responses.journal.HopTry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks the server for what the core wants, and says what it answered. One thread. */
final class Line {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int PAGE = 20;

    private final ResponsesService service;
    private final ContextMode mode;

    Line(ResponsesService service, ContextMode mode) {
        this.service = service;
        this.mode = mode;
    }

    Seen make(Effect effect, String thread) {
        try {
            return ask(effect, thread);
        } catch (ResponsesException refused) {
            return refused(effect, refused);
        }
    }

    private Seen ask(Effect effect, String thread) {
        if (effect instanceof Effect.Post post) {
            return new Seen.Response(view(service.create(body(post, thread))));
        } else if (effect instanceof Effect.Retrieve retrieve) {
            return new Seen.Response(view(service.retrieve(retrieve.response())));
        } else if (effect instanceof Effect.CancelResponse cancel) {
            return new Seen.Response(view(service.cancel(cancel.response())));
        } else if (effect instanceof Effect.Newest) {
            List<ObjectNode> items = page(thread, ListRequest.FIRST.withLimit(1));
            return new Seen.Newest(
                    items.isEmpty() ? null : items.get(0).path("id").stringValue());
        } else if (effect instanceof Effect.ReadBack back) {
            return new Seen.Items(behind(thread, back.anchor(), back.own()));
        } else if (effect instanceof Effect.AddOutputs add) {
            ObjectNode body = JSON.objectNode();
            outputs(body.putArray("items"), add.outputs());
            service.createItems(thread, body);
            return new Seen.Made();
        }
        return listed((Effect.ListResponses) effect, thread);
    }

    private Seen listed(Effect.ListResponses list, String thread) {
        Map<String, String> found = new HashMap<>();
        for (JsonNode response : service.responses(ListRequest.FIRST.withLimit(100), thread, null)
                .path("data")) {
            if (response.path("metadata").path("runs.run").asString("").equals(list.runId())) {
                found.put(
                        response.path("metadata").path("runs.try").asString(""),
                        response.path("id").asString(""));
            }
        }
        return new Seen.Listed(found);
    }

    private static Seen refused(Effect effect, ResponsesException refused) {
        boolean write = effect instanceof Effect.Post || effect instanceof Effect.AddOutputs;
        if (refused.status() == 404 && (effect instanceof Effect.Retrieve || effect instanceof Effect.CancelResponse)) {
            return new Seen.NoResponse();
        } else if (!write) {
            return new Seen.NoAnswer(refused.status() == 429 || refused.status() >= 500, null);
        } else if (refused.status() >= 500) {
            return new Seen.Unknown();
        }
        return new Seen.Refused(new Refusal(kind(refused), null));
    }

    private static Refusal.Kind kind(ResponsesException refused) {
        String code = refused.code().orElse("");
        if (code.equals("conversation_locked")) {
            return Refusal.Kind.LOCKED;
        } else if (refused.status() == 429) {
            return Refusal.Kind.LATER;
        } else if (refused.text().contains("No tool output found")) {
            return Refusal.Kind.OPEN_CALL;
        }
        return code.equals("previous_response_not_found") || refused.status() == 404
                ? Refusal.Kind.NO_CONTEXT
                : Refusal.Kind.FINAL;
    }

    private ObjectNode body(Effect.Post post, String thread) {
        HopTry attempt = post.hop().current();
        ObjectNode body = JSON.objectNode()
                .put("model", post.run().run().settings().model().orElse("gpt"))
                .put("background", true)
                .put("store", true);
        if (mode == ContextMode.CONVERSATION) {
            body.put("conversation", thread);
        } else {
            post.hop().anchor().optional().ifPresent(parent -> body.put("previous_response_id", parent));
        }
        ObjectNode function = body.putArray("tools").addObject();
        function.put("type", "function").put("name", "work").put("strict", false);
        function.putObject("parameters").put("type", "object").putObject("properties");
        body.putObject("metadata")
                .put("runs.run", post.run().id())
                .put("runs.hop", String.valueOf(post.number()))
                .put("runs.try", attempt.token());
        ArrayNode input = body.putArray("input");
        outputs(input, post.amends());
        if (post.number() == 0) {
            post.run()
                    .input()
                    .forEach(text -> input.addObject()
                            .put("role", "user")
                            .put("content", text.text().replace("\"", "")));
        }
        post.hop().answers().ifPresent(answers -> outputs(input, answers.outputs()));
        return body;
    }

    private static void outputs(ArrayNode into, List<ToolOutput> outputs) {
        outputs.forEach(output -> into.addObject()
                .put("type", "function_call_output")
                .put("call_id", output.callId())
                .put("output", output.output()));
    }

    private List<ObjectNode> page(String thread, ListRequest wanted) {
        List<ObjectNode> items = new ArrayList<>();
        service.items(thread, wanted).path("data").forEach(item -> items.add((ObjectNode) item));
        return items;
    }

    private List<ItemView> behind(String thread, Anchor anchor, List<JsonText> own) {
        List<ItemView> found = new ArrayList<>();
        ListRequest wanted = ListRequest.FIRST.withLimit(PAGE);
        while (true) {
            List<ObjectNode> page = page(thread, wanted);
            for (ObjectNode item : page) {
                if (anchor.optional()
                        .filter(item.path("id").asString("")::equals)
                        .isPresent()) {
                    Collections.reverse(found);
                    return found;
                }
                found.add(item(item, own));
            }
            if (page.size() < PAGE) {
                Collections.reverse(found);
                return found;
            }
            wanted = wanted.behind(page.get(PAGE - 1).path("id").asString(""));
        }
    }

    private static ItemView item(JsonNode item, List<JsonText> own) {
        String id = item.path("id").asString("");
        boolean cutOff = item.path("status").asString("").equals("incomplete");
        String callId = item.path("call_id").isString() ? item.path("call_id").stringValue() : null;
        return switch (item.path("type").asString("")) {
            case "message" ->
                new ItemView(
                        id,
                        item.path("role").asString("").equals("assistant") ? ItemView.Kind.ANSWER : ItemView.Kind.INPUT,
                        null,
                        null,
                        own.stream()
                                .anyMatch(
                                        sent -> item.path("content").toString().contains(sent.text())),
                        cutOff);
            case "function_call" -> new ItemView(id, ItemView.Kind.CALL, callId, call(item), false, cutOff);
            case "function_call_output" -> new ItemView(id, ItemView.Kind.OUTPUT, callId, null, false, false);
            default -> new ItemView(id, ItemView.Kind.OTHER, null, null, false, cutOff);
        };
    }

    private static ToolCall call(JsonNode item) {
        return FunctionCall.of(
                item.path("call_id").asString(""),
                item.path("name").asString(""),
                item.path("arguments").asString("{}"));
    }

    private static ResponseView view(ObjectNode response) {
        List<ToolCall> calls = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (JsonNode item : response.path("output")) {
            items.add(item.path("id").asString(""));
            if (item.path("type").asString("").equals("function_call")) {
                calls.add(call(item));
            }
        }
        return new ResponseView(
                response.path("id").asString(""), status(response), calls, items, usage(response), null, null, null);
    }

    private static ResponseStatus status(ObjectNode response) {
        return switch (response.path("status").asString("")) {
            case "queued" -> ResponseStatus.QUEUED;
            case "in_progress" -> ResponseStatus.IN_PROGRESS;
            case "completed" -> ResponseStatus.COMPLETED;
            case "incomplete" -> ResponseStatus.INCOMPLETE;
            case "failed" -> ResponseStatus.FAILED;
            case "cancelled" -> ResponseStatus.CANCELLED;
            default -> ResponseStatus.OTHER;
        };
    }

    private static @Nullable Usage usage(ObjectNode response) {
        JsonNode usage = response.path("usage");
        return usage.isObject()
                ? Usage.of(
                        usage.path("input_tokens").asLong(0),
                        usage.path("output_tokens").asLong(0))
                : null;
    }

    static Duration timeout() {
        return Duration.ofSeconds(30);
    }
}
