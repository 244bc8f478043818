package dev.runs4j.emulator.internal.responses;

import dev.runs4j.emulator.internal.dialect.Manners;
import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.Refusals;
import dev.runs4j.emulator.internal.error.RefusedException;
import dev.runs4j.emulator.internal.http.Desk;
import dev.runs4j.emulator.internal.http.Errand;
import dev.runs4j.emulator.internal.http.Reply;
import dev.runs4j.emulator.internal.http.RequestHead;
import dev.runs4j.emulator.internal.request.PathSegments;
import dev.runs4j.emulator.responses.LostConnectionException;
import dev.runs4j.emulator.responses.ResponsesException;
import dev.runs4j.emulator.responses.ResponsesOperation;
import dev.runs4j.emulator.responses.ResponsesService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves a service of the Responses API over HTTP. Safe for many threads. */
public final class ResponsesDesk implements Desk {

    /** No server has it, so that it hides nothing. */
    private static final String LEDGER = "/emulator/ledger";

    private static final ApiError BROKEN = ApiError.of(
            500, ApiError.SERVER_ERROR, "The server had an error while processing your request. Sorry about that!");

    private final ResponsesService service;
    private final Manners manners;

    /** Serves this service, as its dialect wants it. */
    public ResponsesDesk(ResponsesService service) {
        this.service = service;
        this.manners = ResponsesManners.of(service.dialect());
    }

    @Override
    public Manners manners() {
        return manners;
    }

    @Override
    public Errand find(RequestHead head) {
        if (head.path().equals(LEDGER) && head.method().equals("GET")) {
            return new LedgerErrand(service.ledger());
        }
        List<String> segments = PathSegments.behind(manners.base() + "/", head.path());
        ResponsesPlace place = segments == null ? null : ResponsesPlace.at(segments, service.dialect());
        if (segments == null || place == null) {
            throw Refusals.noSuchPath(head.method(), head.path());
        }
        ResponsesOperation operation = place.operation(head.method())
                .orElseThrow(() -> Refusals.wrongMethod(head.method(), head.path(), place.allowed()));
        return new ResponsesErrand(service, new ResponsesRoute(operation, ids(segments)), head);
    }

    /** Ids stand at every second place. */
    private static List<String> ids(List<String> segments) {
        List<String> ids = new ArrayList<>(2);
        for (int i = 1; i < segments.size(); i += 2) {
            ids.add(segments.get(i));
        }
        return ids;
    }

    @Override
    public Reply refusal(Throwable failure, @Nullable Errand errand) {
        if (failure instanceof RefusedException refused) {
            return new Reply.Refusal(refused.error());
        } else if (failure instanceof LostConnectionException) {
            return new Reply.Lost();
        } else if (failure instanceof ResponsesException refused) {
            String type = refused.body().isPresent() ? "application/json" : "text/html;charset=utf-8";
            byte[] utf8 = refused.text().getBytes(StandardCharsets.UTF_8);
            return new Reply.Body(refused.status(), type, utf8, refused.headers());
        }
        return new Reply.Refusal(BROKEN);
    }

    @Override
    public boolean isUnforeseen(Throwable failure) {
        return !(failure instanceof RefusedException
                || failure instanceof LostConnectionException
                || failure instanceof ResponsesException);
    }
}
