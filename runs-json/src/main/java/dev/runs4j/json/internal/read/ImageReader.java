package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFile;
import dev.runs4j.domain.message.ImageUrl;
import org.jspecify.annotations.Nullable;

/** A picture: where it is, and how closely the model looks at it. */
final class ImageReader implements Members {

    /** Nothing told. */
    static final ImageReader NOTHING = new ImageReader("");

    private final String placeMember;
    private @Nullable String place;
    private @Nullable ImageDetail detail;
    private Extras extras = Extras.NONE;

    private ImageReader(String placeMember) {
        this.placeMember = placeMember;
    }

    static ImageFile file(JsonIn in) {
        ImageReader image = fileParts(in);
        return new ImageFile(image.placeOrEmpty(), image.detail, image.extras);
    }

    static ImageUrl url(JsonIn in) {
        ImageReader image = urlParts(in);
        return new ImageUrl(image.placeOrEmpty(), image.detail, image.extras);
    }

    static ImageReader fileParts(JsonIn in) {
        return read("file_id", in);
    }

    static ImageReader urlParts(JsonIn in) {
        return read("url", in);
    }

    private static ImageReader read(String placeMember, JsonIn in) {
        ImageReader image = new ImageReader(placeMember);
        image.extras = in.members(image);
        return image;
    }

    @Override
    public boolean member(String name, JsonIn in) {
        if (name.equals(placeMember)) {
            place = in.text();
        } else if (name.equals("detail")) {
            detail = in.word(ImageDetail::of);
        } else {
            return false;
        }
        return true;
    }

    private String placeOrEmpty() {
        return place == null ? "" : place;
    }

    /** {@return the file's id or the address, where told} */
    @Nullable
    String place() {
        return place;
    }

    @Nullable
    ImageDetail detail() {
        return detail;
    }

    Extras extras() {
        return extras;
    }
}
