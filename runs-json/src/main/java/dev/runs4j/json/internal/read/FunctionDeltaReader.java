package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.FunctionCallDelta;
import org.jspecify.annotations.Nullable;

/** An addition to the call of a function. */
final class FunctionDeltaReader implements Members {

    private static final FunctionDeltaReader NOTHING = new FunctionDeltaReader();

    private @Nullable String functionName;
    private @Nullable String arguments;
    private @Nullable String output;
    private Extras innerExtras = Extras.NONE;

    private FunctionDeltaReader() {}

    static @Nullable FunctionCallDelta read(JsonIn in) {
        var call = Envelope.object(FunctionCallDelta.TYPE, FunctionDeltaReader::function)
                .withIndex()
                .withId();
        return call.read(
                in,
                (read, extras) -> (read == null ? NOTHING : read)
                        .onto(FunctionCallDelta.at(call.index()))
                        .id(call.id())
                        .extras(extras)
                        .build());
    }

    private static FunctionDeltaReader function(JsonIn in) {
        FunctionDeltaReader function = new FunctionDeltaReader();
        function.innerExtras = in.members(function);
        return function;
    }

    private FunctionCallDelta.Builder onto(FunctionCallDelta.Builder call) {
        return call.name(functionName).arguments(arguments).output(output).innerExtras(innerExtras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "name" -> functionName = in.text();
            case "arguments" -> arguments = in.text();
            case "output" -> output = in.text();
            default -> {
                return false;
            }
        }
        return true;
    }
}
