package dev.runs4j.trials.halt;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.inmemory.Script.call;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.emulator.RunsEmulator;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.LedgerEntry;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.trials.Service;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A server that outlives its clients, and remembers what it has accepted. Every run pays twice, and looks a rate up beside the first payment. As
 * servers do, one kind uses the id of the first payment again, the other one does not.
 */
final class TrialServer implements AutoCloseable {

    private static final String PAYMENT = "call_pay";
    private static final String LOOKUP = "call_look";

    private final Service service;
    private final String secondPayment;
    private final InMemoryBackend behind;
    private final RunsEmulator emulator;

    TrialServer(Service service) {
        this.service = service;
        this.secondPayment = service == Service.OPENAI ? PAYMENT : PAYMENT + "_2";
        this.behind = InMemoryBackend.builder()
                .instant()
                .cancellingPhase(Duration.ZERO)
                .script(
                        "two payments",
                        Script.asks(call(PAYMENT, Till.PAY, "{\"amount\":1}"), call(LOOKUP, Till.LOOK_UP, "{}"))
                                .asks(call(secondPayment, Till.PAY, "{\"amount\":2}"))
                                .answers(outputs -> "Done: " + outputs.last()))
                .build();
        this.emulator = RunsEmulator.serving(behind).dialect(service.dialect()).start();
    }

    /** {@return whether a call pays} */
    static boolean pays(String callId) {
        return callId.startsWith(PAYMENT);
    }

    /** {@return the ids of the calls of each round} */
    List<List<String>> rounds() {
        return List.of(List.of(PAYMENT, LOOKUP), List.of(secondPayment));
    }

    Service service() {
        return service;
    }

    URI address() {
        return emulator.baseUrl();
    }

    RunsBackend connect() {
        return service.connect(address());
    }

    String newThread() {
        return behind.threads().create(userMessage("Pay, please.")).id();
    }

    RunStatus status(RunRef run) {
        return behind.runs().get(run).value().status();
    }

    List<RunRef> runs(String thread) {
        return accepted(thread, Operation.RUN_CREATE).stream()
                .map(entry -> RunRef.of(thread, entry.id()))
                .toList();
    }

    /** {@return the ids of the calls that were answered, a list for each answer that was accepted} */
    List<List<String>> answers(String thread) {
        return accepted(thread, Operation.RUN_ANSWER).stream()
                .map(entry -> (ToolAnswers) entry.command().orElseThrow())
                .map(answers ->
                        answers.outputs().stream().map(ToolOutput::callId).toList())
                .toList();
    }

    int cancels(String thread) {
        return accepted(thread, Operation.RUN_CANCEL).size();
    }

    private List<LedgerEntry> accepted(String thread, Operation operation) {
        return behind.ledger().ofThread(thread).stream()
                .filter(entry -> entry.operation() == operation)
                .toList();
    }

    @Override
    public void close() {
        emulator.close();
        behind.close();
    }
}
