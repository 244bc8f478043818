package dev.runs4j.examples.wiring;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.RunsBackends;

/**
 * Wiring in the manner of Spring: with {@code @Configuration} on the class and {@code @Bean} on the two methods this is a Spring configuration,
 * and Spring closes the backend, since it is {@link AutoCloseable}.
 */
public final class HandWired {

    /** Makes the wiring. */
    public HandWired() {}

    /** A bean: the backend whose jar is present. */
    public RunsBackend backend() {
        return RunsBackends.discover();
    }

    /** A bean: the service. */
    public CaseDesk caseDesk(RunsBackend backend) {
        return new CaseDesk(backend);
    }

    /** Wires and asks once. */
    public static void main(String[] args) {
        HandWired wiring = new HandWired();
        try (RunsBackend backend = wiring.backend()) {
            System.out.println(wiring.caseDesk(backend).answer("asst_default", "4711", "Is the invoice paid?"));
        }
    }
}
