package dev.runs4j.openai;

import java.util.Arrays;
import java.util.Optional;

/** How a server is spoken to. Members may be added in a minor version. */
public enum Protocol {
    /**
     * Assistants, version 2: threads, messages and runs, as the official schema 2.3.0 has it. Self-hosted and compatible servers speak it;
     * OpenAI itself has not since 2026-08-26.
     */
    ASSISTANTS("assistants");

    private final String text;

    Protocol(String text) {
        this.text = text;
    }

    /** {@return its name in configuration, such as {@code assistants}} */
    public String text() {
        return text;
    }

    /** Finds a protocol by its name in configuration, in whatever case. */
    public static Optional<Protocol> find(String text) {
        return Arrays.stream(values())
                .filter(protocol -> protocol.text.equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
