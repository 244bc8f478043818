package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.WORD;

import dev.runs4j.domain.event.MessageDelta;

/** An addition to a message. */
final class MessageDeltaWriter {

    private MessageDeltaWriter() {}

    static void write(JsonOut out, MessageDelta delta) {
        DeltaParts.event(out, delta.id(), delta.name(), delta, MessageDeltaWriter::delta, delta.extras());
    }

    private static void delta(JsonOut out, MessageDelta delta) {
        out.begin(delta.deltaExtras());
        out.put("role", delta.role(), WORD);
        DeltaParts.list(out, "content", delta.content(), ContentDeltaWriter::write);
        out.end();
    }
}
