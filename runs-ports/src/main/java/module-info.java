import dev.runs4j.ports.discovery.RunsBackendProvider;

/** What a backend for runs must offer, the errors it may raise, and how one is found. */
module dev.runs4j.ports {
    requires transitive dev.runs4j.domain;
    requires static transitive org.jspecify;

    exports dev.runs4j.ports;
    exports dev.runs4j.ports.discovery;
    exports dev.runs4j.ports.error;
    exports dev.runs4j.ports.journal;
    exports dev.runs4j.ports.journal.testing;
    exports dev.runs4j.ports.time;

    uses RunsBackendProvider;
}
