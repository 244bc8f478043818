package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.error.ApiError;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** One request and its answer: the headers that every answer has, and the ways to end it. For one thread. */
final class Exchange {

    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");
    private static final HttpField EVENTS = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/event-stream");
    private static final HttpField UNCACHED = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");
    private static final HttpField VERSION = new PreEncodedHttpField("openai-version", "2020-10-01");

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final String id = RequestIds.next();

    Exchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    Request request() {
        return request;
    }

    Response response() {
        return response;
    }

    Callback callback() {
        return callback;
    }

    String id() {
        return id;
    }

    String path() {
        String path = request.getHttpURI().getPath();
        return path == null ? "" : path;
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime());
    }

    /** Answers with a body. */
    void json(int status, byte[] utf8, @Nullable Duration pollAfter) {
        HttpFields.Mutable headers = head(status, JSON);
        if (pollAfter != null) {
            headers.put("openai-poll-after-ms", String.valueOf(pollAfter.toMillis()));
        }
        response.write(true, ByteBuffer.wrap(utf8), callback);
    }

    /** Answers with a refusal; tells the size of its body. */
    int error(ApiError error) {
        response.reset();
        HttpFields.Mutable headers = head(error.status(), JSON);
        error.headers().forEach(headers::put);
        byte[] body = ErrorBody.of(error);
        response.write(true, ByteBuffer.wrap(body), callback);
        return body.length;
    }

    /** Sets the head of a stream; it goes out with the first bytes. */
    void events() {
        head(200, EVENTS).put(UNCACHED);
    }

    private HttpFields.Mutable head(int status, HttpField type) {
        response.setStatus(status);
        return response.getHeaders()
                .put(type)
                .put(VERSION)
                .put("x-request-id", id)
                .put("openai-processing-ms", String.valueOf(millis()));
    }
}
