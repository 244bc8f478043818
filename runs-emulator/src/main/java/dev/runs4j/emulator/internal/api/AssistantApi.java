package dev.runs4j.emulator.internal.api;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.emulator.internal.request.Rules;
import dev.runs4j.json.JsonType;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;

/** Operations on assistants. */
final class AssistantApi {

    private final Assistants assistants;
    private final Rules rules;

    AssistantApi(RunsBackend backend, Rules rules) {
        this.assistants = backend.assistants();
        this.rules = rules;
    }

    Answer create(ApiRequest request) {
        return Resources.one(
                JsonType.ASSISTANT, assistants.create(request.body().createAssistant(), CallOptions.DEFAULT));
    }

    Answer list(ApiRequest request) {
        return Resources.page(
                JsonType.ASSISTANT_LIST,
                assistants.list(request.query().page(rules), CallOptions.DEFAULT),
                Assistant::id);
    }

    Answer get(ApiRequest request) {
        return Resources.one(JsonType.ASSISTANT, assistants.get(request.route().first(), CallOptions.DEFAULT));
    }

    Answer modify(ApiRequest request) {
        return Resources.one(
                JsonType.ASSISTANT,
                assistants.modify(request.body().modifyAssistant(request.route().first()), CallOptions.DEFAULT));
    }

    Answer delete(ApiRequest request) {
        return Resources.one(
                JsonType.DELETION, assistants.delete(request.route().first(), CallOptions.DEFAULT));
    }
}
