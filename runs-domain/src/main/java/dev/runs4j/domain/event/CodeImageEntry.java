package dev.runs4j.domain.event;

import dev.runs4j.domain.tool.CodeInterpreterOutput;

/** A picture that code drew, told bit by bit. */
final class CodeImageEntry implements Entry<CodeOutputDelta, CodeInterpreterOutput> {

    private final ToldOnce<String> fileId;
    private final GrowingExtras imageExtras;
    private final GrowingExtras extras;

    CodeImageEntry(CodeInterpreterOutput.Image start, Place place) {
        Place inner = place.in("image");
        this.fileId = new ToldOnce<>(start.fileId(), inner.in("file_id"));
        this.imageExtras = new GrowingExtras(start.imageExtras(), inner, "file_id");
        this.extras = new GrowingExtras(start.extras(), place, "index", "type", "image");
    }

    @Override
    public boolean add(CodeOutputDelta delta) {
        if (!(delta instanceof CodeImageDelta told)) {
            return false;
        }
        fileId.tell(told.fileId());
        imageExtras.add(told.imageExtras());
        extras.add(told.extras());
        return true;
    }

    @Override
    public CodeInterpreterOutput value() {
        return new CodeInterpreterOutput.Image(fileId.or(""), imageExtras.value(), extras.value());
    }
}
