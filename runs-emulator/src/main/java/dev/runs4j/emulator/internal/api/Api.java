package dev.runs4j.emulator.internal.api;

import dev.runs4j.emulator.internal.request.Rules;
import dev.runs4j.ports.RunsBackend;

/** Carries out what requests ask for. Safe for many threads. */
public final class Api {

    private final Rules rules;
    private final RunApi runs;
    private final ThreadApi threads;
    private final MessageApi messages;
    private final AssistantApi assistants;

    /** Serves a backend by these rules. */
    public Api(RunsBackend backend, Rules rules) {
        this.rules = rules;
        this.runs = new RunApi(backend, rules);
        this.threads = new ThreadApi(backend, rules);
        this.messages = new MessageApi(backend, rules);
        this.assistants = new AssistantApi(backend, rules);
    }

    /** {@return what requests may hold} */
    public Rules rules() {
        return rules;
    }

    /**
     * Carries out one operation on the calling thread.
     *
     * @throws dev.runs4j.emulator.internal.error.RefusedException when the request is wrong in itself
     * @throws dev.runs4j.ports.error.RunsException when the backend refuses it, or fails
     */
    public Answer call(ApiRequest request) {
        return switch (request.route().operation()) {
            case CREATE_ASSISTANT -> assistants.create(request);
            case LIST_ASSISTANTS -> assistants.list(request);
            case GET_ASSISTANT -> assistants.get(request);
            case MODIFY_ASSISTANT -> assistants.modify(request);
            case DELETE_ASSISTANT -> assistants.delete(request);
            case CREATE_THREAD -> threads.create(request);
            case LIST_THREADS -> threads.list(request);
            case GET_THREAD -> threads.get(request);
            case MODIFY_THREAD -> threads.modify(request);
            case DELETE_THREAD -> threads.delete(request);
            case CREATE_MESSAGE -> messages.create(request);
            case LIST_MESSAGES -> messages.list(request);
            case GET_MESSAGE -> messages.get(request);
            case MODIFY_MESSAGE -> messages.modify(request);
            case DELETE_MESSAGE -> messages.delete(request);
            case CREATE_THREAD_AND_RUN -> runs.createWithThread(request);
            case LIST_RUNS -> runs.list(request);
            case CREATE_RUN -> runs.create(request);
            case GET_RUN -> runs.get(request.route().run());
            case MODIFY_RUN -> runs.modify(request, request.route().run());
            case CANCEL_RUN -> runs.cancel(request, request.route().run());
            case SUBMIT_TOOL_OUTPUTS -> runs.answer(request, request.route().run());
            case LIST_RUN_STEPS -> runs.steps(request, request.route().run());
            case GET_RUN_STEP -> runs.step(request, request.route().run());
        };
    }
}
