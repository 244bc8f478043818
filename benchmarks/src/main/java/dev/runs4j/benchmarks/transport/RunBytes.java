package dev.runs4j.benchmarks.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The run that goes over the wire. */
final class RunBytes {

    static final byte[] RUN = read();

    private RunBytes() {}

    private static byte[] read() {
        try (InputStream in = Objects.requireNonNull(
                RunBytes.class.getResourceAsStream("/dev/runs4j/benchmarks/run-2k.json"), "run-2k.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
