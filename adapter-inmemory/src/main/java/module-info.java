import dev.runs4j.inmemory.InMemoryBackendProvider;
import dev.runs4j.ports.discovery.RunsBackendProvider;

/** A scripted backend without a network, with its own clock. */
module dev.runs4j.inmemory {
    requires transitive dev.runs4j.ports;
    requires dev.runs4j.json;
    requires com.github.benmanes.caffeine;
    requires static transitive org.jspecify;

    exports dev.runs4j.inmemory;

    provides RunsBackendProvider with
            InMemoryBackendProvider;
}
