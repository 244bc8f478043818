package dev.runs4j.domain.message;

import dev.runs4j.domain.OpenText;
import java.util.List;

/** Why a message stops before its end: five reasons in the official OpenAI schema 2.3.0, and whatever else a server sends. */
public final class MessageIncompleteReason extends OpenText {

    /** The reasons that this version knows, to switch on. */
    public enum Known {
        /** A content filter stepped in. */
        CONTENT_FILTER,
        /** A token budget was used up. */
        MAX_TOKENS,
        /** Its run was cancelled. */
        RUN_CANCELLED,
        /** Its run overran its time. */
        RUN_EXPIRED,
        /** Its run failed. */
        RUN_FAILED,
        /** Any other text. */
        UNRECOGNISED
    }

    /** A content filter stepped in. */
    public static final MessageIncompleteReason CONTENT_FILTER = reason("content_filter", Known.CONTENT_FILTER);
    /** A token budget was used up. */
    public static final MessageIncompleteReason MAX_TOKENS = reason("max_tokens", Known.MAX_TOKENS);
    /** Its run was cancelled. */
    public static final MessageIncompleteReason RUN_CANCELLED = reason("run_cancelled", Known.RUN_CANCELLED);
    /** Its run overran its time. */
    public static final MessageIncompleteReason RUN_EXPIRED = reason("run_expired", Known.RUN_EXPIRED);
    /** Its run failed. */
    public static final MessageIncompleteReason RUN_FAILED = reason("run_failed", Known.RUN_FAILED);

    private static final List<MessageIncompleteReason> CONSTANTS =
            List.of(CONTENT_FILTER, MAX_TOKENS, RUN_CANCELLED, RUN_EXPIRED, RUN_FAILED);

    private final Known known;

    private MessageIncompleteReason(String text, Known known) {
        super(text);
        this.known = known;
    }

    private static MessageIncompleteReason reason(String text, Known known) {
        return new MessageIncompleteReason(text, known);
    }

    /** Reads a reason of any text. */
    public static MessageIncompleteReason of(String text) {
        return find(text, CONSTANTS, other -> reason(other, Known.UNRECOGNISED));
    }

    /** {@return the reasons that this version knows} */
    public static List<MessageIncompleteReason> values() {
        return CONSTANTS;
    }

    /** {@return the constant to switch on} */
    public Known known() {
        return known;
    }
}
