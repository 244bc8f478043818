package dev.runs4j.domain.command;

import dev.runs4j.domain.OpenText;
import java.util.List;

/** More content than usual for run steps, the query parameter {@code include[]}. */
public final class Include extends OpenText {

    /** The passages that file search found; the only value in the official schema 2.3.0. */
    public static final Include FILE_SEARCH_CONTENT =
            new Include("step_details.tool_calls[*].file_search.results[*].content");

    private static final List<Include> CONSTANTS = List.of(FILE_SEARCH_CONTENT);

    private Include(String text) {
        super(text);
    }

    /** Reads a value of any text. */
    public static Include of(String text) {
        return find(text, CONSTANTS, Include::new);
    }

    /** {@return the values that this version knows} */
    public static List<Include> values() {
        return CONSTANTS;
    }
}
