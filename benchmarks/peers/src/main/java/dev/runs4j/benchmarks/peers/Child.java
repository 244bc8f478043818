package dev.runs4j.benchmarks.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A process of a main class of this module. It ends when it is closed. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    Child(List<String> options, String classPath, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts the server. */
    static Child server(int deltas) throws IOException {
        return new Child(List.of(), System.getProperty("java.class.path"), LeanServer.class, deltas);
    }

    /** {@return the next line that it says} */
    String line() throws IOException {
        return Objects.requireNonNull(said.readLine(), "the process ended without a word");
    }

    /** {@return the address of the server, when this is one} */
    String address() throws IOException {
        return "http://127.0.0.1:" + line();
    }

    /** {@return all lines until its end} */
    List<String> lines() {
        return said.lines().toList();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
