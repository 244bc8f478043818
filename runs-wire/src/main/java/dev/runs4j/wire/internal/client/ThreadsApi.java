package dev.runs4j.wire.internal.client;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import feign.Response;
import java.io.IOException;
import java.util.Map;

/** The addresses of threads (official schema 2.3.0; the list is Foundry Agents classic's). */
public interface ThreadsApi {

    /** Creates a thread. */
    @RequestLine("POST /threads")
    Response create(WireCall call) throws IOException;

    /** Reads a thread. */
    @RequestLine(value = "GET /threads/{thread}", decodeSlash = false)
    Response get(WireCall call, @Param("thread") PathId thread) throws IOException;

    /** Changes a thread. */
    @RequestLine(value = "POST /threads/{thread}", decodeSlash = false)
    Response modify(WireCall call, @Param("thread") PathId thread) throws IOException;

    /** Deletes a thread. */
    @RequestLine(value = "DELETE /threads/{thread}", decodeSlash = false)
    Response delete(WireCall call, @Param("thread") PathId thread) throws IOException;

    /** Lists threads. */
    @RequestLine("GET /threads")
    Response list(WireCall call, @QueryMap Map<String, Object> query) throws IOException;
}
