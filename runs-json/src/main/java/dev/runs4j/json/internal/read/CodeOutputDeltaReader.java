package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.CodeImageDelta;
import dev.runs4j.domain.event.CodeLogsDelta;
import dev.runs4j.domain.event.CodeOutputDelta;
import dev.runs4j.domain.event.UnrecognisedCodeOutputDelta;
import org.jspecify.annotations.Nullable;

/** An addition to one output of code that runs on the server. */
final class CodeOutputDeltaReader {

    private CodeOutputDeltaReader() {}

    static CodeOutputDelta read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        CodeOutputDelta delta = known(type, in);
        return delta == null
                ? new UnrecognisedCodeOutputDelta(UnknownDelta.at(mark, in).index(), type, in.whole(mark))
                : delta;
    }

    private static @Nullable CodeOutputDelta known(String type, JsonIn in) {
        return switch (type) {
            case CodeLogsDelta.TYPE -> logs(in);
            case CodeImageDelta.TYPE -> image(in);
            default -> null;
        };
    }

    private static @Nullable CodeOutputDelta logs(JsonIn in) {
        var output = Envelope.text(CodeLogsDelta.TYPE).withIndex();
        return output.read(in, (logs, extras) -> new CodeLogsDelta(output.index(), logs, extras));
    }

    private static @Nullable CodeOutputDelta image(JsonIn in) {
        var output = Envelope.object(CodeImageDelta.TYPE, IdObject::file).withIndex();
        return output.read(
                in,
                (file, extras) -> file == null
                        ? new CodeImageDelta(output.index(), null, Extras.NONE, extras)
                        : new CodeImageDelta(output.index(), file.id(), file.extras(), extras));
    }
}
