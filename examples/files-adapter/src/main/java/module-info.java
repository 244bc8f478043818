import dev.runs4j.ports.discovery.RunsBackendProvider;
import example.files.FilesProvider;

/** Runs in a directory of JSON files. */
module example.files {
    requires transitive dev.runs4j.ports;
    requires dev.runs4j.json;
    requires static org.jspecify;

    exports example.files;

    provides RunsBackendProvider with
            FilesProvider;
}
