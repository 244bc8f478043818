package dev.runs4j.json.internal.write;

/** For whom a value is written. */
public enum Form {

    /** As a server sends it: the official schema's members, all of the required ones. */
    RESOURCE,

    /** As a server sends it that knows members beyond the schema: with extras. */
    RESOURCE_WITH_EXTRAS,

    /** To be read back: everything, with extras. */
    STORAGE,

    /** To a server: what was set, and no extras but those that a caller sets on purpose. */
    REQUEST;

    boolean isResource() {
        return this == RESOURCE || this == RESOURCE_WITH_EXTRAS;
    }

    boolean keepsExtras() {
        return this == STORAGE || this == RESOURCE_WITH_EXTRAS;
    }
}
