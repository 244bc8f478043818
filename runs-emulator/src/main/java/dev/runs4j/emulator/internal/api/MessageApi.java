package dev.runs4j.emulator.internal.api;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.message.Message;
import dev.runs4j.emulator.internal.request.Rules;
import dev.runs4j.json.JsonType;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.RunsBackend;
import java.util.Optional;

/** Operations on messages. */
final class MessageApi {

    private final Messages messages;
    private final Rules rules;

    MessageApi(RunsBackend backend, Rules rules) {
        this.messages = backend.messages();
        this.rules = rules;
    }

    Answer create(ApiRequest request) {
        return Resources.one(
                JsonType.MESSAGE,
                messages.create(request.body().createMessage(request.route().first()), CallOptions.DEFAULT));
    }

    Answer list(ApiRequest request) {
        return Resources.page(
                JsonType.MESSAGE_LIST,
                messages.list(
                        request.route().first(),
                        request.query().runId(),
                        request.query().page(rules),
                        CallOptions.DEFAULT),
                Message::id);
    }

    Answer get(ApiRequest request) {
        return Resources.one(JsonType.MESSAGE, read(request.route()));
    }

    /** A body without metadata changes nothing, so there is nothing to tell the backend. */
    Answer modify(ApiRequest request) {
        Optional<Metadata> metadata = request.body().metadata();
        Route route = request.route();
        return Resources.one(
                JsonType.MESSAGE,
                metadata.isEmpty()
                        ? read(route)
                        : messages.modify(
                                new ModifyMessage(route.first(), route.second(), metadata.get()), CallOptions.DEFAULT));
    }

    private Message read(Route route) {
        return messages.get(route.first(), route.second(), CallOptions.DEFAULT);
    }

    Answer delete(ApiRequest request) {
        Route route = request.route();
        return Resources.one(JsonType.DELETION, messages.delete(route.first(), route.second(), CallOptions.DEFAULT));
    }
}
