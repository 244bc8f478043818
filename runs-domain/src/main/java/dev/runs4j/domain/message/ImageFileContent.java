package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * A picture that is stored as a file.
 *
 * @param imageFile which file, and how closely to look
 * @param extras unmodelled members beside {@code image_file}
 */
public record ImageFileContent(ImageFile imageFile, Extras extras) implements MessageContent {

    /** The kind on the wire. */
    public static final String TYPE = "image_file";

    /** Refuses null. */
    public ImageFileContent {
        Objects.requireNonNull(imageFile, "imageFile");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes a picture with the server's default detail. */
    public static ImageFileContent of(String fileId) {
        return new ImageFileContent(new ImageFile(fileId, null, Extras.NONE), Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
