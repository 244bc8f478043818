package dev.runs4j.domain;

/** Values that many tests need and whose content matters to none. */
public final class Samples {

    /** One member that no type models. */
    public static final Extras EXTRAS = Extras.of("added_later", JsonText.of("true"));

    private Samples() {}
}
