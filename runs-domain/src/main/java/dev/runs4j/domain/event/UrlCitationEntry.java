package dev.runs4j.domain.event;

import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.UrlCitation;
import dev.runs4j.domain.message.UrlCitationSource;

/** A citation from the web, told bit by bit. */
final class UrlCitationEntry implements Entry<AnnotationDelta, Annotation> {

    private final ToldOnce<String> text;
    private final ToldOnce<String> url;
    private final ToldOnce<String> title;
    private final ToldOnce<Integer> startIndex;
    private final ToldOnce<Integer> endIndex;
    private final GrowingExtras innerExtras;
    private final GrowingExtras extras;

    UrlCitationEntry(UrlCitation start, Place place) {
        UrlCitationSource source = start.urlCitation();
        Place inner = place.in("url_citation");
        this.text = new ToldOnce<>(start.text(), place.in("text"));
        this.url = new ToldOnce<>(source.url(), inner.in("url"));
        this.title = new ToldOnce<>(source.title().orElse(null), inner.in("title"));
        this.startIndex = new ToldOnce<>(start.startIndex().orElse(null), place.in("start_index"));
        this.endIndex = new ToldOnce<>(start.endIndex().orElse(null), place.in("end_index"));
        this.innerExtras = new GrowingExtras(source.extras(), inner, "url", "title");
        this.extras = new GrowingExtras(
                start.extras(), place, "index", "type", "text", "url_citation", "start_index", "end_index");
    }

    @Override
    public boolean add(AnnotationDelta delta) {
        if (!(delta instanceof UrlCitationDelta told)) {
            return false;
        }
        text.tell(told.text());
        url.tell(told.url());
        title.tell(told.title());
        startIndex.tell(told.startIndex());
        endIndex.tell(told.endIndex());
        innerExtras.add(told.innerExtras());
        extras.add(told.extras());
        return true;
    }

    @Override
    public Annotation value() {
        return new UrlCitation(
                text.or(""),
                new UrlCitationSource(url.or(""), title.orNull(), innerExtras.value()),
                startIndex.orNull(),
                endIndex.orNull(),
                extras.value());
    }
}
