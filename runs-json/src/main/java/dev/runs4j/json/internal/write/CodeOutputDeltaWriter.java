package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.event.CodeImageDelta;
import dev.runs4j.domain.event.CodeLogsDelta;
import dev.runs4j.domain.event.CodeOutputDelta;
import dev.runs4j.domain.event.UnrecognisedCodeOutputDelta;

/** An addition to one output of code that runs on the server. */
final class CodeOutputDeltaWriter {

    private CodeOutputDeltaWriter() {}

    static void write(JsonOut out, CodeOutputDelta delta) {
        if (delta instanceof CodeLogsDelta logs) {
            DeltaParts.begin(out, delta, logs.extras());
            out.put("logs", logs.logs(), TEXT);
            out.end();
        } else if (delta instanceof CodeImageDelta image) {
            DeltaParts.begin(out, delta, image.extras());
            out.put("image", image, CodeOutputDeltaWriter::image);
            out.end();
        } else if (delta instanceof UnrecognisedCodeOutputDelta unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void image(JsonOut out, CodeImageDelta image) {
        out.begin(image.imageExtras());
        out.put("file_id", image.fileId(), TEXT);
        out.end();
    }
}
