package dev.runs4j.wire.internal.client;

import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpCall;
import dev.runs4j.wire.http.HttpTransport;
import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Sends what Feign has addressed over the transport. */
final class WireClient implements Client {

    private final HttpTransport transport;

    WireClient(HttpTransport transport) {
        this.transport = transport;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        WireCall call = (WireCall) options;
        HttpAnswer answer = transport.send(new HttpCall(
                request.httpMethod().name(),
                URI.create(request.url()),
                call.headers(),
                call.body(),
                call.connectTime(),
                call.idleTime(),
                call.wholeTime(),
                call.openTime()));
        return Response.builder()
                .status(answer.status())
                .headers(Map.of()) // The answer itself has them; Feign would sort them into a map of its own.
                .request(request)
                .body(new AnswerBody(answer))
                .build();
    }
}
