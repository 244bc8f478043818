package dev.runs4j.json.generate;

import dev.runs4j.domain.message.ContentPart;
import dev.runs4j.domain.message.ImageFilePart;
import dev.runs4j.domain.message.ImageUrlPart;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.TextPart;

/** Messages as callers send them. */
final class NewMessages {

    private final Parts parts;
    private final Dice dice;
    private final Contents contents;
    private final Messages messages;

    NewMessages(Parts parts, Contents contents, Messages messages) {
        this.parts = parts;
        this.dice = parts.dice;
        this.contents = contents;
        this.messages = messages;
    }

    NewMessage message() {
        return NewMessage.builder(messages.role())
                .content(dice.list(dice.official() ? 1 : 0, 3, this::part))
                .attachments(dice.list(messages::attachment))
                .metadata(parts.metadata())
                .build();
    }

    private ContentPart part() {
        return dice.make(this::text, this::imageFile, this::imageUrl);
    }

    private ContentPart text() {
        return new TextPart(parts.texts.text());
    }

    private ContentPart imageFile() {
        return new ImageFilePart(parts.texts.id("file-"), dice.maybe(contents::detail));
    }

    private ContentPart imageUrl() {
        return new ImageUrlPart(parts.texts.url(), dice.maybe(contents::detail));
    }
}
