/** What a run is: one execution of an assistant on a thread, with the values and rules around it. */
module dev.runs4j.domain {
    requires static transitive org.jspecify;

    exports dev.runs4j.domain;
}
