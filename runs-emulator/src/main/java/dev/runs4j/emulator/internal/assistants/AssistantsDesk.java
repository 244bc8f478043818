package dev.runs4j.emulator.internal.assistants;

import dev.runs4j.emulator.internal.api.Api;
import dev.runs4j.emulator.internal.api.Failures;
import dev.runs4j.emulator.internal.api.Route;
import dev.runs4j.emulator.internal.api.Router;
import dev.runs4j.emulator.internal.dialect.Dialect;
import dev.runs4j.emulator.internal.dialect.Manners;
import dev.runs4j.emulator.internal.http.Desk;
import dev.runs4j.emulator.internal.http.Errand;
import dev.runs4j.emulator.internal.http.Reply;
import dev.runs4j.emulator.internal.http.RequestHead;
import dev.runs4j.ports.RunsBackend;
import org.jspecify.annotations.Nullable;

/** Serves a backend in the Assistants protocol. Safe for many threads. */
public final class AssistantsDesk implements Desk {

    private final RunsBackend backend;
    private final Dialect dialect;
    private final Apis apis;
    private final Router router;
    private final BetaCheck beta;

    /**
     * Serves a backend.
     *
     * @param backend what it serves
     * @param dialect how it speaks
     * @param extensions whether requests may hold whatever the backend can do
     * @param strict whether clients must send the beta header
     */
    public AssistantsDesk(RunsBackend backend, Dialect dialect, boolean extensions, boolean strict) {
        this.backend = backend;
        this.dialect = dialect;
        this.apis = new Apis(backend, dialect.protocols(), extensions);
        this.router = new Router(dialect);
        this.beta = new BetaCheck(strict && dialect.protocols().usual().beta());
    }

    @Override
    public Manners manners() {
        return dialect.manners();
    }

    @Override
    public Errand find(RequestHead head) {
        Route route = router.find(head.method(), head.path());
        Api api = apis.of(head.query().version());
        return new AssistantsErrand(api, route, head, dialect, backend.clock(), beta);
    }

    @Override
    public Reply refusal(Throwable failure, @Nullable Errand errand) {
        return new Reply.Refusal(
                Failures.of(failure, errand instanceof AssistantsErrand known ? known.operation() : null));
    }

    @Override
    public boolean isUnforeseen(Throwable failure) {
        return Failures.isUnforeseen(failure);
    }
}
