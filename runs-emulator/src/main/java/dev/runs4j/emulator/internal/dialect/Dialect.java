package dev.runs4j.emulator.internal.dialect;

import dev.runs4j.domain.command.Capability;
import java.util.List;
import java.util.Set;

/**
 * How one kind of server speaks the Assistants protocol.
 *
 * @param manners how it behaves at its door
 * @param protocols what requests may hold, by their version
 * @param bodies how resources are written
 */
public record Dialect(Manners manners, Protocols protocols, BodyForm bodies) {

    private static final List<String> TOOLS = List.of("code_interpreter", "file_search", "function");

    /** What servers took from 2025 on; the official schema 2.3.0 says 256. */
    private static final int SMALLEST_BUDGET = 16;

    /** The official server: schema 2.3.0. */
    public static final Dialect OPENAI = new Dialect(
            new Manners(
                    "/v1",
                    ApiVersions.NONE,
                    Credentials.BEARER,
                    ErrorForm.OPENAI,
                    new AnswerHeaders(List.of("x-request-id"), true)),
            official(true),
            BodyForm.FULL);

    /** Azure OpenAI: the official bodies below another address. */
    public static final Dialect AZURE_OPENAI = new Dialect(
            new Manners(
                    "/openai",
                    ApiVersions.PREVIEWS,
                    Credentials.BEARER_OR_KEY,
                    ErrorForm.AZURE_OPENAI,
                    new AnswerHeaders(List.of("apim-request-id", "x-request-id"), false)),
            official(false),
            BodyForm.FULL);

    /** Foundry Agents classic: Microsoft's description, which knows more tools, and in its preview approvals. */
    public static final Dialect FOUNDRY = new Dialect(
            new Manners(
                    "/api/projects/emulator",
                    ApiVersions.FOUNDRY,
                    Credentials.BEARER_ONLY,
                    ErrorForm.FOUNDRY,
                    new AnswerHeaders(List.of("apim-request-id", "x-ms-request-id"), false)),
            FoundryProtocols.BY_VERSION,
            BodyForm.FOUNDRY);

    private static Protocols official(boolean beta) {
        return Protocols.same(new Protocol(
                Set.of(Capability.STRICT_FUNCTIONS, Capability.REASONING_EFFORT), TOOLS, SMALLEST_BUDGET, beta));
    }
}
