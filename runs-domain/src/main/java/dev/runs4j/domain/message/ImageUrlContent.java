package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * A picture on the web.
 *
 * @param imageUrl where it is, and how closely to look
 * @param extras unmodelled members beside {@code image_url}
 */
public record ImageUrlContent(ImageUrl imageUrl, Extras extras) implements MessageContent {

    /** The kind on the wire. */
    public static final String TYPE = "image_url";

    /** Refuses null. */
    public ImageUrlContent {
        Objects.requireNonNull(imageUrl, "imageUrl");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes a picture with the server's default detail. */
    public static ImageUrlContent of(String url) {
        return new ImageUrlContent(new ImageUrl(url, null, Extras.NONE), Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
