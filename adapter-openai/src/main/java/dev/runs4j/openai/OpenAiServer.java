package dev.runs4j.openai;

import dev.runs4j.wire.internal.assistants.BaseUrl;
import org.jspecify.annotations.Nullable;

/** Which server is meant, and whether the protocol fits it. */
final class OpenAiServer {

    /** OpenAI's own address (official schema 2.3.0). */
    private static final String OWN = "https://api.openai.com/v1";

    private static final String DOMAIN = "openai.com";

    private OpenAiServer() {}

    /**
     * Chooses the address.
     *
     * @throws IllegalArgumentException when it cannot be used, when the protocol is not stated, or when the server has given it up
     */
    static BaseUrl choose(@Nullable String address, @Nullable Protocol protocol, Names names, boolean plainHttp) {
        BaseUrl server = BaseUrl.of(names.baseUrl(), address == null ? OWN : address, names.plainHttp(), plainHttp);
        if (server.isIn(DOMAIN)) {
            throw new IllegalArgumentException(names.baseUrl() + ": "
                    + (address == null ? "not set, so OpenAI's own server is meant" : "OpenAI's own server")
                    + ", which has not spoken the Assistants protocol since 2026-08-26. Set " + names.baseUrl()
                    + " and "
                    + names.protocol() + " for a server that still speaks it (self-hosted, compatible, or the Runs4j"
                    + " emulator), or take a backend for another service: adapter-azure for Foundry Agents (classic,"
                    + " until 2027-03-31), adapter-inmemory for tests. Nothing was sent");
        }
        if (protocol == null) {
            throw new IllegalArgumentException(names.protocol() + ": must be stated for a server other than OpenAI's"
                    + " own; this version knows " + Protocol.ASSISTANTS.text());
        }
        return server;
    }
}
