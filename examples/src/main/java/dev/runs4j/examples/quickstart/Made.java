package dev.runs4j.examples.quickstart;

import static dev.runs4j.domain.message.NewMessage.userMessage;

import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.RunsException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The assistant and the thread that the program makes, which a server would keep for good. Closing deletes them, unless they are to stay. */
final class Made implements AutoCloseable {

    private final RunsBackend backend;
    private final boolean keep;
    private final PrintStream out;
    private @Nullable String assistantId;
    private @Nullable String threadId;

    Made(RunsBackend backend, boolean keep, PrintStream out) {
        this.backend = backend;
        this.keep = keep;
        this.out = out;
    }

    /** Makes the assistant and tells its id. */
    String assistant(String model) {
        String id = backend.assistants()
                .create(CreateAssistant.of(model)
                        .name("Wardrobe")
                        .instructions("Say in two sentences what to wear. Ask the tools for climate and local time.")
                        .build())
                .id();
        assistantId = id;
        return id;
    }

    /** Makes a thread with the question and tells its id. */
    String thread(String question) {
        String id = backend.threads().create(userMessage(question)).id();
        threadId = id;
        return id;
    }

    @Override
    public void close() {
        end(threadId, backend.threads()::delete);
        end(assistantId, backend.assistants()::delete);
    }

    private void end(@Nullable String id, Deletes deletes) {
        if (id == null) {
            return;
        }
        if (keep) {
            out.println("Kept:      " + id);
            return;
        }
        try {
            deletes.delete(id);
        } catch (RunsException left) { // The answer is there all the same.
            out.println("Left:      " + id + " (" + left.getMessage() + ")");
        }
    }

    /** One of the two ways to delete. */
    @FunctionalInterface
    private interface Deletes {

        Object delete(String id);
    }
}
