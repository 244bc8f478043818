package dev.runs4j.testkit.contract;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A family of rules of discovery. Whatever a test opens is closed after it. */
abstract class ProviderRules {

    /** A name that no backend has. */
    static final String NOWHERE = "runs4j-nowhere";

    /** The name of the backend that a test puts beside the one that is tried. */
    static final String NEIGHBOUR = "runs4j-neighbour";

    /** The only backend that steps back. */
    static final String FALLBACK = "in-memory";

    final RunsBackendProviderContract contract;
    private final List<RunsBackend> opened = new ArrayList<>();

    ProviderRules(RunsBackendProviderContract contract) {
        this.contract = contract;
    }

    final RunsBackend open(Map<String, String> variables) {
        RunsBackend backend = contract.provider().open(BackendEnvironment.of(variables));
        opened.add(backend);
        return backend;
    }

    final Search search() {
        return Search.by(contract);
    }

    @AfterEach
    void closeBackends() {
        opened.forEach(RunsBackend::close);
    }
}
