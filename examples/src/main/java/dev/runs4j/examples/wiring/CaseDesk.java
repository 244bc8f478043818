package dev.runs4j.examples.wiring;

import static dev.runs4j.domain.message.NewMessage.userMessage;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.ports.RunsBackend;
import jakarta.inject.Inject;
import java.time.Duration;

/** A service of an application: knows the ports and the driver, not the backend, and not who wired it. */
public final class CaseDesk {

    private final RunsBackend backend;

    /** Takes what it needs. */
    @Inject
    public CaseDesk(RunsBackend backend) {
        this.backend = backend;
    }

    /** Answers a question that belongs to a case. */
    public String answer(String assistantId, String caseNumber, String question) {
        String thread = backend.threads().create(userMessage(question)).id();
        return RunDriver.on(backend)
                .deadline(Duration.ofMinutes(2))
                .drive(CreateRun.on(thread)
                        .by(assistantId)
                        .metadata("case", caseNumber)
                        .build())
                .orThrow()
                .answerText();
    }
}
