package dev.runs4j.benchmarks.peers;

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
 * The server of all comparisons, a process of its own so that its work is not counted: a thread for each connection, and answers that were made
 * ready before. Prints its port and ends with its standard input. Its one argument is the number of deltas in a stream; 0 is for a stream whose
 * end waits 20 ms behind the first delta.
 */
public final class LeanServer {

    private static final byte[] STREAM_HEAD =
            Samples.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
    private static final long PAUSE_MILLIS = 20;

    private final byte[] run = answer(Samples.run());
    private final byte[] transcript;

    private LeanServer(int deltas) {
        this.transcript = deltas == 0 ? new byte[0] : Transcript.of(deltas);
    }

    /** Serves until standard input ends. */
    public static void main(String[] args) throws IOException {
        LeanServer server = new LeanServer(args.length == 0 ? 0 : Integer.parseInt(args[0]));
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
        } catch (IOException closed) {
            // The end of this process.
            return;
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                String body = new String(body(head, in), StandardCharsets.UTF_8);
                if (body.contains("\"stream\":true")) {
                    stream(out);
                    return;
                }
                int due = head.indexOf(DueRun.MARK);
                out.write(due < 0 || due > head.indexOf('\r') ? run : answer(DueRun.named(head, due)));
            }
        } catch (IOException e) {
            // The client went away.
            return;
        }
    }

    private void stream(OutputStream out) throws IOException {
        out.write(STREAM_HEAD);
        if (transcript.length > 0) {
            out.write(transcript);
            return;
        }
        out.write(Transcript.beginning());
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        out.write(Transcript.ending());
    }

    private static byte[] body(String head, InputStream in) throws IOException {
        if (head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
            return chunks(in);
        }
        return in.readNBytes(length(head));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int value = in.read(); value != '\n' && value >= 0; value = in.read()) {
            line.append((char) value);
        }
        return line.toString().strip();
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(512);
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

    private static byte[] answer(byte[] body) {
        byte[] head = Samples.utf8(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n");
        byte[] answer = new byte[head.length + body.length];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(body, 0, answer, head.length, body.length);
        return answer;
    }
}
