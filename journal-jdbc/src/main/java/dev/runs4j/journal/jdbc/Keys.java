package dev.runs4j.journal.jdbc;

import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import java.nio.charset.StandardCharsets;

/** What can be a key here. */
final class Keys {

    /** An entry of an index has room for some 2,700 bytes, and a key has up to four texts and a number. */
    static final int MOST_BYTES = 600;

    private Keys() {}

    static void check(JournalRun run) {
        check("backend", run.backend());
        check("threadId", run.run().threadId());
        check("runId", run.run().runId());
    }

    static void check(JournalCall call) {
        check(call.run());
        check("callId", call.callId());
    }

    static void check(String name, String text) {
        int bytes = PgText.encode(text).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(name + ": at most " + MOST_BYTES + " bytes, but was " + bytes);
        }
    }

    static void notBlank(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + ": a text that is not blank, but was \"" + text + "\"");
        }
    }

    static void atLeastOne(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + ": 1 or more, but was " + number);
        }
    }
}
