package dev.runs4j.json.internal.write;

/** For whom a value is written. */
public enum Form {

    /** As a server sends it: the official schema's members, all of the required ones. */
    RESOURCE,

    /** To be read back: everything, with extras. */
    STORAGE,

    /** To a server: what was set, and no extras. */
    REQUEST
}
