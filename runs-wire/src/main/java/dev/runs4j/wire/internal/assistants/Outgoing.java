package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.wire.CallTimes;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.internal.client.WireCall;
import dev.runs4j.wire.internal.retry.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what goes along with one sending: header fields and times. Immutable. */
final class Outgoing {

    private static final String ACCEPT = "Accept";
    private static final String ACCEPT_ENCODING = "Accept-Encoding";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String CLIENT_REQUEST_ID = "X-Client-Request-Id";
    private static final String JSON = "application/json";

    private final AssistantsDialect dialect;
    private final CallTimes times;
    private final @Nullable Supplier<String> clientRequestId;
    private final boolean addsAccept;
    private final boolean addsCoding;
    private final boolean addsType;

    Outgoing(AssistantsDialect dialect, CallTimes times, @Nullable Supplier<String> clientRequestId) {
        this.dialect = dialect;
        this.times = times;
        this.clientRequestId = isFree(CLIENT_REQUEST_ID, dialect) ? clientRequestId : null;
        this.addsAccept = isFree(ACCEPT, dialect);
        this.addsCoding = isFree(ACCEPT_ENCODING, dialect);
        this.addsType = isFree(CONTENT_TYPE, dialect);
    }

    /** What a server wants in every request takes the place of the usual field of that name. */
    private static boolean isFree(String name, AssistantsDialect dialect) {
        return dialect.headers().first(name).isEmpty();
    }

    WireCall call(CallOptions options, byte @Nullable [] body, boolean stream, Attempt attempt) {
        HttpHeaders headers = headers(options, body, stream);
        Duration left = attempt.timeLeft().orElse(null); // Looked at last: somebody may have been asked for a token.
        Duration whole = shorter(times.whole(), left);
        return new WireCall(
                headers,
                body,
                shorter(times.connect(), left),
                shorter(times.idle(), left),
                stream ? null : whole,
                stream ? whole : null);
    }

    private static Duration shorter(Duration time, @Nullable Duration left) {
        return left != null && left.compareTo(time) < 0 ? left : time;
    }

    private HttpHeaders headers(CallOptions options, byte @Nullable [] body, boolean stream) {
        HttpHeaders.Builder usual = HttpHeaders.builder();
        if (!saysWhoCalls(options)) {
            dialect.credentials().add(usual, options.deadline());
        }
        if (addsAccept) {
            usual.add(ACCEPT, stream ? "text/event-stream" : JSON);
        }
        if (addsCoding) { // Without it any coding would do (RFC 9110, section 12.5.3).
            usual.add(ACCEPT_ENCODING, "identity");
        }
        if (addsType && body != null && body.length > 0) {
            usual.add(CONTENT_TYPE, JSON);
        }
        if (clientRequestId != null) {
            usual.add(CLIENT_REQUEST_ID, checked(clientRequestId.get()));
        }
        dialect.headers().forEach(usual::add);
        HttpHeaders headers = usual.build();
        return options.headers().isEmpty() ? headers : with(headers, options.headers());
    }

    private boolean saysWhoCalls(CallOptions options) {
        return options.headers().keySet().stream()
                .anyMatch(name -> dialect.credentialFields().contains(name.toLowerCase(Locale.ROOT)));
    }

    private static String checked(@Nullable String id) {
        if (id == null || !id.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            throw new InvalidRequestException(
                    "The request was not sent, the supplier of client request ids gave "
                            + (id == null ? "null" : "characters other than printable ASCII"),
                    List.of(),
                    ErrorDetails.NONE);
        }
        return id;
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
