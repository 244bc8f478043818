package dev.runs4j.json.generate;

import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.Role;

/** Messages as servers return them. */
final class Messages {

    private final Parts parts;
    private final Dice dice;
    private final Contents contents;
    private final Tools tools;

    Messages(Parts parts, Contents contents, Tools tools) {
        this.parts = parts;
        this.dice = parts.dice;
        this.contents = contents;
        this.tools = tools;
    }

    Message message() {
        return Message.builder(parts.texts.id("msg_"))
                .threadId(dice.pick("", parts.texts.id("thread_")))
                .role(dice.wordOrNone(Role.values(), Role::of))
                .status(dice.told(this::status))
                .createdAt(dice.told(parts.numbers::time))
                .completedAt(dice.maybe(parts.numbers::time))
                .incompleteAt(dice.maybe(parts.numbers::time))
                .incompleteDetails(dice.maybe(this::incompleteDetails))
                .content(dice.list(contents::content))
                .assistantId(dice.maybe(() -> parts.texts.id("asst_")))
                .runId(dice.maybe(() -> parts.texts.id("run_")))
                .attachments(dice.list(this::attachment))
                .metadata(parts.metadata())
                .extras(parts.opaque.extrasOfObject("message"))
                .build();
    }

    Role role() {
        return dice.word(Role.values(), Role::of);
    }

    MessageStatus status() {
        return dice.word(MessageStatus.values(), MessageStatus::of);
    }

    private MessageIncompleteDetails incompleteDetails() {
        return new MessageIncompleteDetails(
                dice.told(() -> dice.word(MessageIncompleteReason.values(), MessageIncompleteReason::of)),
                parts.extras());
    }

    Attachment attachment() {
        return new Attachment(dice.maybe(() -> parts.texts.id("file-")), tools.ofAttachment(), parts.extras());
    }
}
