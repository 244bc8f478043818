package dev.runs4j.domain.event;

import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.RefusalContent;

/** A refusal that grows. */
final class RefusalEntry implements Entry<ContentDelta, MessageContent> {

    private final GrowingText refusal;
    private final GrowingExtras extras;

    RefusalEntry(RefusalContent start, Place place) {
        this.refusal = new GrowingText(start.refusal());
        this.extras = new GrowingExtras(start.extras(), place, "index", "type", "refusal");
    }

    @Override
    public boolean add(ContentDelta delta) {
        if (!(delta instanceof RefusalDelta told)) {
            return false;
        }
        refusal.append(told.refusal());
        extras.add(told.extras());
        return true;
    }

    @Override
    public MessageContent value() {
        return new RefusalContent(refusal.orEmpty(), extras.value());
    }
}
