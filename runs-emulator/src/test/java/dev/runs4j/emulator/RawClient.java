package dev.runs4j.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A socket that says literally what it is told, for what clients hide: framing, and connections that end early. */
final class RawClient implements AutoCloseable {

    private final Socket socket;

    RawClient(int port) {
        try {
            this.socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(10_000);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    RawClient post(String path, String json) {
        String body = json.replace('\'', '"');
        return say("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    RawClient say(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads until what came ends with this text. */
    String readTo(String end) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            while (!read.toString(StandardCharsets.UTF_8).endsWith(end)) {
                int next = in.read();
                if (next < 0) {
                    throw new IllegalStateException("ended after: " + read.toString(StandardCharsets.UTF_8));
                }
                read.write(next);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Reads all that comes until the server ends the connection. */
    String readAll() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
