package dev.runs4j.domain.event;

import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFile;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.MessageContent;

/** An image part that names a file, told bit by bit. */
final class ImageFileEntry implements Entry<ContentDelta, MessageContent> {

    private final ToldOnce<String> fileId;
    private final ToldOnce<ImageDetail> detail;
    private final GrowingExtras innerExtras;
    private final GrowingExtras extras;

    ImageFileEntry(ImageFileContent start, Place place) {
        ImageFile image = start.imageFile();
        Place inner = place.in("image_file");
        this.fileId = new ToldOnce<>(image.fileId(), inner.in("file_id"));
        this.detail = new ToldOnce<>(image.detail().orElse(null), inner.in("detail"));
        this.innerExtras = new GrowingExtras(image.extras(), inner, "file_id", "detail");
        this.extras = new GrowingExtras(start.extras(), place, "index", "type", "image_file");
    }

    @Override
    public boolean add(ContentDelta delta) {
        if (!(delta instanceof ImageFileDelta told)) {
            return false;
        }
        fileId.tell(told.fileId());
        detail.tell(told.detail());
        innerExtras.add(told.innerExtras());
        extras.add(told.extras());
        return true;
    }

    @Override
    public MessageContent value() {
        return new ImageFileContent(new ImageFile(fileId.or(""), detail.orNull(), innerExtras.value()), extras.value());
    }
}
