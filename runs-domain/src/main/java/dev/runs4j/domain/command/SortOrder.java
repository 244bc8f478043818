package dev.runs4j.domain.command;

/** The order of a list, by time of creation. */
public enum SortOrder {
    /** Oldest first. */
    ASC("asc"),
    /** Newest first; the default of every server. */
    DESC("desc");

    private final String text;

    SortOrder(String text) {
        this.text = text;
    }

    /** {@return the word on the wire} */
    public String text() {
        return text;
    }
}
