package dev.runs4j.examples.quickstart;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.driver.ToolRegistry;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackends;
import dev.runs4j.ports.error.RunsException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a question on a thread and shows the run live its whole life. The thread and the assistant are deleted at the end. */
public final class Quickstart {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Quickstart() {}

    /**
     * Runs with {@code [--backend NAME] [--assistant ID] [--model NAME] [--keep] QUESTION}; ends with 1 when there is no whole answer, and with 2
     * when a setting is wrong or the backend refuses or fails, which one line on standard error tells.
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = run(args, BackendEnvironment.ofProcess(), out, err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Does what the arguments say; says how the program ends. */
    static int run(String[] args, BackendEnvironment environment, PrintStream out, PrintStream err) {
        try {
            Arguments arguments = Arguments.parse(args);
            try (RunsBackend backend = RunsBackends.open(arguments.backend(), environment)) {
                return ask(backend, arguments, out) ? 0 : 1;
            }
        } catch (IllegalArgumentException | IllegalStateException | RunsException wrong) {
            // A reader of a demonstration needs the sentence, not where it comes from.
            err.println(wrong.getMessage());
            return 2;
        }
    }

    /** Asks the question and prints what happens; says whether the run completed. What it makes for that, it deletes at the end. */
    static boolean ask(RunsBackend backend, Arguments arguments, PrintStream out) {
        out.println("Backend:   " + backend.name());
        out.println("Question:  " + arguments.question());
        try (Made made = new Made(backend, arguments.keep(), out)) {
            String assistantId = arguments.assistant().orElseGet(() -> made.assistant(arguments.model()));
            return ask(backend, made.thread(arguments.question()), assistantId, out);
        }
    }

    private static boolean ask(RunsBackend backend, String threadId, String assistantId, PrintStream out) {
        ToolRegistry tools = ToolRegistry.of(Climate.tool(), LocalTime.tool(backend.clock()));
        // Only now: the making of the tools and their schemas is no part of the run.
        Printer printer = new Printer(backend.clock(), out);
        RunEnding ending = RunDriver.on(backend)
                .tools(tools)
                .deadline(PATIENCE)
                .streaming()
                .listener(printer)
                .drive(CreateRun.on(threadId)
                        .by(assistantId)
                        .metadata("example", "quickstart")
                        .build());
        report(ending, printer, out);
        return ending.isCompleted();
    }

    private static void report(RunEnding ending, Printer printer, PrintStream out) {
        out.println();
        out.println("Timeline (first seen, status, lasted):");
        ending.timeline().entries().forEach(printer::entry);
        out.println();
        out.println("Ended:     " + ending.status());
        out.println("Answer:    " + ending.answerText());
        ending.usage()
                .ifPresent(usage -> out.println("Usage:     " + usage.promptTokens() + " prompt + "
                        + usage.completionTokens() + " completion = " + usage.totalTokens() + " tokens"));
    }
}
