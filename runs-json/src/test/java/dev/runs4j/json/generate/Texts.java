package dev.runs4j.json.generate;

import java.util.List;

/** Texts that break careless readers and writers: quotes, control characters, characters outside the basic plane, nothing at all. */
final class Texts {

    private static final List<String> PIECES = List.of(
            "a",
            "Oslo",
            " ",
            "\"",
            "\\",
            "\\u0041",
            "/",
            "</script>",
            "{\"key\":[1]}",
            "\n",
            "\r\t",
            "\u0000",
            "\b\f\u001f",
            "\u007f\u0085",
            "\u2028\u2029",
            "\ufeff",
            "ıİ",
            "e\u0301",
            "氷",
            "😀",
            "👩‍👩‍👧",
            "\uffff",
            new String(Character.toChars(Character.MAX_CODE_POINT)));

    private final Dice dice;

    Texts(Dice dice) {
        this.dice = dice;
    }

    /** Any text: empty, short, or once in a while longer than a parser's buffer. */
    String text() {
        if (dice.oneIn(200)) {
            return dice.pick(PIECES).repeat(dice.between(1500, 3000));
        }
        return shortText();
    }

    /** Any text for a name: a parser takes long texts, but no endless names. */
    String shortText() {
        return String.join("", dice.list(0, 4, () -> dice.pick(PIECES)));
    }

    /** An id, which is never blank; what else stands in it is the server's affair. */
    String id(String prefix) {
        String id = prefix + Long.toHexString(dice.between(0L, 0xffff_ffffL));
        return dice.oneIn(10) ? id + text() : id;
    }

    /** Letters, digits, underscore and hyphen only. */
    String name() {
        return dice.pick("weather", "get-time", "A_1", "x") + dice.between(0, 99);
    }

    String url() {
        return "https://example.org/" + dice.between(0, 99) + dice.pick("", "?a=b&c=%20", "#top");
    }
}
