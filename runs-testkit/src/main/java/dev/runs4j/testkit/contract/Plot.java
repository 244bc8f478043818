package dev.runs4j.testkit.contract;

import dev.runs4j.domain.lifecycle.RunStatus;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a run does. An adapter lets its server, real or scripted, act so; texts, names of functions and arguments are part of the plot, letter by
 * letter. Each text stands in a message of its own, and messages and batches of calls are steps, in the order in which they are told here.
 *
 * <p>Where a plot answers with {@code Found} it means one message at the end: {@code Found}, a space, and the outputs of all calls of all rounds,
 * in the order of the calls, with a comma and a space between them, such as {@code Found wet, 12, dry}. Then the run completes.
 */
public enum Plot {
    /** Answers with {@code It rains in Oslo.} and completes. */
    ANSWERS("completed", 1, "It rains in Oslo."),
    /** Writes the messages {@code 1} to {@code 23} and completes. */
    TALKS("completed", 23, numbers()),
    /** Calls {@code lookup} with {@code {"id":1}}, then answers {@code Found} and the output. */
    ASKS_ONCE("requires_action", 1),
    /** Calls {@code lookup} and {@code lookup} with {@code {"id":1}} and {@code price} with {@code {}} at once; {@code Found}, three outputs. */
    ASKS_IN_PARALLEL("requires_action", 1),
    /**
     * Writes {@code I look it up.}, calls {@code lookup} with {@code {"id":1}} and {@code price} with {@code {}} at once; when they are answered
     * it writes {@code One more.} and calls {@code lookup} with {@code {"id":1}}; then {@code Found} and the three outputs of both rounds.
     */
    ASKS_TWICE("requires_action", 2, "I look it up."),
    /** Asks to approve the call of {@code search} at {@code web}; answers {@code Searched} or {@code Not allowed} and completes. */
    ASKS_APPROVAL("requires_action", 1),
    /** Fails with {@code server_error} and {@code Something broke.} before it has written anything. */
    FAILS("failed", 0),
    /** Fails as above when it has written {@code It will}. */
    FAILS_WRITING("failed", 1, "It will"),
    /** Writes {@code It will} and stops because of its completion budget. */
    STOPS_INCOMPLETE("incomplete", 1, "It will"),
    /** Is picked up and works without a word until it is cancelled or expires. */
    NEVER_ENDS("expired", 0),
    /** Writes {@code It will} and gets no further until it is cancelled or expires. */
    WRITES_FOREVER("expired", 1, "It will"),
    /** Is never picked up. */
    STAYS_QUEUED("expired", 0),
    /** Answers as {@link #ANSWERS} does and completes, also when a cancel was asked for while it wrote. */
    ENDS_WHILE_CANCELLING("completed", 1, "It rains in Oslo."),
    /** Fails when it has written {@code It will}, also when a cancel was asked for while it wrote. */
    FAILS_WHILE_CANCELLING("failed", 1, "It will"),
    /** Uses an unknown tool {@code moon}, then fails with the unknown code {@code eclipse}, {@code Dark} and the member {@code hours}: 7. */
    FAILS_ODDLY("failed", 1),
    /** Stops for the unknown reason {@code eclipse}. */
    STOPS_ODDLY("incomplete", 0);

    /** What it has written by then, oldest first. */
    @SuppressWarnings("ImmutableEnumChecker") // Nobody can change what List.of makes.
    final List<String> texts;

    /** How many steps it has taken by then. */
    final int steps;

    private final String end;

    Plot(String end, int steps, String... texts) {
        this.end = end;
        this.steps = steps;
        this.texts = List.of(texts);
    }

    private static String[] numbers() {
        return IntStream.rangeClosed(1, 23).mapToObj(String::valueOf).toArray(String[]::new);
    }

    /** {@return the first status in which a stream of the run ends, if nobody cancels} */
    RunStatus end() {
        return RunStatus.of(end);
    }
}
