package dev.runs4j.wire.internal.assistants;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.run.Run;
import dev.runs4j.json.JsonType;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.RunStream;
import dev.runs4j.wire.internal.WireOperation;
import dev.runs4j.wire.internal.client.PathId;
import dev.runs4j.wire.internal.client.RunsApi;
import dev.runs4j.wire.internal.client.WireQuery;
import dev.runs4j.wire.internal.failure.Subject;
import java.util.Map;

/** Creates runs whose commands the guard has let pass, with or without a stream. */
final class RunStarts {

    private final Wiring wiring;
    private final RunsApi api;
    private final TokenMemory tokens;

    RunStarts(Wiring wiring, TokenMemory tokens) {
        this.wiring = wiring;
        this.api = wiring.apis().runs();
        this.tokens = tokens;
    }

    Observed<Run> create(CreateRun command, CallOptions options) {
        CreateRun sent = withToken(command);
        byte[] body = wiring.json().writeRequestBytes(sent, false);
        Observed<Run> created = wiring.exchange()
                .call(
                        subject(command),
                        options,
                        body,
                        sender(command),
                        wiring.answers().observed(JsonType.RUN));
        tokens.created(created.value(), sent.metadata());
        return created;
    }

    RunStream stream(CreateRun command, CallOptions options) {
        byte[] body = wiring.json().writeRequestBytes(withToken(command), true);
        return wiring.exchange().open(subject(command), options, body, sender(command), wiring.streams());
    }

    private CreateRun withToken(CreateRun command) {
        return command.token().isEmpty()
                ? command
                : command.toBuilder()
                        .metadata(tokens.with(command.metadata(), command.token()))
                        .build();
    }

    private Sender sender(CreateRun command) {
        PathId thread = PathId.of("thread_id", command.threadId());
        Map<String, Object> query = WireQuery.include(command.include());
        return call -> api.create(call, thread, query);
    }

    private static Subject subject(CreateRun command) {
        return Subject.ofThread(WireOperation.CREATE_RUN, command.threadId()).withAssistant(command.assistantId());
    }

    Observed<Run> create(CreateThreadAndRun command, CallOptions options) {
        CreateThreadAndRun sent = withToken(command);
        byte[] body = wiring.json().writeRequestBytes(sent, false);
        Observed<Run> created = wiring.exchange()
                .call(
                        subject(command),
                        options,
                        body,
                        api::createWithThread,
                        wiring.answers().observed(JsonType.RUN));
        tokens.created(created.value(), sent.metadata());
        return created;
    }

    RunStream stream(CreateThreadAndRun command, CallOptions options) {
        byte[] body = wiring.json().writeRequestBytes(withToken(command), true);
        return wiring.exchange().open(subject(command), options, body, api::createWithThread, wiring.streams());
    }

    private CreateThreadAndRun withToken(CreateThreadAndRun command) {
        return command.token().isEmpty()
                ? command
                : command.toBuilder()
                        .metadata(tokens.with(command.metadata(), command.token()))
                        .build();
    }

    private static Subject subject(CreateThreadAndRun command) {
        return Subject.of(WireOperation.CREATE_THREAD_AND_RUN).withAssistant(command.assistantId());
    }
}
