package dev.runs4j.domain.event;

import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.FilePath;
import dev.runs4j.domain.message.FilePathSource;

/** A file that the code interpreter made, told bit by bit. */
final class FilePathEntry implements Entry<AnnotationDelta, Annotation> {

    private final ToldOnce<String> text;
    private final ToldOnce<String> fileId;
    private final ToldOnce<Integer> startIndex;
    private final ToldOnce<Integer> endIndex;
    private final GrowingExtras innerExtras;
    private final GrowingExtras extras;

    FilePathEntry(FilePath start, Place place) {
        Place inner = place.in("file_path");
        this.text = new ToldOnce<>(start.text(), place.in("text"));
        this.fileId = new ToldOnce<>(start.filePath().fileId(), inner.in("file_id"));
        this.startIndex = new ToldOnce<>(start.startIndex().orElse(null), place.in("start_index"));
        this.endIndex = new ToldOnce<>(start.endIndex().orElse(null), place.in("end_index"));
        this.innerExtras = new GrowingExtras(start.filePath().extras(), inner, "file_id");
        this.extras = new GrowingExtras(
                start.extras(), place, "index", "type", "text", "file_path", "start_index", "end_index");
    }

    @Override
    public boolean add(AnnotationDelta delta) {
        if (!(delta instanceof FilePathDelta told)) {
            return false;
        }
        text.tell(told.text());
        fileId.tell(told.fileId());
        startIndex.tell(told.startIndex());
        endIndex.tell(told.endIndex());
        innerExtras.add(told.innerExtras());
        extras.add(told.extras());
        return true;
    }

    @Override
    public Annotation value() {
        return new FilePath(
                text.or(""),
                new FilePathSource(fileId.or(""), innerExtras.value()),
                startIndex.orNull(),
                endIndex.orNull(),
                extras.value());
    }
}
