package dev.runs4j.emulator.internal.responses;

import dev.runs4j.emulator.internal.dialect.AnswerHeaders;
import dev.runs4j.emulator.internal.dialect.ApiVersions;
import dev.runs4j.emulator.internal.dialect.Credentials;
import dev.runs4j.emulator.internal.dialect.ErrorForm;
import dev.runs4j.emulator.internal.dialect.Manners;
import dev.runs4j.emulator.responses.ResponsesDialect;
import java.util.List;

/** How each kind of server behaves at its door. */
final class ResponsesManners {

    private static final Manners OPENAI = new Manners(
            "/v1",
            ApiVersions.NONE,
            Credentials.BEARER,
            ErrorForm.OPENAI,
            new AnswerHeaders(List.of("x-request-id"), true));
    private static final Manners AZURE_OPENAI = new Manners(
            "/openai/v1",
            ApiVersions.UNDATED,
            Credentials.BEARER_OR_KEY,
            ErrorForm.AZURE_OPENAI,
            new AnswerHeaders(List.of("apim-request-id", "x-request-id"), false));
    private static final Manners FOUNDRY = new Manners(
            "/api/projects/emulator/openai/v1",
            ApiVersions.UNDATED,
            Credentials.BEARER_ONLY,
            ErrorForm.AZURE_OPENAI,
            new AnswerHeaders(List.of("apim-request-id", "x-ms-request-id"), false));

    private ResponsesManners() {}

    static Manners of(ResponsesDialect dialect) {
        return switch (dialect) {
            case OPENAI -> OPENAI;
            case AZURE_OPENAI -> AZURE_OPENAI;
            case FOUNDRY -> FOUNDRY;
        };
    }
}
