package dev.runs4j.domain.run;

import dev.runs4j.domain.OpenText;
import java.util.List;

/** Why a run ended incomplete. The official schema 2.3.0 has the two budgets; content filters were seen on Azure and OpenAI. */
public final class IncompleteReason extends OpenText {

    /** The reasons that this version knows, to switch on. */
    public enum Known {
        /** The completion budget was used up. */
        MAX_COMPLETION_TOKENS,
        /** The prompt budget was used up. */
        MAX_PROMPT_TOKENS,
        /** A content filter stepped in. */
        CONTENT_FILTER,
        /** Any other text. */
        UNRECOGNISED
    }

    /** The completion budget was used up. */
    public static final IncompleteReason MAX_COMPLETION_TOKENS =
            new IncompleteReason("max_completion_tokens", Known.MAX_COMPLETION_TOKENS);
    /** The prompt budget was used up. */
    public static final IncompleteReason MAX_PROMPT_TOKENS =
            new IncompleteReason("max_prompt_tokens", Known.MAX_PROMPT_TOKENS);
    /** A content filter stepped in. */
    public static final IncompleteReason CONTENT_FILTER = new IncompleteReason("content_filter", Known.CONTENT_FILTER);

    private static final List<IncompleteReason> CONSTANTS =
            List.of(MAX_COMPLETION_TOKENS, MAX_PROMPT_TOKENS, CONTENT_FILTER);

    private final Known known;

    private IncompleteReason(String text, Known known) {
        super(text);
        this.known = known;
    }

    /** Reads a reason of any text. */
    public static IncompleteReason of(String text) {
        return find(text, CONSTANTS, other -> new IncompleteReason(other, Known.UNRECOGNISED));
    }

    /** {@return the reasons that this version knows} */
    public static List<IncompleteReason> values() {
        return CONSTANTS;
    }

    /** {@return the constant to switch on} */
    public Known known() {
        return known;
    }
}
