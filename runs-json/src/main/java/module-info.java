/** Domain values as JSON text and back. */
@SuppressWarnings("module") // The modules that may use the internals are compiled after this one.
module dev.runs4j.json {
    requires transitive dev.runs4j.domain;
    requires transitive dev.runs4j.ports;
    requires tools.jackson.core;
    requires static transitive org.jspecify;

    exports dev.runs4j.json;
    exports dev.runs4j.json.internal to
            dev.runs4j.inmemory,
            dev.runs4j.testkit;
}
