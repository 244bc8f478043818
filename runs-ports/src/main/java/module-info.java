/** What a backend of runs must offer, the errors it may raise, and how it is found. */
module dev.runs4j.ports {
    requires transitive dev.runs4j.domain;
    requires static transitive org.jspecify;

    exports dev.runs4j.ports;
}
