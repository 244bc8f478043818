package dev.runs4j.benchmarks.transport;

import feign.Headers;
import feign.RequestLine;
import feign.Response;

/** What is called on every transport. */
interface RunsApi {

    @RequestLine("GET /run")
    @Headers({"Authorization: Bearer key", "OpenAI-Beta: assistants=v2", "Accept: application/json"})
    byte[] get();

    @RequestLine("POST /run")
    @Headers({"Authorization: Bearer key", "OpenAI-Beta: assistants=v2", "Content-Type: application/json"})
    byte[] post(byte[] run);

    @RequestLine("GET /silent")
    Response silent();

    @RequestLine("GET /stream")
    Response stream();

    @RequestLine("GET /endless")
    Response endless();
}
