package dev.runs4j.benchmarks.transport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The server of the comparison, a process of its own so that its work is not counted: a thread for each connection, and answers that were made
 * ready before. Prints its port and ends with its standard input.
 */
public final class RunServer {

    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final byte[] CHUNK = bytes("5\r\nabcde\r\n");

    private final byte[] answer;

    private RunServer(byte[] run) {
        byte[] head = bytes(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + run.length + "\r\n\r\n");
        answer = new byte[head.length + run.length];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(run, 0, answer, head.length, run.length);
    }

    /** Serves until standard input ends. */
    public static void main(String[] args) throws IOException {
        RunServer server = new RunServer(RunBytes.RUN);
        try (ServerSocket listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress())) {
            System.out.println(listener.getLocalPort());
            daemon(() -> server.accept(listener));
            while (System.in.read() >= 0) {
                System.out.flush();
            }
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ServerSocket listener) {
        try {
            while (true) {
                Socket socket = listener.accept();
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                in.skipNBytes(length(head));
                answer(head, in, out);
            }
        } catch (IOException e) {
            // The client went away, as the checks want it.
            return;
        }
    }

    private void answer(String head, InputStream in, OutputStream out) throws IOException {
        if (head.contains(" /run ")) {
            out.write(answer);
        } else if (head.contains(" /silent ")) {
            in.read();
        } else {
            out.write(bytes(CHUNKED));
            out.write(CHUNK);
            while (head.contains(" /endless ")) {
                out.write(CHUNK);
            }
            in.read();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(256);
        int last = 0;
        for (int value = in.read(); value >= 0; value = in.read()) {
            head.write(value);
            last = last << 8 | value;
            if (last == 0x0d0a0d0a) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private static int length(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        lower.substring(at + 15, lower.indexOf('\r', at)).strip());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
