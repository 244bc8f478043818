package dev.runs4j.emulator.responses;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Parts of messages, and pieces of texts. */
final class Parts {

    private static final int MOST = 16;

    private Parts() {}

    static ObjectNode text(String text) {
        ObjectNode part = Json.type("output_text").put("text", text);
        part.putArray("annotations");
        part.putArray("logprobs");
        return part;
    }

    /** Cuts behind blanks into 16 pieces at most; a text of one word, in two. Together they are the text. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int least = text.length() / MOST;
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i - 1) == ' ' && i - from > least) {
                pieces.add(text.substring(from, i));
                from = i;
            }
        }
        if (pieces.isEmpty() && text.codePointCount(0, text.length()) > 1) {
            from = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
            pieces.add(text.substring(0, from));
        }
        if (from < text.length()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }
}
