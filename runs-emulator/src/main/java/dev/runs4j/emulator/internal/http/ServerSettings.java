package dev.runs4j.emulator.internal.http;

import dev.runs4j.ports.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to be.
 *
 * @param host the address that it listens on
 * @param port the port; 0 for any that is free
 * @param apiKey what clients must know; null for nothing
 * @param strict whether clients must keep to the letter of the protocol
 * @param accessLog whether each request is logged
 * @param maxThreads how many requests and streams may be under way at once
 * @param virtualThreads whether requests run on virtual threads where the JVM has them
 * @param maxBodyBytes the largest body of a request
 * @param grace how long a stop waits for running requests
 */
public record ServerSettings(
        String host,
        int port,
        @Nullable Secret apiKey,
        boolean strict,
        boolean accessLog,
        int maxThreads,
        boolean virtualThreads,
        int maxBodyBytes,
        Duration grace) {}
