package dev.runs4j.domain.event;

import dev.runs4j.domain.message.Message;

/** Messages; one whose creation was not told starts empty. */
final class MessageKind implements Kind<MessageDelta, Message> {

    @Override
    public Message blank(MessageDelta delta) {
        return Message.builder(delta.id()).build();
    }

    @Override
    public Entry<MessageDelta, Message> resume(Message value, Place place) {
        return new MessageEntry(value, place);
    }
}
