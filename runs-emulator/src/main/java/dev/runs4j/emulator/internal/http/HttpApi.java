package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.api.Answer;
import dev.runs4j.emulator.internal.api.Api;
import dev.runs4j.emulator.internal.api.ApiRequest;
import dev.runs4j.emulator.internal.api.Failures;
import dev.runs4j.emulator.internal.api.Route;
import dev.runs4j.emulator.internal.api.Router;
import dev.runs4j.emulator.internal.dialect.Dialect;
import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.RefusedException;
import dev.runs4j.emulator.internal.request.Body;
import dev.runs4j.emulator.internal.request.Query;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every request to the server: checks it, has it carried out on the calling thread, and answers. Safe for many threads. */
final class HttpApi extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);
    private static final String HEALTH = "/health";
    private static final byte[] HEALTHY = "{\"status\":\"ok\"}".getBytes(StandardCharsets.UTF_8);

    private final Apis apis;
    private final ServerSettings settings;
    private final Router router;
    private final PageCheck page;
    private final KeyCheck key;
    private final BetaCheck beta;
    private final ContentCheck content;
    private final AccessLog log;
    private final OpenStreams open;
    private final StreamAnswers streams;
    private final Connections connections;

    HttpApi(ServerSettings settings, OpenStreams open, Connections connections) {
        Dialect dialect = settings.dialect();
        this.apis = new Apis(settings);
        this.settings = settings;
        this.router = new Router(dialect);
        this.page = new PageCheck(settings.apiKey() == null, settings.host());
        this.key = new KeyCheck(dialect.credentials(), settings.apiKey());
        this.beta =
                new BetaCheck(settings.strict() && dialect.protocols().usual().beta());
        this.content = new ContentCheck(settings.strict());
        this.log = new AccessLog(settings.accessLog());
        this.open = open;
        this.streams = new StreamAnswers(settings.backend().clock(), open);
        this.connections = connections;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        connections.use(request);
        request.addIdleTimeoutListener(
                timeout -> false); // A backend may take its time, above all one on a clock of its own.
        Exchange exchange = Exchange.of(request, response, callback, settings.dialect());
        try {
            answer(exchange);
        } finally {
            log.log(exchange);
            boolean interrupted =
                    Thread.interrupted(); // A stopped call leaves its flag behind; the thread serves others.
            LOG.trace("{} was interrupted: {}", exchange.id(), interrupted);
        }
        return true;
    }

    private void answer(Exchange exchange) throws IOException {
        if (exchange.path().equals(HEALTH) && exchange.request().getMethod().equals("GET")) {
            exchange.json(200, HEALTHY, null);
            return;
        }
        Route route = null;
        try {
            page.check(exchange.request());
            key.check(exchange.request().getHeaders());
            Query query = Query.parse(exchange.request().getHttpURI().getQuery());
            settings.dialect().versions().check(query.version());
            route = router.find(exchange.request().getMethod(), exchange.path());
            beta.check(exchange.request().getHeaders());
            carryOut(exchange, route, query);
        } catch (RuntimeException | Error failure) {
            if (failure instanceof HttpException) { // The request is no HTTP; the server answers that.
                throw failure;
            }
            refuse(exchange, failure, route);
        }
    }

    private void carryOut(Exchange exchange, Route route, Query query) throws IOException {
        byte[] utf8 = RequestBody.read(exchange.request(), settings.maxBodyBytes());
        content.check(exchange.request().getHeaders(), utf8);
        Api api = apis.of(query.version());
        ApiRequest request = new ApiRequest(route, query, Body.read(api.rules(), utf8));
        if (!route.operation().streams() || !request.body().stream()) {
            answer(exchange, api, request);
        } else if (open.takePlace()) {
            try {
                answer(exchange, api, request);
            } finally {
                open.freePlace();
            }
        } else {
            throw new RefusedException(ApiError.of(503, ApiError.SERVER_ERROR, "Too many streams are open.")
                    .withHeader("Retry-After", "1"));
        }
    }

    private void answer(Exchange exchange, Api api, ApiRequest request) {
        Answer answer = api.call(request);
        if (answer instanceof Answer.Events events) {
            streams.answer(exchange, events.stream());
        } else if (answer instanceof Answer.Json json) {
            exchange.json(200, json.utf8(), json.pollAfter());
        }
    }

    private void refuse(Exchange exchange, Throwable failure, @Nullable Route route) {
        if (Failures.isUnforeseen(failure)) {
            LOG.error("{} failed", exchange.id(), failure);
        }
        exchange.error(Failures.of(failure, route == null ? null : route.operation()));
    }
}
