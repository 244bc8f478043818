package dev.runs4j.wire.internal.assistants;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.RunStream;
import dev.runs4j.wire.internal.client.WireApis;
import dev.runs4j.wire.internal.retry.Retrier;
import dev.runs4j.wire.internal.stream.HttpRunStream;
import java.util.concurrent.ThreadLocalRandom;

/** The parts of one backend, put together for its ports. */
final class Wiring {

    /** The body of a POST that has none; HTTP wants to be told so. */
    static final byte[] NO_BODY = {};

    private final AssistantsDialect dialect;
    private final AssistantsSetup setup;
    private final Lifeline lifeline;
    private final CommandGuard guard;
    private final RunsJson json;
    private final WireApis apis;
    private final Reports reports;
    private final Answers answers;
    private final Exchange exchange;

    Wiring(AssistantsDialect dialect, AssistantsSetup setup) {
        this.dialect = dialect;
        this.setup = setup;
        this.lifeline = new Lifeline(dialect.name());
        this.guard = new CommandGuard(dialect.name(), dialect.limits(), dialect.capabilities());
        this.json = RunsJson.with(setup.jsonLimits());
        this.apis = new WireApis(dialect.base(), dialect.query(), setup.transport());
        this.reports = new Reports(dialect, setup);
        this.answers = new Answers(json, setup.clock(), reports.failures());
        this.exchange = exchange(dialect, setup, lifeline, reports);
    }

    private static Exchange exchange(
            AssistantsDialect dialect, AssistantsSetup setup, Lifeline lifeline, Reports reports) {
        Retrier retrier = new Retrier(
                setup.retries(),
                setup.clock(),
                () -> ThreadLocalRandom.current().nextDouble(),
                dialect.name(),
                lifeline.closed(),
                reports.log());
        return new Exchange(
                lifeline,
                retrier,
                reports,
                dialect.credentials(),
                new Outgoing(dialect, setup.times(), setup.clientRequestId()));
    }

    /** First of all in every operation: a closed backend answers nothing else. */
    CommandGuard guard() {
        lifeline.checkOpen();
        return guard;
    }

    Lifeline lifeline() {
        return lifeline;
    }

    Exchange exchange() {
        return exchange;
    }

    Answers answers() {
        return answers;
    }

    RunsJson json() {
        return json;
    }

    WireApis apis() {
        return apis;
    }

    Limits limits() {
        return dialect.limits();
    }

    boolean can(Capability capability) {
        return dialect.capabilities().contains(capability);
    }

    /** {@return what opens the stream that an answer is} */
    AnswerReader<RunStream> streams() {
        return answer -> HttpRunStream.open(
                answer,
                json,
                setup.clock(),
                lifeline::checkOpen,
                setup.times().silence(),
                reports.failures().requestId(answer.headers()).orElse(null));
    }
}
