package dev.runs4j.wire.internal.client;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import feign.Response;
import java.io.IOException;
import java.util.Map;

/** The addresses of messages (official schema 2.3.0). */
public interface MessagesApi {

    /** Adds a message. */
    @RequestLine(value = "POST /threads/{thread}/messages", decodeSlash = false)
    Response create(WireCall call, @Param("thread") PathId thread) throws IOException;

    /** Lists messages. */
    @RequestLine(value = "GET /threads/{thread}/messages", decodeSlash = false)
    Response list(WireCall call, @Param("thread") PathId thread, @QueryMap Map<String, Object> query)
            throws IOException;

    /** Reads a message. */
    @RequestLine(value = "GET /threads/{thread}/messages/{message}", decodeSlash = false)
    Response get(WireCall call, @Param("thread") PathId thread, @Param("message") PathId message) throws IOException;

    /** Replaces a message's metadata. */
    @RequestLine(value = "POST /threads/{thread}/messages/{message}", decodeSlash = false)
    Response modify(WireCall call, @Param("thread") PathId thread, @Param("message") PathId message) throws IOException;

    /** Deletes a message. */
    @RequestLine(value = "DELETE /threads/{thread}/messages/{message}", decodeSlash = false)
    Response delete(WireCall call, @Param("thread") PathId thread, @Param("message") PathId message) throws IOException;
}
