package dev.runs4j.trials.halt;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM that carries out jobs. It does not outlive the test, nor a time that no job needs. */
final class Forked implements AutoCloseable {

    private static final long MOST_SECONDS = 170;

    /** What a JVM in other surroundings hands down. */
    private static final List<String> SURROUNDINGS = List.of("user.language", "user.country", "user.timezone");

    private final Process process;
    private final BufferedReader out;
    private final Path errors;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private Forked(Process process, Path errors) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
        CompletableFuture.delayedExecutor(MOST_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
    }

    /** Starts one for a job. */
    static Forked start(Job job) throws IOException {
        return start(job.folder(), job.text());
    }

    /** Starts one that carries out what it is asked for, one job after the other. */
    static Forked start(Path folder, String... arguments) throws IOException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:+DisplayVMOutputToStderr",
                "-Xmx128m"));
        Stream<String> handedDown = SURROUNDINGS.stream()
                .filter(name -> System.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + System.getProperty(name));
        command.addAll(handedDown.toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TrialProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new Forked(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /** Has a job done. */
    synchronized String ask(Job job) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8)
                .append(job.text())
                .append('\n')
                .flush();
        String answer = out.readLine();
        if (answer == null) {
            throw new AssertionError("no answer to " + job + ": " + this);
        }
        said.add(answer);
        return answer;
    }

    /** Waits until the process has said this. */
    void await(String line) throws IOException {
        for (String next = out.readLine(); !line.equals(next); next = out.readLine()) {
            if (next == null) {
                throw new AssertionError("never said " + line + ": " + this);
            }
            said.add(next);
        }
    }

    /** Lets the process go on from where it is held up. */
    void letGo() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
    }

    /** {@return the exit value} */
    int end() throws IOException, InterruptedException {
        for (String next = out.readLine(); next != null; next = out.readLine()) {
            said.add(next);
        }
        return process.waitFor();
    }

    /** {@return the last line that it said; empty for none} */
    String outcome() {
        return said.isEmpty() ? "" : said.get(said.size() - 1);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public String toString() {
        try {
            return "process that said " + said + " and complained " + Files.readString(errors);
        } catch (IOException e) {
            return "process that said " + said;
        }
    }
}
