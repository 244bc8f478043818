package dev.runs4j.benchmarks.transport;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * One way to carry requests.
 *
 * @param name how the table names it
 * @param api makes it, with this idle time in milliseconds
 */
record Candidate(String name, IntFunction<RunsApi> api) {

    static Candidate under(String name, IntFunction<Client> client, String base) {
        return new Candidate(
                name,
                millis -> Feign.builder()
                        .client(client.apply(millis))
                        .retryer(Retryer.NEVER_RETRY)
                        .options(new Request.Options(10, TimeUnit.SECONDS, millis, TimeUnit.MILLISECONDS, false))
                        .target(RunsApi.class, base));
    }
}
