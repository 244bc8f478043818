package dev.runs4j.emulator.internal.api;

import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.emulator.internal.request.Rules;
import dev.runs4j.json.JsonType;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;

/** Operations on threads. */
final class ThreadApi {

    private final Threads threads;
    private final Rules rules;

    ThreadApi(RunsBackend backend, Rules rules) {
        this.threads = backend.threads();
        this.rules = rules;
    }

    Answer create(ApiRequest request) {
        return Resources.one(JsonType.THREAD, threads.create(request.body().createThread(), CallOptions.DEFAULT));
    }

    Answer list(ApiRequest request) {
        return Resources.page(
                JsonType.THREAD_LIST,
                threads.list(request.query().page(rules), CallOptions.DEFAULT),
                ConversationThread::id);
    }

    Answer get(ApiRequest request) {
        return Resources.one(JsonType.THREAD, threads.get(request.route().first(), CallOptions.DEFAULT));
    }

    Answer modify(ApiRequest request) {
        return Resources.one(
                JsonType.THREAD,
                threads.modify(request.body().modifyThread(request.route().first()), CallOptions.DEFAULT));
    }

    Answer delete(ApiRequest request) {
        return Resources.one(JsonType.DELETION, threads.delete(request.route().first(), CallOptions.DEFAULT));
    }
}
