package dev.runs4j.responses.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges how often the same was accepted. */
final class Repeats {

    /** A look may be so old when the request leaves that trusts it: what is left of a lease where one may begin, and two waits for the journal. */
    private static final Duration STALE = Duration.ofSeconds(90);

    private final World world;
    private final Evidence evidence;
    private final Findings findings;

    Repeats(World world, Evidence evidence, Findings findings) {
        this.world = world;
        this.evidence = evidence;
        this.findings = findings;
    }

    void judge() {
        Map<String, List<Attempt>> places = evidence.attempts().stream()
                .collect(Collectors.groupingBy(Attempt::place, TreeMap::new, Collectors.toList()));
        for (List<Attempt> same : places.values()) {
            for (int i = 1; i < same.size(); i++) {
                for (Attempt earlier : same.subList(0, i)) {
                    compare(earlier, same.get(i));
                }
            }
        }
    }

    private void compare(Attempt earlier, Attempt later) {
        Notes.Sent sent = world.notes().sent(later.token());
        if (earlier.token().equals(later.token())) {
            findings.add(Rule.ACCEPTED_ONCE, earlier + ", " + later);
        } else if (world.notes().acknowledgedAt(earlier.response()).isBefore(sent.at())) {
            findings.add(Rule.SENT_ONCE, earlier + " was known before " + later);
        } else if (wasVisible(earlier, sent)) {
            findings.add(Rule.SENT_ONCE, earlier + " was visible before " + later + ", " + sent);
        }
    }

    /** Whether the server showed the earlier attempt to whoever sent the later one. Nothing shows one that is at work, but for a list. */
    private boolean wasVisible(Attempt earlier, Notes.Sent sent) {
        Instant looked = sent.looked().orElse(Instant.MIN);
        return switch (world.mode()) {
            case PREVIOUS_RESPONSE -> false;
            case LISTED_CONVERSATION -> shows(earlier.at(), looked, sent.at());
            case CONVERSATION ->
                !isMixed(earlier)
                        && earlier.stored()
                                .filter(at -> shows(at, looked, sent.at()))
                                .isPresent();
        };
    }

    private static boolean shows(Instant from, Instant looked, Instant sent) {
        return !from.isAfter(looked) || from.plus(STALE).isBefore(sent);
    }

    /** A run that brings nothing cannot tell its own items behind those of a lost response of another run. */
    private boolean isMixed(Attempt attempt) {
        Instant opened = world.notes().opened(attempt.run());
        return !attempt.brings()
                && evidence.attempts().stream()
                        .filter(other -> other.thread().equals(attempt.thread())
                                && !other.run().equals(attempt.run()))
                        .anyMatch(other -> other.stored()
                                .filter(at -> !at.isBefore(opened))
                                .isPresent());
    }
}
