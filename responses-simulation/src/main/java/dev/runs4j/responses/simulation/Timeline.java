package dev.runs4j.responses.simulation;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The time of a world, and what happens when. One thread. */
final class Timeline implements RunsClock {

    private record Entry(Instant at, long number, Runnable work) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private Instant now;
    private long count;

    Timeline(Instant start) {
        this.now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean sleepUntil(Instant until, WakeSignal signal) {
        throw new AssertionError("nobody waits in a world; until " + until);
    }

    void in(Duration time, Runnable work) {
        at(now.plus(time), work);
    }

    void at(Instant at, Runnable work) {
        entries.add(new Entry(at.isBefore(now) ? now : at, count++, work));
    }

    /** Lets happen what is due until then; {@return whether there was more to come} */
    boolean playUntil(Instant end) {
        while (!entries.isEmpty() && !entries.peek().at().isAfter(end)) {
            Entry next = entries.poll();
            now = next.at();
            next.work().run();
        }
        now = end;
        return !entries.isEmpty();
    }
}
