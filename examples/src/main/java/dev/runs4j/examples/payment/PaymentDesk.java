package dev.runs4j.examples.payment;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.driver.ResumedDrive;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.driver.Tool;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.tools.Tools;
import java.time.Duration;
import java.util.List;

/** Has bills paid by an assistant. One for each process; all of them share a journal. */
public final class PaymentDesk {

    private final RunDriver driver;

    /**
     * Opens a desk.
     *
     * @param backend where the assistant is
     * @param journal where is written which payments were begun; has to outlive the process
     * @param bank moves the money
     */
    public PaymentDesk(RunsBackend backend, ToolJournal journal, Bank bank) {
        // PAGE tool
        Tool pay = Tools.of(
                        "pay", "Pays a bill", Bill.class, (bill, call) -> bank.transfer(call.idempotencyKey(), bill))
                .with(ToolTraits.WITH_EFFECTS)
                .reconciledBy(call -> bank.find(call.idempotencyKey()));
        // PAGE driver
        this.driver = RunDriver.on(backend)
                .tools(pay)
                .toolSet("payments", "1")
                .journal(journal, "assistants@production")
                .deadline(Duration.ofMinutes(10));
        // PAGE end
    }

    // PAGE drive
    /** Asks the assistant to look after a thread; comes back when its run has ended. */
    public RunEnding settle(String threadId, String assistantId) {
        return driver.drive(CreateRun.on(threadId).by(assistantId).build());
    }

    /** Goes on with whatever an earlier process of this desk has left unfinished; to be called once, when the process starts. */
    public List<ResumedDrive> goOn() {
        return driver.resumeAll();
    }
    // PAGE end
}
