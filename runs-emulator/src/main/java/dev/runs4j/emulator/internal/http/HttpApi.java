package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.dialect.Manners;
import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.RefusedException;
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

    private final Desk desk;
    private final ServerSettings settings;
    private final PageCheck page;
    private final KeyCheck key;
    private final ContentCheck content;
    private final AccessLog log;
    private final OpenStreams open;
    private final StreamAnswers streams;
    private final Connections connections;

    HttpApi(ServerSettings settings, Desk desk, OpenStreams open, Connections connections) {
        Manners manners = desk.manners();
        this.desk = desk;
        this.settings = settings;
        this.page = new PageCheck(settings.apiKey() == null, settings.host());
        this.key = new KeyCheck(manners.credentials(), settings.apiKey());
        this.content = new ContentCheck(settings.strict());
        this.log = new AccessLog(settings.accessLog());
        this.open = open;
        this.streams = new StreamAnswers(desk, open);
        this.connections = connections;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        connections.use(request);
        request.addIdleTimeoutListener(
                timeout -> false); // A backend may take its time, above all one on a clock of its own.
        Exchange exchange = Exchange.of(request, response, callback, desk.manners());
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
            exchange.json(200, HEALTHY);
            return;
        }
        Errand errand = null;
        try {
            page.check(exchange.request());
            key.check(exchange.request().getHeaders());
            Query query = Query.parse(exchange.request().getHttpURI().getQuery());
            desk.manners().versions().check(query.version());
            errand = desk.find(new RequestHead(
                    exchange.request().getMethod(),
                    exchange.path(),
                    query,
                    exchange.request().getHeaders()));
            errand.check();
            carryOut(exchange, errand);
        } catch (RuntimeException | Error failure) {
            if (failure instanceof HttpException) { // The request is no HTTP; the server answers that.
                throw failure;
            }
            refuse(exchange, failure, errand);
        }
    }

    private void carryOut(Exchange exchange, Errand errand) throws IOException {
        byte[] utf8 = RequestBody.read(exchange.request(), settings.maxBodyBytes());
        content.check(exchange.request().getHeaders(), utf8);
        if (!errand.takes(utf8)) {
            reply(exchange, errand.carryOut());
        } else if (open.takePlace()) {
            try {
                reply(exchange, errand.carryOut());
            } finally {
                open.freePlace();
            }
        } else {
            throw new RefusedException(ApiError.of(503, ApiError.SERVER_ERROR, "Too many streams are open.")
                    .withHeader("Retry-After", "1"));
        }
    }

    private void reply(Exchange exchange, Reply reply) {
        if (reply instanceof Reply.Stream stream) {
            streams.answer(exchange, stream.source());
        } else if (reply instanceof Reply.Body body) {
            exchange.body(body.status(), body.type(), body.utf8(), body.headers());
        } else if (reply instanceof Reply.Refusal refusal) {
            exchange.error(refusal.error());
        } else {
            exchange.drop();
        }
    }

    private void refuse(Exchange exchange, Throwable failure, @Nullable Errand errand) {
        if (desk.isUnforeseen(failure)) {
            LOG.error("{} failed", exchange.id(), failure);
        }
        reply(exchange, desk.refusal(failure, errand));
    }
}
