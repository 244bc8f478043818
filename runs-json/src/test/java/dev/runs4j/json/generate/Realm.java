package dev.runs4j.json.generate;

/** Which values a generator may make. */
public enum Realm {

    /** Everything that the domain can hold and a server might send: unknown words, unrecognised members, extras everywhere. */
    WILD,

    /** What a caller may send: as wild, but without extras, which no command can carry. */
    REQUEST,

    /** Only what the official schema 2.3.0 can express. */
    OFFICIAL
}
