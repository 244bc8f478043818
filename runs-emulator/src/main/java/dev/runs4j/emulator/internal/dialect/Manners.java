package dev.runs4j.emulator.internal.dialect;

/**
 * How a server behaves at its door, whatever protocol it speaks.
 *
 * @param base what every address begins with, without a slash at its end
 * @param versions which versions a query may name
 * @param credentials how a client may show its key
 * @param errors how refusals are written
 * @param headers headers of every answer
 */
public record Manners(
        String base, ApiVersions versions, Credentials credentials, ErrorForm errors, AnswerHeaders headers) {}
