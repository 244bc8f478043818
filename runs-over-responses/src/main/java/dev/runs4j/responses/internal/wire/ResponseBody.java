package dev.runs4j.responses.internal.wire;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.responses.internal.core.ResponseStatus;
import dev.runs4j.responses.internal.core.ResponseView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what counts of a response. What is missing, null or unknown never keeps it from being read. By the official OpenAI schema 2.3.0. */
final class ResponseBody {

    /** Codes of the response that mean the prompt was no good, beside the one that says so. */
    private static final Set<String> BAD_INPUT =
            Set.of("bio_policy", "data_residency_mismatch", "empty_image_file", "unsupported_image_media_type");

    private ResponseBody() {}

    static ResponseView view(JsonNode response) {
        List<ToolCall> calls = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (JsonNode item : response.path("output")) {
            String id = Trees.string(item, "id");
            if (!id.isEmpty()) {
                items.add(id);
            }
            ItemBody.call(item).ifPresent(calls::add);
        }
        return new ResponseView(
                Trees.string(response, "id"),
                status(Trees.string(response, "status")),
                calls,
                items,
                usage(response.path("usage")).orElse(null),
                error(response.path("error")).orElse(null),
                reason(response.path("incomplete_details")).orElse(null),
                time(response.path("completed_at")));
    }

    private static ResponseStatus status(String word) {
        return switch (word) {
            case "queued" -> ResponseStatus.QUEUED;
            case "in_progress" -> ResponseStatus.IN_PROGRESS;
            case "completed" -> ResponseStatus.COMPLETED;
            case "incomplete" -> ResponseStatus.INCOMPLETE;
            case "failed" -> ResponseStatus.FAILED;
            case "cancelled" -> ResponseStatus.CANCELLED;
            default -> ResponseStatus.OTHER;
        };
    }

    /** The details go along under their own names: how much came from a cache, how much was reasoning. */
    private static Optional<Usage> usage(JsonNode usage) {
        if (!usage.path("input_tokens").isNumber()
                || !usage.path("output_tokens").isNumber()) {
            return Optional.empty();
        }
        Map<String, JsonText> details = new LinkedHashMap<>();
        for (String name : List.of("input_tokens_details", "output_tokens_details")) {
            if (usage.path(name).isObject()) {
                details.put(name, Trees.text(usage.path(name)));
            }
        }
        long input = usage.path("input_tokens").asLong(0);
        long output = usage.path("output_tokens").asLong(0);
        return Optional.of(
                new Usage(input, output, usage.path("total_tokens").asLong(input + output), Extras.of(details)));
    }

    /** A run knows three codes; the server's own goes along where it is another one. */
    private static Optional<LastError> error(JsonNode error) {
        if (!error.isObject()) {
            return Optional.empty();
        }
        String code = Trees.string(error, "code");
        ErrorCode known = ErrorCode.values().stream()
                .filter(each -> each.text().equals(code))
                .findFirst()
                .orElse(isBadInput(code) ? ErrorCode.INVALID_PROMPT : ErrorCode.SERVER_ERROR);
        Extras raw = known.text().equals(code) || code.isEmpty()
                ? Extras.NONE
                : Extras.of("response_code", Trees.text(error.path("code")));
        return Optional.of(new LastError(known, Trees.string(error, "message"), raw));
    }

    private static boolean isBadInput(String code) {
        return BAD_INPUT.contains(code) || code.contains("image_") || code.endsWith("_image");
    }

    private static Optional<IncompleteReason> reason(JsonNode details) {
        String word = Trees.string(details, "reason");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                word.equals("max_output_tokens") ? IncompleteReason.MAX_COMPLETION_TOKENS : IncompleteReason.of(word));
    }

    /** Seconds, whole or not. */
    static @Nullable Instant time(JsonNode seconds) {
        return seconds.isNumber() ? Instant.ofEpochMilli(Math.round(seconds.asDouble(0) * 1_000)) : null;
    }
}
