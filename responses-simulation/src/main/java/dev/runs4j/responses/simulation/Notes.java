package dev.runs4j.responses.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** What the judgement needs and neither the server nor the journal keeps: when things were done, and what tools have counted. One thread. */
final class Notes {

    /**
     * A request for a response on its way.
     *
     * @param at when it left
     * @param looked when the server last answered to its process what there is of the run; empty where it was never asked
     */
    record Sent(Instant at, Optional<Instant> looked) {}

    private final Map<String, Instant> opened = new HashMap<>();
    private final Map<String, Instant> acknowledged = new HashMap<>();
    private final Map<String, Instant> looks = new HashMap<>();
    private final Map<String, Sent> sent = new HashMap<>();
    private final Map<String, ObjectNode> forgotten = new HashMap<>();
    private final Map<String, Instant> forgottenAt = new HashMap<>();
    private final Set<String> claims = new HashSet<>();
    private final Map<String, Set<String>> starts = new TreeMap<>();

    void opened(String run, Instant at) {
        opened.putIfAbsent(run, at);
    }

    /** {@return when a run was opened} */
    Instant opened(String run) {
        return opened.getOrDefault(run, Instant.MAX);
    }

    void acknowledged(String response, Instant at) {
        acknowledged.putIfAbsent(response, at);
    }

    /** {@return when it was first written down whose a response is; the end of time where it never was} */
    Instant acknowledgedAt(String response) {
        return acknowledged.getOrDefault(response, Instant.MAX);
    }

    void looked(String process, String run, Instant at) {
        looks.put(process + " " + run, at);
    }

    void sent(String process, String run, String token, Instant at) {
        sent.put(token, new Sent(at, Optional.ofNullable(looks.get(process + " " + run))));
    }

    /** {@return when an attempt was sent last} */
    Sent sent(String token) {
        return sent.getOrDefault(token, new Sent(Instant.MAX, Optional.empty()));
    }

    void forgotten(String response, ObjectNode last, Instant at) {
        forgotten.put(response, last);
        forgottenAt.put(response, at);
    }

    /** {@return what responses said when the server forgot them} */
    Map<String, ObjectNode> forgotten() {
        return forgotten;
    }

    Optional<Instant> forgottenAt(String response) {
        return Optional.ofNullable(forgottenAt.get(response));
    }

    /** Somebody wants to start a call, and does so where nobody has claimed it for the same demand. */
    void start(String demand, String call) {
        if (claims.add(demand + " " + call)) {
            starts.computeIfAbsent(call, key -> new TreeSet<>()).add(demand);
        }
    }

    /** {@return for which demands each call was started} */
    Map<String, Set<String>> starts() {
        return starts;
    }
}
