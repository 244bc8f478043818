package dev.runs4j.emulator.internal.api;

import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.ports.error.ErrorDetails;

/** What a server has said when it refused, in place of our own words. */
final class ServersWords {

    private static final int FIRST_REFUSAL = 400;
    private static final int LAST_REFUSAL = 599;

    private ServersWords() {}

    static ApiError over(ApiError ours, ErrorDetails said) {
        int told = said.httpStatus().orElse(ours.status());
        int status = told >= FIRST_REFUSAL && told <= LAST_REFUSAL ? told : ours.status();
        return new ApiError(
                status,
                said.type().orElse(ours.type()),
                said.code().orElse(ours.code()),
                said.param().orElse(ours.param()),
                said.serverMessage().orElse(ours.message()),
                ours.headers(),
                said.extras());
    }
}
