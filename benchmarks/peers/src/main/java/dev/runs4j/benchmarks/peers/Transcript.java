package dev.runs4j.benchmarks.peers;

/** A stream as a server sends it: the run, so many deltas of a message, the run again, done. */
final class Transcript {

    private static final String[] WORDS = {
        "Take",
        " a",
        " coat",
        ",",
        " since",
        " it",
        " rains",
        " in",
        " Oslo",
        " and",
        " Bergen",
        " alike",
        "; \\\"caf\u00e9\\\"",
        ".",
        "\\n",
        " Then"
    };

    private Transcript() {}

    static byte[] of(int deltas) {
        StringBuilder text = new StringBuilder(deltas * 220 + 8192);
        begin(text);
        for (int i = 0; i < deltas; i++) {
            delta(text, i);
        }
        end(text);
        return Samples.utf8(text.toString());
    }

    static byte[] beginning() {
        StringBuilder text = new StringBuilder(4096);
        begin(text);
        delta(text, 0);
        return Samples.utf8(text.toString());
    }

    static byte[] ending() {
        StringBuilder text = new StringBuilder(4096);
        end(text);
        return Samples.utf8(text.toString());
    }

    private static void begin(StringBuilder text) {
        event(text, "thread.run.created", Samples.RUN.replace("requires_action", "queued"));
    }

    private static void delta(StringBuilder text, int i) {
        event(
                text,
                "thread.message.delta",
                "{\"id\":\"msg_7Yd2kLm9QrT4vX6zA1bC3eFg\",\"object\":\"thread.message.delta\",\"delta\":{\"content\":"
                        + "[{\"index\":0,\"type\":\"text\",\"text\":{\"value\":\"" + WORDS[i % WORDS.length]
                        + "\",\"annotations\":[]}}]}}");
    }

    private static void end(StringBuilder text) {
        event(text, "thread.run.completed", Samples.RUN.replace("requires_action", "completed"));
        event(text, "done", "[DONE]");
    }

    private static void event(StringBuilder text, String name, String data) {
        text.append("event: ").append(name).append("\ndata: ").append(data).append("\n\n");
    }
}
