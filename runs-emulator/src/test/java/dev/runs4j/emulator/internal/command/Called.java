package dev.runs4j.emulator.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The command, called within the test, and what it printed. */
final class Called implements AutoCloseable {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Outcome outcome;

    private Called(Map<String, String> environment, String... arguments) {
        this.outcome = new Command(environment, stream(out), stream(err)).run(List.of(arguments));
    }

    static Called with(String... arguments) {
        return new Called(Map.of(), arguments);
    }

    static Called in(Map<String, String> environment, String... arguments) {
        return new Called(environment, arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    int exit() {
        return outcome.exit();
    }

    boolean serves() {
        return outcome.serving().isPresent();
    }

    Serving serving() {
        return outcome.serving().orElseThrow();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        outcome.serving().ifPresent(Serving::close);
    }
}
