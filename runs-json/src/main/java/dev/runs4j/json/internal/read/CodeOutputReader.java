package dev.runs4j.json.internal.read;

import dev.runs4j.domain.tool.CodeInterpreterOutput;
import dev.runs4j.domain.tool.CodeInterpreterOutput.Image;
import dev.runs4j.domain.tool.CodeInterpreterOutput.Logs;
import org.jspecify.annotations.Nullable;

/** One thing that code on the server put out. */
final class CodeOutputReader {

    private CodeOutputReader() {}

    static CodeInterpreterOutput read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        CodeInterpreterOutput output = known(type, in);
        return output == null ? new CodeInterpreterOutput.Unrecognised(type, in.whole(mark)) : output;
    }

    private static @Nullable CodeInterpreterOutput known(String type, JsonIn in) {
        return switch (type) {
            case "logs" -> Envelope.text(type).require(in, Logs::new);
            case "image" ->
                Envelope.object(type, IdObject::file)
                        .require(in, (file, extras) -> new Image(file.idOrEmpty(), file.extras(), extras));
            default -> null;
        };
    }
}
