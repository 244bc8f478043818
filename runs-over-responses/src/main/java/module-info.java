/** Runs over the Responses API: the journal of what makes one up. */
module dev.runs4j.responses {
    requires transitive dev.runs4j.domain;
    requires transitive dev.runs4j.ports;
    requires dev.runs4j.json;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires static transitive org.jspecify;

    exports dev.runs4j.responses.journal;
    exports dev.runs4j.responses.journal.testing;
}
