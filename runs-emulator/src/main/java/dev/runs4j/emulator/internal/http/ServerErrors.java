package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.dialect.Manners;
import dev.runs4j.emulator.internal.error.ApiError;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the HTTP server refuses on its own, such as a request that is no HTTP or one that comes during the stop, in the protocol's form. */
final class ServerErrors implements Request.Handler {

    private static final int SERVERS_FAULT = 500;

    private final Manners manners;

    ServerErrors(Manners manners) {
        this.manners = manners;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String type = status >= SERVERS_FAULT ? ApiError.SERVER_ERROR : ApiError.INVALID_REQUEST;
        Exchange.of(request, response, callback, manners)
                .error(ApiError.of(status, type, HttpStatus.getMessage(status) + "."));
        return true;
    }
}
