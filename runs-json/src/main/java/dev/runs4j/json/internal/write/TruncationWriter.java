package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WHOLE;

import dev.runs4j.domain.run.TruncationStrategy;

/** How a thread is cut to fit. */
public final class TruncationWriter {

    private TruncationWriter() {}

    /** Writes a strategy. */
    public static void write(JsonOut out, TruncationStrategy strategy) {
        out.begin(strategy.extras());
        out.put("type", strategy.type(), TEXT);
        out.putOrNull("last_messages", strategy.lastMessages(), WHOLE);
        out.end();
    }
}
