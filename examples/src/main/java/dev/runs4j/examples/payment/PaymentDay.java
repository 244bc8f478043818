package dev.runs4j.examples.payment;

import static dev.runs4j.domain.message.NewMessage.userMessage;

import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.driver.InMemoryToolJournal;
import dev.runs4j.driver.ResumedDrive;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.journal.ToolJournal;
import java.io.PrintStream;

/** A payment desk dies between the payment and the answer; the next one finishes its work, and pays nothing twice. */
public final class PaymentDay {

    private PaymentDay() {}

    /** Plays it in memory; takes no arguments. */
    public static void main(String[] args) {
        play(System.out);
    }

    static void play(PrintStream out) {
        PlayBank bank = new PlayBank();
        try (RunsBackend backend = InMemoryBackend.builder().instant().build();
                ToolJournal journal = new InMemoryToolJournal()) { // a real desk needs one that outlives it
            ConversationThread thread = backend.threads().create(userMessage("Please pay my bill"));
            die(new PaymentDesk(backend, journal, new DyingBank(bank)), thread.id());
            out.println("The first desk has paid, and died. The bank: " + bank.statement());

            for (ResumedDrive resumed : new PaymentDesk(backend, journal, bank).goOn()) {
                out.println("The second desk has the answer:");
                out.println(resumed.ending().map(RunEnding::answerText).orElse("none: somebody has to look"));
            }
        }
        out.println("In the end the bank: " + bank.statement());
    }

    private static void die(PaymentDesk desk, String threadId) {
        try {
            desk.settle(threadId, InMemoryBackend.DEFAULT_ASSISTANT);
        } catch (DyingBank.Death death) {
            // As dead as a process can be whose program goes on to tell the story.
        }
    }
}
