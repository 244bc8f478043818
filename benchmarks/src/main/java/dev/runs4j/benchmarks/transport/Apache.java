package dev.runs4j.benchmarks.transport;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.protocol.HttpContext;

/** HttpClient with its usual chain under Feign. */
record Apache(CloseableHttpClient client, int idleMillis) implements Client {

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        ClassicHttpResponse answer = client.executeOpen(null, toRequest(request), context());
        Map<String, Collection<String>> fields = new LinkedHashMap<>();
        for (Header field : answer.getHeaders()) {
            fields.computeIfAbsent(field.getName(), name -> new ArrayList<>(1)).add(field.getValue());
        }
        InputStream body = answer.getEntity() == null
                ? InputStream.nullInputStream()
                : answer.getEntity().getContent();
        long length = answer.getEntity() == null ? 0 : answer.getEntity().getContentLength();
        return Response.builder()
                .status(answer.getCode())
                .request(request)
                .headers(fields)
                .body(body, length < 0 ? null : (int) length)
                .build();
    }

    private HttpContext context() {
        org.apache.hc.client5.http.protocol.HttpClientContext context =
                org.apache.hc.client5.http.protocol.HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom()
                .setResponseTimeout(idleMillis, TimeUnit.MILLISECONDS)
                .build());
        return context;
    }

    private static ClassicHttpRequest toRequest(Request request) {
        ClassicRequestBuilder builder =
                ClassicRequestBuilder.create(request.httpMethod().name()).setUri(request.url());
        for (Map.Entry<String, Collection<String>> field : request.headers().entrySet()) {
            if (!field.getKey().equalsIgnoreCase("Content-Length")) {
                field.getValue().forEach(value -> builder.addHeader(field.getKey(), value));
            }
        }
        if (request.body() != null) {
            builder.setEntity(request.body(), ContentType.APPLICATION_JSON);
        }
        return builder.build();
    }
}
