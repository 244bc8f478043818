package dev.runs4j.json.internal.read;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.LastError;

/** Why a run or a step failed; a code or message that is missing reads as empty. */
final class LastErrorReader implements Members {

    private String code = "";
    private String message = "";

    private LastErrorReader() {}

    static LastError read(JsonIn in) {
        LastErrorReader reader = new LastErrorReader();
        Extras extras = in.members(reader);
        return new LastError(ErrorCode.of(reader.code), reader.message, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "code" -> code = in.textOr("");
            case "message" -> message = in.textOr("");
            default -> {
                return false;
            }
        }
        return true;
    }
}
