package dev.runs4j.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/** The floor for any reader of a stream: lines are found, and every token of the data is touched; nothing is kept, no event is made. */
final class StreamFloor {

    private static final byte[] DATA = Samples.utf8("data: {");
    private static final byte[] REQUEST = Samples.utf8("POST /v1/threads/t/runs HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"stream\":true}");

    private final TokenScan tokens = new TokenScan();
    private final byte[] room = new byte[64 * 1024];
    private long events;
    private int seen;

    /** {@return the events in a stream of the server at this address} */
    long overSocket(String address) {
        URI server = URI.create(address);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(REQUEST);
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long read(InputStream in) throws IOException {
        events = 0;
        int held = 0;
        for (int count = in.read(room); count >= 0; count = in.read(room, held, room.length - held)) {
            int size = held + count;
            int done = lines(size);
            held = size - done;
            System.arraycopy(room, done, room, 0, held);
        }
        return events;
    }

    /** Reads the whole lines up to here. {@return where the first one begins that has not come whole} */
    private int lines(int size) {
        int from = 0;
        for (int at = 0; at < size; at++) {
            if (room[at] == '\n') {
                line(from, at);
                from = at + 1;
            }
        }
        return from;
    }

    private void line(int from, int to) {
        if (to - from > DATA.length && Arrays.equals(room, from, from + DATA.length, DATA, 0, DATA.length)) {
            tokens.scan(room, from + DATA.length - 1, to, value -> seen ^= value.hashCode());
            events++;
        }
    }
}
