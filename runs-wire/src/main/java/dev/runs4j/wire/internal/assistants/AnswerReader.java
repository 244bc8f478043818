package dev.runs4j.wire.internal.assistants;

import dev.runs4j.wire.http.HttpAnswer;

/**
 * Reads what a successful answer says.
 *
 * @param <T> what it says
 */
@FunctionalInterface
interface AnswerReader<T> {

    /**
     * Reads the body to its end.
     *
     * @throws dev.runs4j.ports.error.MalformedResponseException when it cannot be read
     * @throws java.io.UncheckedIOException when the exchange breaks
     */
    T read(HttpAnswer answer);
}
