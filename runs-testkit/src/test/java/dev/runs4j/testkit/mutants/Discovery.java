package dev.runs4j.testkit.mutants;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackends;
import java.util.Optional;

/** A way to find and open a backend. */
interface Discovery {

    /** The one that is right. */
    Discovery SOUND = RunsBackends::open;

    RunsBackend open(Optional<String> name, BackendEnvironment environment);
}
