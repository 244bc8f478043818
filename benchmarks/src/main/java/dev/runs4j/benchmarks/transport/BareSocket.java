package dev.runs4j.benchmarks.transport;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The floor: a blocking socket for each thread, and no more understanding of HTTP than this answer needs. */
final class BareSocket implements RunsApi {

    private static final String FIELDS =
            " /run HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer key\r\nOpenAI-Beta: assistants=v2\r\n";

    private final ThreadLocal<Socket> sockets;
    private final ThreadLocal<byte[]> rooms = ThreadLocal.withInitial(() -> new byte[16 * 1024]);

    BareSocket(int port) {
        sockets = ThreadLocal.withInitial(() -> connect(port));
    }

    private static Socket connect(int port) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] get() {
        return exchange(bytes("GET" + FIELDS + "\r\n"));
    }

    @Override
    public byte[] post(byte[] run) {
        byte[] head = bytes("POST" + FIELDS + "Content-Length: " + run.length + "\r\n\r\n");
        byte[] all = new byte[head.length + run.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(run, 0, all, head.length, run.length);
        return exchange(all);
    }

    private byte[] exchange(byte[] request) {
        try {
            Socket socket = sockets.get();
            socket.getOutputStream().write(request);
            return readAnswer(socket.getInputStream(), rooms.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readAnswer(InputStream in, byte[] room) throws IOException {
        int size = 0;
        int head = -1;
        while (head < 0 || size < head + RunBytes.RUN.length) {
            int count = in.read(room, size, room.length - size);
            if (count < 0) {
                throw new IOException("cut off");
            }
            size += count;
            head = head < 0 ? endOfHead(room, size) : head;
        }
        return java.util.Arrays.copyOfRange(room, head, size);
    }

    private static int endOfHead(byte[] room, int size) {
        for (int i = 3; i < size; i++) {
            if (room[i] == '\n' && room[i - 1] == '\r' && room[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public Response silent() {
        throw new IllegalStateException("the floor has no checks");
    }

    @Override
    public Response stream() {
        throw new IllegalStateException("the floor has no checks");
    }

    @Override
    public Response endless() {
        throw new IllegalStateException("the floor has no checks");
    }
}
