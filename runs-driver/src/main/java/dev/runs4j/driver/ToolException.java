package dev.runs4j.driver;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tool's refusal in words that are meant for the model: what was wrong with the call, and how to do better. */
public class ToolException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was wrong.
     *
     * @param messageForModel sent to the model as it is, so without secrets
     */
    public ToolException(String messageForModel) {
        this(messageForModel, null);
    }

    /**
     * Says what was wrong.
     *
     * @param messageForModel sent to the model as it is, so without secrets
     * @param cause for listeners only; null for none
     */
    public ToolException(String messageForModel, @Nullable Throwable cause) {
        super(Objects.requireNonNull(messageForModel, "messageForModel"), cause);
    }

    /** {@return what the model is told} */
    public final String messageForModel() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }
}
