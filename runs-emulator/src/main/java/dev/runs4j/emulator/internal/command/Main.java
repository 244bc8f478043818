package dev.runs4j.emulator.internal.command;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Where the command starts. It runs until the process is told to end (SIGTERM or SIGINT): then it stops the server and the JVM ends with its
 * usual exit code for that, 143 or 130. Exit code 1 tells that it cannot listen, 2 that an argument or a script file is wrong.
 */
public final class Main {

    private Main() {}

    /**
     * Runs the command.
     *
     * @param arguments see {@code --help}
     * @throws InterruptedException when the main thread is interrupted, which nothing here does
     */
    public static void main(String[] arguments) throws InterruptedException {
        Logging.setUp();
        Outcome outcome = new Command(System.getenv(), System.out, System.err).run(List.of(arguments));
        if (outcome.serving().isEmpty()) {
            System.exit(outcome.exit());
        }
        Serving serving = outcome.serving().orElseThrow();
        Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "runs-emulator-stop"));
        new CountDownLatch(1).await(); // The server's threads are daemons; this one keeps the process alive.
    }
}
