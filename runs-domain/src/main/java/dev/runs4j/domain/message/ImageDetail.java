package dev.runs4j.domain.message;

import dev.runs4j.domain.OpenText;
import java.util.List;

/** How closely a model looks at a picture, which decides what it costs: three levels in the official OpenAI schema 2.3.0. */
public final class ImageDetail extends OpenText {

    /** The levels that this version knows, to switch on. */
    public enum Known {
        /** The server decides. */
        AUTO,
        /** Coarse and cheap. */
        LOW,
        /** Fine and dear. */
        HIGH,
        /** Any other text. */
        UNRECOGNISED
    }

    /** The server decides; its default. */
    public static final ImageDetail AUTO = new ImageDetail("auto", Known.AUTO);
    /** Coarse and cheap. */
    public static final ImageDetail LOW = new ImageDetail("low", Known.LOW);
    /** Fine and dear. */
    public static final ImageDetail HIGH = new ImageDetail("high", Known.HIGH);

    private static final List<ImageDetail> CONSTANTS = List.of(AUTO, LOW, HIGH);

    private final Known known;

    private ImageDetail(String text, Known known) {
        super(text);
        this.known = known;
    }

    /** Reads a level of any text. */
    public static ImageDetail of(String text) {
        return find(text, CONSTANTS, other -> new ImageDetail(other, Known.UNRECOGNISED));
    }

    /** {@return the levels that this version knows} */
    public static List<ImageDetail> values() {
        return CONSTANTS;
    }

    /** {@return the constant to switch on} */
    public Known known() {
        return known;
    }
}
