package dev.runs4j.trials.stall;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an answer stalls: what comes of it, and whether the rest comes a byte at a time or never. */
enum Manner {
    /** The request is taken, and nothing comes. */
    SILENT("", 0, false),
    /** The head stops in its middle. */
    IN_HEAD("HTTP/1.1 ", 10, false),
    /** The body, or the first event of a stream, stops in its middle. */
    IN_BODY("\r\n\r\n", 40, false),
    /** The third event of a stream stops in its middle. */
    IN_THIRD_EVENT("data: .*?data: .*?data: ", 20, false),
    /** All that a stream tells of its run comes, but not its end. */
    BEFORE_DONE("(?=event: done)", 0, false),
    /** From its first byte on the answer comes a byte at a time. */
    SLOW("", 0, true),
    /** From behind its head on the answer comes a byte at a time. */
    SLOW_BODY("\r\n\r\n", 0, true);

    private final String upTo;
    private final int more;
    private final boolean trickles;

    Manner(String upTo, int more, boolean trickles) {
        this.upTo = upTo;
        this.more = more;
        this.trickles = trickles;
    }

    /** {@return how many bytes of an answer come at once; none where it is no answer that can stall like this} */
    int atOnce(byte... answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        Matcher found = Pattern.compile(upTo, Pattern.DOTALL).matcher(text);
        return found.find() ? Math.min(found.end() + more, answer.length - 1) : 0;
    }

    boolean trickles() {
        return trickles;
    }
}
