package dev.runs4j.testkit.inmemory;

import dev.runs4j.inmemory.InMemoryBackendProvider;
import dev.runs4j.ports.discovery.RunsBackendProvider;
import dev.runs4j.testkit.contract.RunsBackendProviderContract;

class InMemoryProviderContractTest extends RunsBackendProviderContract {

    @Override
    protected RunsBackendProvider provider() {
        return new InMemoryBackendProvider();
    }
}
