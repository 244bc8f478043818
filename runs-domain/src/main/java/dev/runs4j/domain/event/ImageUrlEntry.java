package dev.runs4j.domain.event;

import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageUrl;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.MessageContent;

/** An image part that names an address, told bit by bit. */
final class ImageUrlEntry implements Entry<ContentDelta, MessageContent> {

    private final ToldOnce<String> url;
    private final ToldOnce<ImageDetail> detail;
    private final GrowingExtras innerExtras;
    private final GrowingExtras extras;

    ImageUrlEntry(ImageUrlContent start, Place place) {
        ImageUrl image = start.imageUrl();
        Place inner = place.in("image_url");
        this.url = new ToldOnce<>(image.url(), inner.in("url"));
        this.detail = new ToldOnce<>(image.detail().orElse(null), inner.in("detail"));
        this.innerExtras = new GrowingExtras(image.extras(), inner, "url", "detail");
        this.extras = new GrowingExtras(start.extras(), place, "index", "type", "image_url");
    }

    @Override
    public boolean add(ContentDelta delta) {
        if (!(delta instanceof ImageUrlDelta told)) {
            return false;
        }
        url.tell(told.url());
        detail.tell(told.detail());
        innerExtras.add(told.innerExtras());
        extras.add(told.extras());
        return true;
    }

    @Override
    public MessageContent value() {
        return new ImageUrlContent(new ImageUrl(url.or(""), detail.orNull(), innerExtras.value()), extras.value());
    }
}
