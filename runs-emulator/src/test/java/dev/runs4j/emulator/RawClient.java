package dev.runs4j.emulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A socket that says literally what it is told, for what clients hide: framing, and connections that end early. */
final class RawClient implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    RawClient(int port) {
        try {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(10_000);
            this.in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    RawClient post(String path, String json) {
        String body = json.replace('\'', '"');
        return say("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
    }

    RawClient say(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads until what came ends with this text, which is ASCII. */
    String readTo(String end) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        StringBuilder last = new StringBuilder();
        try {
            while (!end.contentEquals(last)) {
                int next = in.read();
                if (next < 0) {
                    throw new IllegalStateException("ended after: " + read.toString(StandardCharsets.UTF_8));
                }
                read.write(next);
                last.append((char) next).delete(0, Math.max(0, last.length() - end.length()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Reads one answer that tells its length; gives its body. */
    String readBody() {
        String head = readTo("\r\n\r\n");
        int length = Integer.parseInt(head.replaceFirst("(?is).*\r\ncontent-length: (\\d+)\r\n.*", "$1"));
        try {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads all that comes until the server ends the connection. */
    String readAll() {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
