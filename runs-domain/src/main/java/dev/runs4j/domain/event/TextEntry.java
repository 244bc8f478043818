package dev.runs4j.domain.event;

import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.TextValue;

/** A text part that grows. */
final class TextEntry implements Entry<ContentDelta, MessageContent> {

    private final GrowingText value;
    private final GrowingList<AnnotationDelta, Annotation> annotations;
    private final GrowingExtras innerExtras;
    private final GrowingExtras extras;

    TextEntry(TextContent start, Place place) {
        Place inner = place.in("text");
        this.value = new GrowingText(start.value());
        this.annotations = new GrowingList<>(start.text().annotations(), new AnnotationKind(), inner.in("annotations"));
        this.innerExtras = new GrowingExtras(start.text().extras(), inner, "value", "annotations");
        this.extras = new GrowingExtras(start.extras(), place, "index", "type", "text");
    }

    @Override
    public boolean add(ContentDelta delta) {
        if (!(delta instanceof TextDelta told)) {
            return false;
        }
        told.text().ifPresent(this::add);
        extras.add(told.extras());
        return true;
    }

    private void add(TextValueDelta told) {
        value.append(told.value());
        annotations.add(told.annotations());
        innerExtras.add(told.extras());
    }

    @Override
    public MessageContent value() {
        return new TextContent(
                new TextValue(value.orEmpty(), annotations.values(), innerExtras.value()), extras.value());
    }
}
