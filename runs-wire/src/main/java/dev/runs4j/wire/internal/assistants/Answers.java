package dev.runs4j.wire.internal.assistants;

import dev.runs4j.domain.Deletion;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.ListBody;
import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.internal.failure.FailureReader;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads documents out of answers. Immutable. */
final class Answers {

    private static final String POLL_AFTER = "openai-poll-after-ms";

    private final RunsJson json;
    private final RunsClock clock;
    private final FailureReader failures;

    Answers(RunsJson json, RunsClock clock, FailureReader failures) {
        this.json = json;
        this.clock = clock;
        this.failures = failures;
    }

    <T> AnswerReader<T> value(JsonType<T> type) {
        return answer -> read(type, answer);
    }

    <T> AnswerReader<Observed<T>> observed(JsonType<T> type) {
        return answer -> new Observed<>(
                read(type, answer),
                clock.now(),
                pollAfter(answer),
                failures.requestId(answer.headers()).orElse(null),
                failures.rateLimits(answer.headers()));
    }

    /** A list that does not say whether there is more goes on until a page is empty, as the official clients walk it. */
    <T> AnswerReader<Page<T>> page(JsonType<ListBody<T>> type) {
        return answer -> {
            ListBody<T> body = read(type, answer);
            return new Page<>(body.data(), body.hasMore().orElse(!body.data().isEmpty()));
        };
    }

    /** Some servers have nothing to say about what is gone (204, or no body). */
    AnswerReader<Deletion> deletion(String id, String kind) {
        return answer -> {
            try {
                PushbackInputStream body = new PushbackInputStream(answer.body());
                int first = body.read();
                if (first < 0) {
                    return Deletion.of(id, kind);
                }
                body.unread(first);
                requireJson(JsonType.DELETION, answer);
                return json.read(JsonType.DELETION, body);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        };
    }

    private <T> T read(JsonType<T> type, HttpAnswer answer) {
        requireJson(type, answer);
        return json.read(type, answer.body());
    }

    // A wrong label on a right body is forgiven where nothing else could be meant.
    private static void requireJson(JsonType<?> type, HttpAnswer answer) {
        String label = answer.headers().first("Content-Type").orElse("");
        String media = label.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean fine = media.isEmpty()
                || media.endsWith("json")
                || media.equals("text/plain")
                || media.equals("application/octet-stream");
        if (!fine) {
            throw new MalformedResponseException(
                    "The answer in the place of " + type + " is of type " + media + ", not application/json",
                    "",
                    "",
                    ErrorDetails.builder().httpStatus(answer.status()).build(),
                    null);
        }
    }

    private static @Nullable Duration pollAfter(HttpAnswer answer) {
        Optional<String> millis = answer.headers().first(POLL_AFTER);
        try {
            return millis.map(String::strip)
                    .map(Long::valueOf)
                    .map(Duration::ofMillis)
                    .orElse(null);
        } catch (NumberFormatException odd) {
            return null; // A hint that cannot be read is no hint.
        }
    }
}
