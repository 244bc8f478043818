package dev.runs4j.wire.testlog;

import java.util.ArrayList;
import java.util.List;

/** What was logged while it was open, at every level; one at a time. */
public final class CapturedLogs implements AutoCloseable {

    private static volatile CapturedLogs current;

    private final List<String> lines = new ArrayList<>();

    private CapturedLogs() {}

    /** Begins to keep. */
    public static CapturedLogs open() {
        CapturedLogs logs = new CapturedLogs();
        current = logs;
        return logs;
    }

    static boolean isOpen() {
        return current != null;
    }

    static void add(String line) {
        CapturedLogs logs = current;
        if (logs != null) {
            synchronized (logs.lines) {
                logs.lines.add(line);
            }
        }
    }

    /** {@return all lines, each with its level and logger} */
    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        current = null;
    }
}
