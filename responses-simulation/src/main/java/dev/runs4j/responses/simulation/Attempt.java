package dev.runs4j.responses.simulation;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for a response that the server has accepted, and what came of it.
 *
 * @param number its place among everything that the server has accepted
 * @param response the response
 * @param run the run that it was made for
 * @param hop which hop of that, from 0
 * @param token the attempt
 * @param thread the run's thread; empty where the journal does not know the run
 * @param brings whether it has an input
 * @param at when it was accepted
 * @param end when the response ended; the end of time where it has not
 * @param stored when its items came into the conversation; empty where they never did
 * @param last what the response said last
 */
record Attempt(
        long number,
        String response,
        String run,
        int hop,
        String token,
        String thread,
        boolean brings,
        Instant at,
        Instant end,
        Optional<Instant> stored,
        ObjectNode last) {

    boolean isCompleted() {
        return last.path("status").asString("").equals("completed");
    }

    boolean asks() {
        for (JsonNode item : last.path("output")) {
            if (item.path("type").asString("").equals("function_call")) {
                return true;
            }
        }
        return false;
    }

    String place() {
        return run + " " + hop;
    }

    @Override
    public String toString() {
        return "Attempt[" + response + ", " + place() + ", " + token + ", from " + at + " to " + end + ", "
                + last.path("status").asString("") + "]";
    }
}
