/** Domain values as JSON text and back. */
module dev.runs4j.json {
    requires transitive dev.runs4j.domain;
    requires transitive dev.runs4j.ports;
    requires tools.jackson.core;
    requires static transitive org.jspecify;

    exports dev.runs4j.json;
}
