package dev.runs4j.testkit.history;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the callers of one run saw of it and did about it, in order: samples of its life, not the life itself. A status that nobody looked at
 * is not in it. {@link #toString()} shows ids and status only, {@link #timeline()} is for people. Immutable.
 */
public final class RunHistory {

    private final Run lastSeen;
    private final List<HistoryEntry> entries;
    private final long dropped;

    RunHistory(Run lastSeen, List<HistoryEntry> entries, long dropped) {
        this.lastSeen = Objects.requireNonNull(lastSeen, "lastSeen");
        this.entries = List.copyOf(entries);
        this.dropped = dropped;
    }

    /** {@return the run's name} */
    public RunRef ref() {
        return lastSeen.ref();
    }

    /** {@return the run as it was last seen} */
    public Run lastSeen() {
        return lastSeen;
    }

    /** {@return everything that was recorded, oldest first} */
    public List<HistoryEntry> entries() {
        return entries;
    }

    /** {@return how many of the oldest entries were let go to make room} */
    public long dropped() {
        return dropped;
    }

    /** {@return the statuses in the order in which they were seen} */
    public List<RunStatus> statuses() {
        return of(HistoryEntry.StatusSeen.class)
                .map(HistoryEntry.StatusSeen::status)
                .toList();
    }

    /** {@return the calls that the run asked for, oldest first, over all rounds} */
    public List<RequiredCall> requiredCalls() {
        return of(HistoryEntry.CallsRequired.class)
                .flatMap(round -> round.calls().stream())
                .toList();
    }

    /** {@return the answers that were given, oldest first, over all rounds} */
    public List<GivenAnswer> answers() {
        return of(HistoryEntry.AnswersGiven.class)
                .flatMap(round -> round.answers().stream())
                .toList();
    }

    /** {@return the messages of the run as they were last seen, in the order in which they were first seen} */
    public List<Message> messages() {
        Map<String, Message> latest = new LinkedHashMap<>();
        of(HistoryEntry.MessageSeen.class)
                .forEach(seen -> latest.put(seen.message().id(), seen.message()));
        return List.copyOf(latest.values());
    }

    /** {@return the calls about this run that failed, oldest first} */
    public List<HistoryEntry.CallFailed> failures() {
        return of(HistoryEntry.CallFailed.class).toList();
    }

    /** {@return whether the caller asked for the run's end} */
    public boolean cancelRequested() {
        return of(HistoryEntry.CancelRequested.class).findAny().isPresent();
    }

    /** {@return from the first entry that is kept to the last status that was seen} */
    public Duration lasted() {
        Instant begin = entries.isEmpty() ? Instant.EPOCH : entries.get(0).at();
        return of(HistoryEntry.StatusSeen.class)
                .reduce((older, newer) -> newer)
                .map(last -> Duration.between(begin, last.at()))
                .orElse(Duration.ZERO);
    }

    /**
     * {@return the history as lines of text} The first names the run; each following one has the seconds since the first entry and what was
     * seen or done. This is a tool for tests: arguments, outputs and messages are shown, shortened to 120 characters. Metadata and headers
     * are not.
     */
    public String timeline() {
        return new Timeline(this).text();
    }

    private <E extends HistoryEntry> Stream<E> of(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunHistory that
                && that.lastSeen.equals(lastSeen)
                && that.entries.equals(entries)
                && that.dropped == dropped;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lastSeen, entries, dropped);
    }

    @Override
    public String toString() {
        return "RunHistory[" + ref() + ", " + lastSeen.status() + ", " + entries.size() + " entries]";
    }
}
