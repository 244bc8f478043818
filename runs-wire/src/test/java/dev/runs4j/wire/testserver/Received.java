package dev.runs4j.wire.testserver;

import java.util.List;

/**
 * One request as it came.
 *
 * @param head the head, letter by letter, without the empty line behind it
 * @param body the body
 */
public record Received(String head, String body) {

    /** {@return the first line} */
    public String line() {
        return lines().get(0);
    }

    /** {@return the lines of the head, the first one included} */
    public List<String> lines() {
        return List.of(head.split("\r\n", -1));
    }
}
