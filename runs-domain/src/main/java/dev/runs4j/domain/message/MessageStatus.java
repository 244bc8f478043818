package dev.runs4j.domain.message;

import dev.runs4j.domain.OpenText;
import java.util.List;

/**
 * Whether a message is still being written: three statuses in the official OpenAI schema 2.3.0. Servers send it in streams; a message that
 * is read otherwise often has none.
 */
public final class MessageStatus extends OpenText {

    /** The statuses that this version knows, to switch on. */
    public enum Known {
        /** The model is writing it. */
        IN_PROGRESS,
        /** It stops before its end. */
        INCOMPLETE,
        /** It is whole. */
        COMPLETED,
        /** Any other text. */
        UNRECOGNISED
    }

    /** The model is writing it; its content may still be empty. */
    public static final MessageStatus IN_PROGRESS = new MessageStatus("in_progress", Known.IN_PROGRESS);
    /** It stops before its end; see the message's incomplete details. */
    public static final MessageStatus INCOMPLETE = new MessageStatus("incomplete", Known.INCOMPLETE);
    /** It is whole. */
    public static final MessageStatus COMPLETED = new MessageStatus("completed", Known.COMPLETED);

    private static final List<MessageStatus> CONSTANTS = List.of(IN_PROGRESS, INCOMPLETE, COMPLETED);

    private final Known known;

    private MessageStatus(String text, Known known) {
        super(text);
        this.known = known;
    }

    /** Reads a status of any text. */
    public static MessageStatus of(String text) {
        return find(text, CONSTANTS, other -> new MessageStatus(other, Known.UNRECOGNISED));
    }

    /** {@return the statuses that this version knows} */
    public static List<MessageStatus> values() {
        return CONSTANTS;
    }

    /** {@return the constant to switch on} */
    public Known known() {
        return known;
    }
}
