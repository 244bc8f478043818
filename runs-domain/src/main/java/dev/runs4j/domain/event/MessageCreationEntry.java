package dev.runs4j.domain.event;

import dev.runs4j.domain.step.StepDetails;

/** Details of a step that writes a message, told bit by bit. */
final class MessageCreationEntry implements Entry<StepDetailsDelta, StepDetails> {

    private final ToldOnce<String> messageId;
    private final GrowingExtras innerExtras;
    private final GrowingExtras extras;

    MessageCreationEntry(StepDetails.MessageCreation start, Place place) {
        Place inner = place.in("message_creation");
        this.messageId = new ToldOnce<>(start.messageId(), inner.in("message_id"));
        this.innerExtras = new GrowingExtras(start.innerExtras(), inner, "message_id");
        this.extras = new GrowingExtras(start.extras(), place, "type", "message_creation");
    }

    @Override
    public boolean add(StepDetailsDelta delta) {
        if (!(delta instanceof MessageCreationDelta told)) {
            return false;
        }
        messageId.tell(told.messageId());
        innerExtras.add(told.innerExtras());
        extras.add(told.extras());
        return true;
    }

    @Override
    public StepDetails value() {
        return new StepDetails.MessageCreation(messageId.or(""), innerExtras.value(), extras.value());
    }
}
