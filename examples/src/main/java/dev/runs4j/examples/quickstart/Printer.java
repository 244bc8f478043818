package dev.runs4j.examples.quickstart;

import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.DriveListener;
import dev.runs4j.driver.event.DriveTimeline;
import dev.runs4j.ports.time.RunsClock;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Prints what happens as it happens, with seconds since the beginning. */
final class Printer implements DriveListener {

    private final RunsClock clock;
    private final PrintStream out;
    private final Instant start;

    Printer(RunsClock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
        this.start = clock.now();
    }

    @Override
    public void on(DriveEvent event) {
        if (event instanceof DriveEvent.Received received) {
            line(received.event().name());
        } else if (event instanceof DriveEvent.StatusChanged changed) {
            line("status: " + changed.from() + " -> " + changed.to());
        } else if (event instanceof DriveEvent.ToolStarted started) {
            line("tool " + started.tool() + " called (" + started.callId() + ")");
        } else if (event instanceof DriveEvent.ToolFinished finished) {
            line("tool " + finished.tool() + ": " + finished.result() + " in "
                    + finished.took().toMillis() + " ms");
        } else if (event instanceof DriveEvent.Answered answered) {
            line("answered " + answered.answers() + " call(s) of round " + answered.round());
        } else if (!(event instanceof DriveEvent.Waiting || event instanceof DriveEvent.CallMade)) {
            line(event.toString());
        }
    }

    /** A line of the timeline, on the same zero as the events. */
    void entry(DriveTimeline.Entry entry) {
        double lasted = entry.lasted().toMillis() / 1000.0;
        line(entry.at(), String.format(Locale.ROOT, "%-15s %9.3f s", entry.status(), lasted));
    }

    private void line(String text) {
        line(clock.now(), text);
    }

    private void line(Instant at, String text) {
        double seconds = Duration.between(start, at).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "%8.3f s  %s", seconds, text));
    }
}
