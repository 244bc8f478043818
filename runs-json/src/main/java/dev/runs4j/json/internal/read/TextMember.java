package dev.runs4j.json.internal.read;

import org.jspecify.annotations.Nullable;

/** One member that holds a text. */
final class TextMember implements Members {

    private final String member;
    private @Nullable String text;

    TextMember(String member) {
        this.member = member;
    }

    @Override
    public boolean member(String name, JsonIn in) {
        if (!name.equals(member)) {
            return false;
        }
        text = in.text();
        return true;
    }

    @Nullable
    String text() {
        return text;
    }

    String textOr(String absent) {
        return text == null ? absent : text;
    }
}
