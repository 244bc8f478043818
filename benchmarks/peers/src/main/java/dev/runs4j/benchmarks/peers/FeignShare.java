package dev.runs4j.benchmarks.peers;

import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import feign.Feign;
import feign.Param;
import feign.RequestLine;
import feign.Response;
import feign.Retryer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What of the bytes that a GET allocates is whose, each part by itself and without a socket. */
final class FeignShare {

    interface Api {

        @RequestLine("GET /threads/{thread}/runs/{run}")
        Response get(@Param("thread") String thread, @Param("run") String run);
    }

    private FeignShare() {}

    static void print(int calls) {
        byte[] run = Samples.run();
        Api feign = Feign.builder()
                .client((request, options) -> Response.builder()
                        .status(200)
                        .request(request)
                        .headers(Map.of("Content-Type", List.of("application/json")))
                        .body(run)
                        .build())
                .retryer(Retryer.NEVER_RETRY)
                .target(Api.class, "http://127.0.0.1/v1");
        try (Runs4jClient memory = new Runs4jClient("http://127.0.0.1", new MemoryTransport(run))) {
            tell("runs4j over a transport that answers from memory", calls, () -> memory.isCompleted(Samples.RUN_ID));
            tell("of that Feign, a call without any header of ours", calls, () -> feign.get(Samples.THREAD, Samples.RUN_ID));
            tell("of that the JSON of a run", calls, () -> RunsJson.standard().read(JsonType.RUN, run));
        }
    }

    private static void tell(String what, int calls, Supplier<Object> call) {
        measure(calls, call);
        System.out.printf(Locale.ROOT, "%s: %d bytes%n", what, measure(calls, call));
    }

    private static long measure(int calls, Supplier<Object> call) {
        int seen = 0;
        Usage before = Usage.now();
        for (int i = 0; i < calls; i++) {
            seen += System.identityHashCode(call.get().getClass()) & 1;
        }
        long bytes = Usage.now().since(before).bytes() / calls;
        return seen < 0 ? 0 : bytes;
    }
}
