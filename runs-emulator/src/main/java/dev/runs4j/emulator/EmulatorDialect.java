package dev.runs4j.emulator;

import dev.runs4j.emulator.internal.dialect.Dialect;

/** The kinds of servers whose way to speak the protocol the emulator can take on: addresses, credentials, members, errors and headers. */
public enum EmulatorDialect {

    /** The official server: addresses below {@code /v1}, {@code Authorization: Bearer}, the bodies of the official schema 2.3.0. */
    OPENAI,

    /**
     * Azure OpenAI, as its documentation told it until the service ended: addresses below {@code /openai} with a dated preview as
     * {@code api-version}, without which nothing is found; the key as the header {@code api-key} or {@code Authorization: Bearer}. The
     * bodies are those of the official schema.
     */
    AZURE_OPENAI,

    /**
     * Foundry Agents classic, after Microsoft's description: addresses below {@code /api/projects/emulator} with the {@code api-version}
     * {@code 2025-05-01}, {@code v1} or {@code 2025-05-15-preview}; {@code Authorization: Bearer} only. Threads can be listed, runs may
     * have {@code tool_resources}, and there are Azure's kinds of tools; functions are not strict and have no output in steps. What a request
     * may hold depends on its version: {@code azure_function} came with {@code v1}, and only the preview knows approvals and the tools from
     * {@code mcp} to {@code computer_use}.
     */
    FOUNDRY;

    Dialect dialect() {
        return switch (this) {
            case OPENAI -> Dialect.OPENAI;
            case AZURE_OPENAI -> Dialect.AZURE_OPENAI;
            case FOUNDRY -> Dialect.FOUNDRY;
        };
    }
}
