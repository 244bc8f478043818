import dev.runs4j.azure.AzureBackendProvider;
import dev.runs4j.ports.discovery.RunsBackendProvider;

/** Runs at Azure. */
module dev.runs4j.azure {
    requires transitive dev.runs4j.ports;
    requires transitive dev.runs4j.wire;
    requires static transitive org.jspecify;

    exports dev.runs4j.azure;

    provides RunsBackendProvider with
            AzureBackendProvider;
}
