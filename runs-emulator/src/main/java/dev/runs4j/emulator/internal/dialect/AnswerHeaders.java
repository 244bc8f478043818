package dev.runs4j.emulator.internal.dialect;

import java.util.List;

/**
 * Headers of every answer.
 *
 * @param requestId those that hold the id of the request
 * @param official whether there are those that only the official server has
 */
public record AnswerHeaders(List<String> requestId, boolean official) {

    /** Copies the list. */
    public AnswerHeaders {
        requestId = List.copyOf(requestId);
    }
}
