package dev.runs4j.emulator;

import dev.runs4j.emulator.internal.http.Desk;
import dev.runs4j.emulator.internal.http.EmulatorServer;
import dev.runs4j.emulator.internal.http.ServerSettings;
import dev.runs4j.ports.Secret;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where and how a server listens, whatever it serves; what its builders have in common. Not thread-safe. */
final class Listening {

    private static final int MAX_PORT = 65_535;

    private String host = "127.0.0.1";
    private int port;
    private @Nullable Secret apiKey;
    private boolean strict;
    private boolean accessLog;
    private int maxThreads = 512;
    private boolean virtualThreads;
    private int maxBodyBytes = 64 * 1024 * 1024;
    private Duration grace = Duration.ofSeconds(2);

    void host(String address) {
        if (address.isBlank()) {
            throw new IllegalArgumentException("host: a name or an address wanted, but it was blank");
        }
        this.host = address;
    }

    void port(int number) {
        this.port = inRange("port", number, 0, MAX_PORT);
    }

    void apiKey(@Nullable Secret key) {
        if (key != null && !key.reveal().equals(key.reveal().strip())) {
            throw new IllegalArgumentException("apiKey: no blank at either end wanted, but there is one");
        }
        this.apiKey = key;
    }

    void strict(boolean wanted) {
        this.strict = wanted;
    }

    boolean isStrict() {
        return strict;
    }

    void accessLog(boolean wanted) {
        this.accessLog = wanted;
    }

    void maxThreads(int number) {
        this.maxThreads = inRange("maxThreads", number, 8, Integer.MAX_VALUE);
    }

    void virtualThreads(boolean wanted) {
        this.virtualThreads = wanted;
    }

    void maxBodyBytes(int bytes) {
        this.maxBodyBytes = inRange("maxBodyBytes", bytes, 1, Integer.MAX_VALUE - 8);
    }

    void grace(Duration time) {
        if (time.toMillis() < 1) {
            throw new IllegalArgumentException("grace: at least 1 ms, but was " + time);
        }
        this.grace = time;
    }

    /** Starts a server, unless it would be open to other machines without a key. */
    EmulatorServer start(Desk desk) {
        if (apiKey == null && !Interfaces.isLoopback(host)) {
            throw new IllegalStateException("host " + host
                    + ": other machines may reach it, so an API key is needed; set apiKey, or listen on 127.0.0.1");
        }
        return EmulatorServer.start(
                new ServerSettings(
                        host, port, apiKey, strict, accessLog, maxThreads, virtualThreads, maxBodyBytes, grace),
                desk);
    }

    URI baseUrl(EmulatorServer server, Desk desk) {
        return URI.create("http://" + authority(host) + ":" + server.port()
                + desk.manners().base());
    }

    private static String authority(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static int inRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": " + least + " to " + most + ", but was " + value);
        }
        return value;
    }
}
