package dev.runs4j.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What goes over the wire. */
final class Samples {

    static final String THREAD = "thread_3fG6hJ8kL1mN4pQ7rS0tU2vW";
    static final String RUN_ID = "run_Hq7vZ2mB4kT9xW1cR5nD8sLf";
    static final String ASSISTANT = "asst_9yX2wV5uT8sR1qP4oN7mL0kJ";

    /** A run of 2 KB that waits for two tool outputs. */
    static final String RUN = read();

    private static final int PAGE = 20;

    private Samples() {}

    static byte[] run() {
        return utf8(RUN);
    }

    /** A page of twenty runs, 43 KB. */
    static byte[] page() {
        String runs = IntStream.range(0, PAGE)
                .mapToObj(i -> RUN.replace(RUN_ID, RUN_ID + i))
                .collect(Collectors.joining(","));
        return utf8("{\"object\":\"list\",\"data\":[" + runs + "],\"first_id\":\"" + RUN_ID + "0\",\"last_id\":\""
                + RUN_ID + (PAGE - 1) + "\",\"has_more\":false}");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(
                Samples.class.getResourceAsStream("/dev/runs4j/benchmarks/run-2k.json"), "run-2k.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
