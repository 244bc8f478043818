package dev.runs4j.wire.internal.client;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import feign.Response;
import java.io.IOException;
import java.util.Map;

/** The addresses of assistants (official schema 2.3.0). */
public interface AssistantsApi {

    /** Creates an assistant. */
    @RequestLine("POST /assistants")
    Response create(WireCall call) throws IOException;

    /** Reads an assistant. */
    @RequestLine(value = "GET /assistants/{assistant}", decodeSlash = false)
    Response get(WireCall call, @Param("assistant") PathId assistant) throws IOException;

    /** Lists assistants. */
    @RequestLine("GET /assistants")
    Response list(WireCall call, @QueryMap Map<String, Object> query) throws IOException;

    /** Changes an assistant. */
    @RequestLine(value = "POST /assistants/{assistant}", decodeSlash = false)
    Response modify(WireCall call, @Param("assistant") PathId assistant) throws IOException;

    /** Deletes an assistant. */
    @RequestLine(value = "DELETE /assistants/{assistant}", decodeSlash = false)
    Response delete(WireCall call, @Param("assistant") PathId assistant) throws IOException;
}
