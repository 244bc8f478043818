package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.dialect.Manners;
import dev.runs4j.emulator.internal.error.ApiError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request and its answer: the headers that every answer has, and the ways to end it. For one thread. */
final class Exchange {

    private static final String ID = Exchange.class.getName() + ".id";
    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");
    private static final HttpField EVENTS = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/event-stream");
    private static final HttpField UNCACHED = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");
    private static final HttpField VERSION = new PreEncodedHttpField("openai-version", "2020-10-01");

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Manners manners;
    private final String id;
    private int status;
    private long bytes;
    private boolean whole;

    private Exchange(Request request, Response response, Callback callback, Manners manners, String id) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.manners = manners;
        this.id = id;
    }

    /** Begins an exchange; the request keeps its id, so that whoever else answers it uses the same. */
    static Exchange of(Request request, Response response, Callback callback, Manners manners) {
        String known = (String) request.getAttribute(ID);
        String id = known == null ? RequestIds.next() : known;
        request.setAttribute(ID, id);
        return new Exchange(request, response, callback, manners, id);
    }

    Request request() {
        return request;
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

    /** {@return the status of the answer; 0 where there is none, since the request did not come to its end} */
    int status() {
        return status;
    }

    /** {@return how many bytes the answer's body has} */
    long bytes() {
        return bytes;
    }

    /** {@return whether the answer did not come to its end} */
    boolean isCut() {
        return !whole;
    }

    /** Answers with JSON. */
    void json(int status, byte[] utf8) {
        body(status, JSON, utf8, Map.of());
    }

    /** Answers with a body of this type. */
    void body(int status, String type, byte[] utf8, Map<String, String> headers) {
        body(status, new HttpField(HttpHeader.CONTENT_TYPE, type), utf8, headers);
    }

    private void body(int status, HttpField type, byte[] utf8, Map<String, String> headers) {
        response.reset();
        head(status, type);
        headers.forEach(response.getHeaders()::put);
        last(ByteBuffer.wrap(utf8), callback);
    }

    /** Answers with a refusal. */
    void error(ApiError error) {
        body(error.status(), JSON, manners.errors().write(error), error.headers());
    }

    /** Ends the connection without an answer, as one that breaks. */
    void drop() {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new EofException("The answer was lost"));
    }

    /** Sets the head of a stream; it goes out with the first bytes. */
    void events() {
        head(200, EVENTS).put(UNCACHED);
    }

    /** Sends some of a stream; the first time also the head of the answer. */
    void part(ByteBuffer part) throws IOException {
        bytes += part.remaining();
        Content.Sink.write(response, false, part);
    }

    /** Sends what is left of the body. */
    void last(ByteBuffer rest, Callback then) {
        bytes += rest.remaining();
        whole = true;
        response.write(true, rest, then);
    }

    /** Ends the connection in the middle of the answer. */
    void cutOff() {
        callback.failed(new EofException("The stream was cut off"));
    }

    private HttpFields.Mutable head(int status, HttpField type) {
        this.status = status;
        response.setStatus(status);
        HttpFields.Mutable headers = response.getHeaders().put(type);
        manners.headers().requestId().forEach(name -> headers.put(name, id));
        if (manners.headers().official()) {
            headers.put(VERSION).put("openai-processing-ms", String.valueOf(millis()));
        }
        return headers;
    }
}
