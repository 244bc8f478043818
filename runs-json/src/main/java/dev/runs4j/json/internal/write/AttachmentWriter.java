package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;

import dev.runs4j.domain.message.Attachment;

/** A file that comes with a message. */
public final class AttachmentWriter {

    private AttachmentWriter() {}

    /** Writes an attachment. */
    public static void write(JsonOut out, Attachment attachment) {
        out.begin(attachment.extras());
        out.put("file_id", attachment.fileId(), TEXT);
        out.put("tools", attachment.tools(), Values.list(ToolWriter::write));
        out.end();
    }
}
