package dev.runs4j.domain.event;

import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FileCitationSource;

/** A citation from a file, told bit by bit. */
final class FileCitationEntry implements Entry<AnnotationDelta, Annotation> {

    private final ToldOnce<String> text;
    private final ToldOnce<String> fileId;
    private final ToldOnce<String> quote;
    private final ToldOnce<Integer> startIndex;
    private final ToldOnce<Integer> endIndex;
    private final GrowingExtras innerExtras;
    private final GrowingExtras extras;

    FileCitationEntry(FileCitation start, Place place) {
        FileCitationSource source = start.fileCitation();
        Place inner = place.in("file_citation");
        this.text = new ToldOnce<>(start.text(), place.in("text"));
        this.fileId = new ToldOnce<>(source.fileId(), inner.in("file_id"));
        this.quote = new ToldOnce<>(source.quote().orElse(null), inner.in("quote"));
        this.startIndex = new ToldOnce<>(start.startIndex().orElse(null), place.in("start_index"));
        this.endIndex = new ToldOnce<>(start.endIndex().orElse(null), place.in("end_index"));
        this.innerExtras = new GrowingExtras(source.extras(), inner, "file_id", "quote");
        this.extras = new GrowingExtras(
                start.extras(), place, "index", "type", "text", "file_citation", "start_index", "end_index");
    }

    @Override
    public boolean add(AnnotationDelta delta) {
        if (!(delta instanceof FileCitationDelta told)) {
            return false;
        }
        text.tell(told.text());
        fileId.tell(told.fileId());
        quote.tell(told.quote());
        startIndex.tell(told.startIndex());
        endIndex.tell(told.endIndex());
        innerExtras.add(told.innerExtras());
        extras.add(told.extras());
        return true;
    }

    @Override
    public Annotation value() {
        return new FileCitation(
                text.or(""),
                new FileCitationSource(fileId.or(""), quote.orNull(), innerExtras.value()),
                startIndex.orNull(),
                endIndex.orNull(),
                extras.value());
    }
}
