package dev.runs4j.driver;

import org.jspecify.annotations.Nullable;

/** A tool's refusal of arguments that it could not read, before it did anything; in words that are meant for the model. */
public class UnreadableArgumentsException extends ToolException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was wrong.
     *
     * @param messageForModel sent to the model as it is, so without secrets
     */
    public UnreadableArgumentsException(String messageForModel) {
        this(messageForModel, null);
    }

    /**
     * Says what was wrong.
     *
     * @param messageForModel sent to the model as it is, so without secrets
     * @param cause for listeners only; null for none
     */
    public UnreadableArgumentsException(String messageForModel, @Nullable Throwable cause) {
        super(messageForModel, cause);
    }
}
