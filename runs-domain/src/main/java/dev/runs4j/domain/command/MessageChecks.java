package dev.runs4j.domain.command;

import dev.runs4j.domain.message.ContentPart;
import dev.runs4j.domain.message.ImageFilePart;
import dev.runs4j.domain.message.ImageUrlPart;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.TextPart;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Limits of messages that a caller wants to add. */
final class MessageChecks {

    private MessageChecks() {}

    static void messages(Checks checks, String path, List<NewMessage> messages) {
        for (int i = 0; i < messages.size(); i++) {
            message(checks, path + "[" + i + "].", messages.get(i));
        }
    }

    static void message(Checks checks, String prefix, NewMessage message) {
        if (message.content().isEmpty()) {
            checks.add(prefix + "content", "at least one part", "none");
        }
        for (int i = 0; i < message.content().size(); i++) {
            part(checks, prefix + "content[" + i + "]", message.content().get(i));
        }
        for (int i = 0; i < message.attachments().size(); i++) {
            checks.optionalId(
                    prefix + "attachments[" + i + "].file_id",
                    message.attachments().get(i).fileId().orElse(null));
        }
        checks.metadata(prefix + "metadata", message.metadata());
    }

    /** A tool that may use an attached file is a tool of the run that reads it. */
    static Set<Capability> needs(List<NewMessage> messages) {
        Set<Capability> needs = new LinkedHashSet<>();
        for (NewMessage message : messages) {
            message.attachments().forEach(attachment -> ToolChecks.needs(attachment.tools(), needs));
        }
        return Collections.unmodifiableSet(needs);
    }

    private static void part(Checks checks, String path, ContentPart part) {
        if (part instanceof TextPart text) {
            checks.text(path + ".text", text.text(), checks.limits().messageText());
        } else if (part instanceof ImageFilePart image) {
            checks.id(path + ".image_file.file_id", image.fileId());
        } else if (part instanceof ImageUrlPart image) {
            checks.filled(path + ".image_url.url", "an address", image.url());
        }
    }
}
