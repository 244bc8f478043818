package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.wire.CallTimes;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.internal.client.WireCall;
import dev.runs4j.wire.internal.retry.Attempt;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what goes along with one sending: header fields and times. Immutable. */
final class Outgoing {

    private static final String JSON = "application/json";

    private final AssistantsDialect dialect;
    private final CallTimes times;
    private final @Nullable Supplier<String> clientRequestId;

    Outgoing(AssistantsDialect dialect, CallTimes times, @Nullable Supplier<String> clientRequestId) {
        this.dialect = dialect;
        this.times = times;
        this.clientRequestId = clientRequestId;
    }

    WireCall call(CallOptions options, byte @Nullable [] body, boolean stream, Attempt attempt) {
        Duration left = attempt.timeLeft().orElse(null);
        return new WireCall(
                headers(options, body, stream),
                body,
                shorter(times.connect(), left),
                shorter(times.idle(), left),
                stream ? null : shorter(times.whole(), left));
    }

    private static Duration shorter(Duration time, @Nullable Duration left) {
        return left != null && left.compareTo(time) < 0 ? left : time;
    }

    private HttpHeaders headers(CallOptions options, byte @Nullable [] body, boolean stream) {
        HttpHeaders.Builder usual = HttpHeaders.builder();
        dialect.credentials().add(usual, options.deadline());
        usual.add("Accept", stream ? "text/event-stream" : JSON);
        if (body != null && body.length > 0) {
            usual.add("Content-Type", JSON);
        }
        if (clientRequestId != null) {
            usual.add("X-Client-Request-Id", clientRequestId.get());
        }
        dialect.headers().forEach(usual::add);
        HttpHeaders headers = usual.build();
        return options.headers().isEmpty() ? headers : with(headers, options.headers());
    }

    /** A call's own field takes the place of the usual one of that name. */
    private static HttpHeaders with(HttpHeaders usual, Map<String, String> own) {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        usual.forEach((name, value) -> {
            if (own.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                headers.add(name, value);
            }
        });
        own.forEach(headers::add);
        return headers.build();
    }
}
