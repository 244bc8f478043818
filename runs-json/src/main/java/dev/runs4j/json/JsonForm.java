package dev.runs4j.json;

/** For whom a value is written. Requests have a form of their own, see {@link RunsJson#writeRequest}. */
public enum JsonForm {

    /**
     * What a server sends, following the official OpenAI schema 2.3.0: every required member is there, null where the value has none, or
     * the schema's default or an empty value where the schema does not allow null. Timestamps are whole seconds, cut off, as the schema
     * wants them; one beyond 10<sup>11</sup> seconds (the year 5138) therefore looks like milliseconds to {@link RunsJson}, which reads
     * servers' bodies. Unmodelled members are left out.
     */
    RESOURCE,

    /**
     * The same with unmodelled members: what a server sends that knows more than the schema. A member that could not be read goes out as it came.
     */
    RESOURCE_WITH_EXTRAS,

    /**
     * What {@link RunsJson} reads back without loss: every modelled value and every unmodelled member. Timestamps keep fractions of a
     * second as decimals; those beyond 10<sup>11</sup> seconds (the year 5138) are written in milliseconds, since that is how such a number
     * is read, so that every {@link java.time.Instant} reads back as itself. Absent members are left out.
     */
    STORAGE
}
