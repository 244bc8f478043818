package dev.runs4j.emulator.internal.dialect;

import dev.runs4j.domain.command.Capability;
import java.util.List;
import java.util.Set;

/**
 * How one kind of server speaks the protocol.
 *
 * @param base what every address begins with, without a slash at its end
 * @param versions which versions a query may name
 * @param credentials how a client may show its key
 * @param protocols what requests may hold, by their version
 * @param errors how refusals are written
 * @param bodies how resources are written
 * @param headers headers of every answer
 */
public record Dialect(
        String base,
        ApiVersions versions,
        Credentials credentials,
        Protocols protocols,
        ErrorForm errors,
        BodyForm bodies,
        AnswerHeaders headers) {

    private static final List<String> TOOLS = List.of("code_interpreter", "file_search", "function");

    /** What servers took from 2025 on; the official schema 2.3.0 says 256. */
    private static final int SMALLEST_BUDGET = 16;

    /** The official server: schema 2.3.0. */
    public static final Dialect OPENAI = new Dialect(
            "/v1",
            ApiVersions.NONE,
            Credentials.BEARER,
            official(true),
            ErrorForm.OPENAI,
            BodyForm.FULL,
            new AnswerHeaders(List.of("x-request-id"), true));

    /** Azure OpenAI: the official bodies below another address. */
    public static final Dialect AZURE_OPENAI = new Dialect(
            "/openai",
            ApiVersions.PREVIEWS,
            Credentials.BEARER_OR_KEY,
            official(false),
            ErrorForm.AZURE_OPENAI,
            BodyForm.FULL,
            new AnswerHeaders(List.of("apim-request-id", "x-request-id"), false));

    /** Foundry Agents classic: Microsoft's description, which knows more tools, and in its preview approvals. */
    public static final Dialect FOUNDRY = new Dialect(
            "/api/projects/emulator",
            ApiVersions.FOUNDRY,
            Credentials.BEARER_ONLY,
            FoundryProtocols.BY_VERSION,
            ErrorForm.FOUNDRY,
            BodyForm.FOUNDRY,
            new AnswerHeaders(List.of("apim-request-id", "x-ms-request-id"), false));

    private static Protocols official(boolean beta) {
        return Protocols.same(new Protocol(
                Set.of(Capability.STRICT_FUNCTIONS, Capability.REASONING_EFFORT), TOOLS, SMALLEST_BUDGET, beta));
    }
}
