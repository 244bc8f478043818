package dev.runs4j.benchmarks.transport;

import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpCall;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.http.HttpTransport;
import dev.runs4j.wire.http.HttpTransports;
import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The library's own transport under Feign. */
final class TransportClient implements Client {

    private final HttpTransport transport = HttpTransports.standard().build();

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        for (Map.Entry<String, Collection<String>> field : request.headers().entrySet()) {
            if (!field.getKey().equalsIgnoreCase("Content-Length")) {
                field.getValue().forEach(value -> headers.add(field.getKey(), value));
            }
        }
        HttpAnswer answer = transport.send(new HttpCall(
                request.httpMethod().name(),
                URI.create(request.url()),
                headers.build(),
                request.body(),
                Duration.ofMillis(options.connectTimeoutMillis()),
                Duration.ofMillis(options.readTimeoutMillis()),
                null));
        Map<String, Collection<String>> fields = new LinkedHashMap<>();
        answer.headers().forEach((name, value) -> add(fields, name, value));
        Integer length =
                answer.headers().first("Content-Length").map(Integer::valueOf).orElse(null);
        return Response.builder()
                .status(answer.status())
                .request(request)
                .headers(fields)
                .body(answer.body(), length)
                .build();
    }

    private static void add(Map<String, Collection<String>> fields, String name, String value) {
        Collection<String> old = fields.putIfAbsent(name, List.of(value));
        if (old != null) {
            Collection<String> more = new ArrayList<>(old);
            more.add(value);
            fields.put(name, more);
        }
    }
}
