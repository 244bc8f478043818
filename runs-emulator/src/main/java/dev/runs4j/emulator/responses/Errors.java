package dev.runs4j.emulator.responses;

import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.RefusedException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The refusals that only this API knows, in the words in which servers were seen to say them where those are known. */
final class Errors {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private Errors() {}

    static RefusedException invalid(String message, @Nullable String param, @Nullable String code) {
        return new RefusedException(
                new ApiError(BAD_REQUEST, ApiError.INVALID_REQUEST, code, param, message, Map.of()));
    }

    private static RefusedException notFound(String message) {
        return new RefusedException(ApiError.of(NOT_FOUND, ApiError.INVALID_REQUEST, message));
    }

    static RefusedException noResponse(String id) {
        return notFound("Response with id '" + id + "' not found.");
    }

    static RefusedException noConversation(String id) {
        return notFound("Conversation with id '" + id + "' not found.");
    }

    static RefusedException noItem(String id) {
        return notFound("Item with id '" + id + "' not found.");
    }

    /** What a gateway says of a path that leads nowhere. */
    static RefusedException noPath() {
        return new RefusedException(ApiError.gateway(NOT_FOUND, "404", "Resource not found"));
    }

    static RefusedException noPrevious(String id) {
        return invalid(
                "Previous response with id '" + id + "' not found.",
                "previous_response_id",
                "previous_response_not_found");
    }

    static RefusedException locked() {
        return invalid(
                "Another process is currently operating on this conversation. Please retry in a few seconds.",
                "conversation",
                "conversation_locked");
    }

    static RefusedException noOutput(String callId) {
        return invalid("No tool output found for function call " + callId + ".", "input", null);
    }

    static RefusedException noCall(String callId) {
        return invalid("No tool call found for function call output with call_id " + callId + ".", "input", null);
    }

    static RefusedException answered(String callId) {
        return invalid("Function call " + callId + " has an output already.", "input", null);
    }

    static RefusedException duplicate(String id) {
        return invalid("Duplicate item found with id " + id + ".", "input", null);
    }

    static RefusedException tooLong(int window, long tokens) {
        return invalid(
                "Your input exceeds the context window of this model: " + tokens + " tokens, but it has " + window
                        + ".",
                "input",
                "context_length_exceeded");
    }
}
