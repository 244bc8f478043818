package dev.runs4j.examples.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import dev.runs4j.guice.RunsModule;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WiringTest {

    private final RunsBackend backend = InMemoryBackend.builder()
            .clock(VirtualClock.automatic(Instant.parse("2026-11-21T10:00:00Z")))
            .build();

    @Test
    void byHand() {
        assertThat(new HandWired().caseDesk(backend).answer("asst_default", "4711", "Is the invoice paid?"))
                .contains("Is the invoice paid?");
    }

    @Test
    void byGuice() {
        CaseDesk desk = Guice.createInjector(RunsModule.of(backend)).getInstance(CaseDesk.class);

        assertThat(desk.answer("asst_default", "4711", "Is the invoice paid?")).contains("Is the invoice paid?");
    }
}
