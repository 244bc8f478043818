package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.NamedToolChoice;
import dev.runs4j.domain.tool.ToolChoice;
import org.jspecify.annotations.Nullable;

/** Whether and what a model must call: one word, or an object that names a tool. */
final class ToolChoiceReader {

    private ToolChoiceReader() {}

    static @Nullable ToolChoice read(JsonIn in) {
        if (in.isNull()) {
            return null;
        }
        return in.isText() ? new ToolChoice.Mode(in.textOr("")) : choice(in);
    }

    private static ToolChoice choice(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        ToolChoice named = type.isEmpty() ? null : named(type, in);
        return named == null ? new ToolChoice.Unrecognised(in.whole(mark)) : named;
    }

    private static @Nullable ToolChoice named(String type, JsonIn in) {
        return Envelope.object(type, "function", ToolChoiceReader::function)
                .read(in, (function, extras) -> new NamedToolChoice(type, function, extras));
    }

    private static NamedToolChoice.Function function(JsonIn in) {
        TextMember functionName = new TextMember("name");
        Extras extras = in.members(functionName);
        return new NamedToolChoice.Function(functionName.textOr(""), extras);
    }
}
