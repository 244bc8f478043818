package dev.runs4j.json;

/** For whom a value is written. Requests have a form of their own, see {@link RunsJson#writeRequest}. */
public enum JsonForm {

    /**
     * What a server sends, following the official OpenAI schema 2.3.0: every required member is there, null where the value has none, or
     * the schema's default or an empty value where the schema does not allow null. Timestamps are whole seconds, cut off. Unmodelled
     * members are left out.
     */
    RESOURCE,

    /**
     * What can be read back without loss: every modelled value and every unmodelled member. Timestamps keep fractions of a second as
     * decimals. Absent members are left out.
     */
    STORAGE
}
