package dev.runs4j.responses.journal;

/**
 * A response that belongs to no attempt any more: the server made it, and the run has gone on without it. Nobody is ever shown what it says.
 *
 * @param runId the run
 * @param hop the hop, from 0
 * @param token the attempt
 * @param response the server's id
 */
public record Orphan(String runId, int hop, String token, String response) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a text is blank or the hop negative
     */
    public Orphan {
        Values.notBlank("runId", runId);
        Values.notNegative("hop", hop);
        Values.notBlank("token", token);
        Values.notBlank("response", response);
    }
}
