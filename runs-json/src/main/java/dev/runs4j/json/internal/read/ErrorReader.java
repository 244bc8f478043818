package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.event.StreamFailed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The error that a stream ended with. The official schema 2.3.0 has the bare object; the live API was seen to wrap it in {@code error}, as
 * errors outside streams are. Where both levels tell the same, the inner one counts.
 */
final class ErrorReader implements Members {

    private @Nullable String code;
    private @Nullable String type;
    private @Nullable String message;
    private @Nullable String param;
    private @Nullable ErrorReader wrapped;
    private Extras extras = Extras.NONE;

    private ErrorReader() {}

    static StreamFailed read(JsonIn in) {
        return parts(in).build();
    }

    /** Reads an error that must be wrapped to be taken for one. */
    static Optional<StreamFailed> readWrapped(JsonIn in) {
        ErrorReader error = parts(in);
        return error.wrapped == null ? Optional.empty() : Optional.of(error.build());
    }

    private static ErrorReader parts(JsonIn in) {
        ErrorReader error = new ErrorReader();
        error.extras = in.members(error);
        return error;
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "code" -> code = in.textOrNumber();
            case "type" -> type = in.text();
            case "message" -> message = in.text();
            case "param" -> param = in.text();
            case "error" -> wrapped = in.isText() ? worded(in) : in.object(ErrorReader::parts);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static ErrorReader worded(JsonIn in) {
        ErrorReader error = new ErrorReader();
        error.message = in.text();
        return error;
    }

    private StreamFailed build() {
        StreamFailed outer = new StreamFailed(code, type, message, param, extras);
        if (wrapped == null) {
            return outer;
        }
        StreamFailed inner = wrapped.build();
        Map<String, JsonText> all = new LinkedHashMap<>(outer.extras().asMap());
        all.putAll(inner.extras().asMap());
        return new StreamFailed(
                inner.code().orElse(code),
                inner.type().orElse(type),
                inner.message().orElse(message),
                inner.param().orElse(param),
                Extras.of(all));
    }
}
