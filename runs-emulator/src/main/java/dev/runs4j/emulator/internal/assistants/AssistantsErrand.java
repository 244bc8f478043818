package dev.runs4j.emulator.internal.assistants;

import dev.runs4j.emulator.internal.api.Answer;
import dev.runs4j.emulator.internal.api.Api;
import dev.runs4j.emulator.internal.api.ApiRequest;
import dev.runs4j.emulator.internal.api.Operation;
import dev.runs4j.emulator.internal.api.Route;
import dev.runs4j.emulator.internal.dialect.Dialect;
import dev.runs4j.emulator.internal.http.Errand;
import dev.runs4j.emulator.internal.http.Reply;
import dev.runs4j.emulator.internal.http.RequestHead;
import dev.runs4j.emulator.internal.request.Body;
import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One operation of the protocol. For one thread. */
final class AssistantsErrand implements Errand {

    private final Api api;
    private final Route route;
    private final RequestHead head;
    private final Dialect dialect;
    private final RunsClock clock;
    private final BetaCheck beta;
    private @Nullable ApiRequest request;

    AssistantsErrand(Api api, Route route, RequestHead head, Dialect dialect, RunsClock clock, BetaCheck beta) {
        this.api = api;
        this.route = route;
        this.head = head;
        this.dialect = dialect;
        this.clock = clock;
        this.beta = beta;
    }

    Operation operation() {
        return route.operation();
    }

    @Override
    public void check() {
        beta.check(head.headers());
    }

    @Override
    public boolean takes(byte[] utf8) {
        Body body = Body.read(api.rules(), utf8);
        request = new ApiRequest(route, head.query(), body);
        return route.operation().streams() && body.stream();
    }

    @Override
    public Reply carryOut() {
        Answer answer = api.call(Objects.requireNonNull(request, "request"));
        if (answer instanceof Answer.Events events) {
            return new Reply.Stream(new RunFrames(events.stream(), clock, dialect.bodies()));
        }
        Answer.Json json = (Answer.Json) answer;
        return new Reply.Body(200, "application/json", dialect.bodies().bytes(json.utf8()), hint(json.pollAfter()));
    }

    private Map<String, String> hint(@Nullable Duration pollAfter) {
        return pollAfter == null || !dialect.manners().headers().official()
                ? Map.of()
                : Map.of("openai-poll-after-ms", String.valueOf(pollAfter.toMillis()));
    }
}
