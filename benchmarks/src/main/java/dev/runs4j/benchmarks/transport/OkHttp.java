package dev.runs4j.benchmarks.transport;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;

/** OkHttp under Feign. */
record OkHttp(OkHttpClient client) implements Client {

    private static final MediaType JSON = MediaType.get("application/json");

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        okhttp3.Request.Builder call = new okhttp3.Request.Builder()
                .url(request.url())
                .method(
                        request.httpMethod().name(),
                        request.body() == null ? null : RequestBody.create(request.body(), JSON));
        for (Map.Entry<String, Collection<String>> field : request.headers().entrySet()) {
            field.getValue().forEach(value -> call.addHeader(field.getKey(), value));
        }
        okhttp3.Response answer = client.newCall(call.build()).execute();
        long length = answer.body().contentLength();
        return Response.builder()
                .status(answer.code())
                .request(request)
                .headers(new LinkedHashMap<>(answer.headers().toMultimap()))
                .body(answer.body().byteStream(), length < 0 ? null : (int) length)
                .build();
    }
}
