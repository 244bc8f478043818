package dev.runs4j.domain;

import java.util.List;

/** Why a run or a step failed. The official schema 2.3.0 knows three codes; Foundry and compatible servers send others. */
public final class ErrorCode extends OpenText {

    /** The codes that this version knows, to switch on. */
    public enum Known {
        /** Something went wrong at the server. */
        SERVER_ERROR,
        /** Too fast, or the quota is used up. */
        RATE_LIMIT_EXCEEDED,
        /** The prompt was refused; runs only. */
        INVALID_PROMPT,
        /** Any other text. */
        UNRECOGNISED
    }

    /** Something went wrong at the server. */
    public static final ErrorCode SERVER_ERROR = new ErrorCode("server_error", Known.SERVER_ERROR);
    /** Too fast, or the quota is used up; a failed run, not an HTTP 429. */
    public static final ErrorCode RATE_LIMIT_EXCEEDED = new ErrorCode("rate_limit_exceeded", Known.RATE_LIMIT_EXCEEDED);
    /** The prompt was refused; runs only. */
    public static final ErrorCode INVALID_PROMPT = new ErrorCode("invalid_prompt", Known.INVALID_PROMPT);

    private static final List<ErrorCode> CONSTANTS = List.of(SERVER_ERROR, RATE_LIMIT_EXCEEDED, INVALID_PROMPT);

    private final Known known;

    private ErrorCode(String text, Known known) {
        super(text);
        this.known = known;
    }

    /**
     * Reads a code.
     *
     * @param text any text
     * @return the code
     */
    public static ErrorCode of(String text) {
        return find(text, CONSTANTS, other -> new ErrorCode(other, Known.UNRECOGNISED));
    }

    /** {@return the codes that this version knows} */
    public static List<ErrorCode> values() {
        return CONSTANTS;
    }

    /** {@return the constant to switch on} */
    public Known known() {
        return known;
    }
}
