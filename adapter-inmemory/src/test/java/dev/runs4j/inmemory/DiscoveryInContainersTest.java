package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.discovery.RunsBackends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads that containers lend have a class loader of their own. */
class DiscoveryInContainersTest {

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void seeNothing() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    }

    @AfterEach
    void seeAsUsual() {
        Thread.currentThread().setContextClassLoader(usual);
    }

    @Test
    void aBackendBesideThePortsIsFoundWhateverTheContextSees() {
        assertThat(RunsBackends.present()).contains("in-memory");
    }
}
