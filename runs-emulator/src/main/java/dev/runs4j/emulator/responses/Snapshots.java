package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Responses as they stand on the wire. */
final class Snapshots {

    private Snapshots() {}

    /** {@return the response at a time, with what this reader and its creator asked for} */
    static ObjectNode at(StoredResponse response, Instant now, Set<String> include) {
        return of(response, response.status(now), response.course().output(now), include);
    }

    static ObjectNode of(StoredResponse response, String status, List<ObjectNode> output, Set<String> include) {
        ObjectNode snapshot = response.echo().deepCopy();
        snapshot.put("status", status);
        ArrayNode items = Json.array();
        Includes includes = new Includes(response.request().include(), include);
        output.forEach(item -> items.add(includes.shown(item)));
        snapshot.set("output", items);
        switch (status) {
            case "completed" -> {
                Json.seconds(
                        snapshot,
                        "completed_at",
                        Objects.requireNonNull(response.course().end(), "end"));
                snapshot.set("usage", usage(response, output));
            }
            case "incomplete" -> {
                snapshot.putObject("incomplete_details")
                        .put("reason", response.plan().code());
                snapshot.set("usage", usage(response, output));
            }
            case "failed" -> {
                snapshot.putObject("error")
                        .put("code", response.plan().code())
                        .put("message", response.plan().message());
                snapshot.set("usage", usage(response, output));
            }
            default -> {
                // Nothing is known of one that goes on, and nothing is told of one that was cancelled.
            }
        }
        return snapshot;
    }

    private static ObjectNode usage(StoredResponse response, List<ObjectNode> output) {
        ResponsePlan.Usage usage = response.plan().usage().orElseGet(() -> counted(response, output));
        ObjectNode tree = Json.object().put("input_tokens", usage.input());
        tree.putObject("input_tokens_details").put("cached_tokens", 0).put("cache_write_tokens", 0);
        tree.put("output_tokens", usage.output());
        tree.putObject("output_tokens_details").put("reasoning_tokens", usage.reasoning());
        return tree.put("total_tokens", usage.input() + usage.output());
    }

    private static ResponsePlan.Usage counted(StoredResponse response, List<ObjectNode> output) {
        int all = 0;
        int reasoning = 0;
        for (JsonNode item : output) {
            int tokens = Tokens.of(item);
            all += tokens;
            reasoning += Json.text(item, "type").equals("reasoning") ? tokens : 0;
        }
        long input = ContextTokens.of(response.request(), response.before(), response.input());
        return new ResponsePlan.Usage((int) input, all, reasoning);
    }
}
