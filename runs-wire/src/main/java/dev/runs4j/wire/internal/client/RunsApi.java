package dev.runs4j.wire.internal.client;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import feign.Response;
import java.io.IOException;
import java.util.Map;

/** The addresses of runs and their steps (official schema 2.3.0). */
public interface RunsApi {

    /** Creates a run. */
    @RequestLine(value = "POST /threads/{thread}/runs", decodeSlash = false)
    Response create(WireCall call, @Param("thread") PathId thread, @QueryMap Map<String, Object> query)
            throws IOException;

    /** Creates a thread and a run on it. */
    @RequestLine("POST /threads/runs")
    Response createWithThread(WireCall call) throws IOException;

    /** Reads a run. */
    @RequestLine(value = "GET /threads/{thread}/runs/{run}", decodeSlash = false)
    Response get(WireCall call, @Param("thread") PathId thread, @Param("run") PathId run) throws IOException;

    /** Lists the runs of a thread. */
    @RequestLine(value = "GET /threads/{thread}/runs", decodeSlash = false)
    Response list(WireCall call, @Param("thread") PathId thread, @QueryMap Map<String, Object> query)
            throws IOException;

    /** Replaces a run's metadata. */
    @RequestLine(value = "POST /threads/{thread}/runs/{run}", decodeSlash = false)
    Response modify(WireCall call, @Param("thread") PathId thread, @Param("run") PathId run) throws IOException;

    /** Asks for a run's end. */
    @RequestLine(value = "POST /threads/{thread}/runs/{run}/cancel", decodeSlash = false)
    Response cancel(WireCall call, @Param("thread") PathId thread, @Param("run") PathId run) throws IOException;

    /** Answers all pending calls. */
    @RequestLine(value = "POST /threads/{thread}/runs/{run}/submit_tool_outputs", decodeSlash = false)
    Response submit(WireCall call, @Param("thread") PathId thread, @Param("run") PathId run) throws IOException;

    /** Lists the steps of a run. */
    @RequestLine(value = "GET /threads/{thread}/runs/{run}/steps", decodeSlash = false)
    Response steps(
            WireCall call,
            @Param("thread") PathId thread,
            @Param("run") PathId run,
            @QueryMap Map<String, Object> query)
            throws IOException;

    /** Reads a step. */
    @RequestLine(value = "GET /threads/{thread}/runs/{run}/steps/{step}", decodeSlash = false)
    Response step(
            WireCall call,
            @Param("thread") PathId thread,
            @Param("run") PathId run,
            @Param("step") PathId step,
            @QueryMap Map<String, Object> query)
            throws IOException;
}
