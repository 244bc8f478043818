package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.CodeInterpreterOutput;

/** Code that ran on the server. */
final class CodeInterpreterWriter {

    private CodeInterpreterWriter() {}

    static void write(JsonOut out, CodeInterpreterCall call) {
        out.begin(call.innerExtras());
        out.put("input", call.input(), TEXT);
        out.put("outputs", call.outputs(), Values.list(CodeInterpreterWriter::output));
        out.end();
    }

    private static void output(JsonOut out, CodeInterpreterOutput output) {
        if (output instanceof CodeInterpreterOutput.Logs logs) {
            out.begin(logs.extras());
            out.put("type", "logs", TEXT);
            out.put("logs", logs.logs(), TEXT);
            out.end();
        } else if (output instanceof CodeInterpreterOutput.Image image) {
            out.begin(image.extras());
            out.put("type", "image", TEXT);
            out.put("image", image, CodeInterpreterWriter::image);
            out.end();
        } else if (output instanceof CodeInterpreterOutput.Unrecognised unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void image(JsonOut out, CodeInterpreterOutput.Image image) {
        out.begin(image.imageExtras());
        out.put("file_id", image.fileId(), TEXT);
        out.end();
    }
}
