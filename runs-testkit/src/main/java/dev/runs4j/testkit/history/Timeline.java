package dev.runs4j.testkit.history;

import dev.runs4j.testkit.internal.Excerpt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A history as text for people. */
final class Timeline {

    private final RunHistory history;

    Timeline(RunHistory history) {
        this.history = history;
    }

    String text() {
        StringBuilder text = new StringBuilder("run " + history.ref().runId() + " on thread "
                + history.ref().threadId() + ", last seen " + history.lastSeen().status());
        if (history.dropped() > 0) {
            text.append("\n  ... ").append(history.dropped()).append(" older entries were not kept");
        }
        List<HistoryEntry> entries = history.entries();
        for (HistoryEntry entry : entries) {
            text.append('\n').append(seconds(entries.get(0).at(), entry.at())).append("  ");
            text.append(describe(entry));
        }
        return text.toString();
    }

    private static String seconds(Instant from, Instant to) {
        return String.format(Locale.ROOT, "%9.3f s", Duration.between(from, to).toMillis() / 1000.0);
    }

    static String describe(HistoryEntry entry) {
        if (entry instanceof HistoryEntry.StatusSeen seen) {
            return seen.status().text();
        } else if (entry instanceof HistoryEntry.CallsRequired required) {
            return "asked for "
                    + required.calls().stream().map(Timeline::call).collect(Collectors.joining(", and for "));
        } else if (entry instanceof HistoryEntry.AnswersGiven given) {
            return "answered " + given.answers().stream().map(Timeline::answer).collect(Collectors.joining(", and "));
        } else if (entry instanceof HistoryEntry.MessageSeen seen) {
            return message(seen);
        } else if (entry instanceof HistoryEntry.CallFailed failed) {
            return failure(failed);
        }
        return "cancel requested";
    }

    private static String failure(HistoryEntry.CallFailed failed) {
        return failed.operation() + " failed" + (failed.mayHaveHappened() ? " (may have happened)" : "") + ": "
                + failed.failure().getClass().getSimpleName() + ": "
                + Excerpt.of(String.valueOf(failed.failure().getMessage()));
    }

    private static String call(RequiredCall call) {
        return call.name() + " with " + (call.arguments().isEmpty() ? "no arguments" : Excerpt.of(call.arguments()));
    }

    private static String answer(GivenAnswer answer) {
        String name = answer.name().isEmpty() ? "unknown call " + answer.callId() : answer.name();
        return name
                + answer.output()
                        .map(output -> " with " + Excerpt.of(output))
                        .orElseGet(() -> " with " + (answer.approved().orElse(false) ? "approval" : "refusal"));
    }

    private static String message(HistoryEntry.MessageSeen seen) {
        String status =
                seen.message().status().map(known -> " (" + known.text() + ")").orElse("");
        return "message " + seen.message().id() + status + ": "
                + Excerpt.of(seen.message().text());
    }
}
