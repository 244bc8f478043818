package dev.runs4j.openai;

import dev.runs4j.wire.internal.assistants.BaseUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which server is meant, and whether the protocol fits it. */
final class OpenAiServer {

    /** OpenAI's own address (official schema 2.3.0). */
    private static final String OWN = "https://api.openai.com/v1";

    private static final String DOMAIN = "openai.com";

    /** Microsoft's own hosts, as its pages on Azure OpenAI and Foundry name them. Gateways at Azure have others. */
    private static final List<String> AZURE =
            List.of("openai.azure.com", "services.ai.azure.com", "cognitiveservices.azure.com");

    private OpenAiServer() {}

    /**
     * Chooses the address. No setting lets Azure's hosts pass: what speaks of threads there wants a version in every request and Azure's own
     * credentials, and {@code /openai/v1}, which looks like OpenAI's, speaks of Responses only.
     *
     * @throws IllegalArgumentException when it cannot be used, when the protocol is not stated, when the server has given it up, or when it is
     *     Azure's
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
        if (AZURE.stream().anyMatch(server::isIn)) {
            throw new IllegalArgumentException(
                    names.baseUrl() + ": a server of Azure, where this backend finds no threads"
                            + " and runs (/openai/v1 speaks Responses only, and what else is there wants an api-version). Take"
                            + " adapter-azure, which speaks to Foundry Agents (classic, until 2027-03-31). Nothing was sent");
        }
        if (protocol == null) {
            throw new IllegalArgumentException(names.protocol() + ": must be stated for a server other than OpenAI's"
                    + " own; this version knows " + Protocol.ASSISTANTS.text());
        }
        return server;
    }
}
