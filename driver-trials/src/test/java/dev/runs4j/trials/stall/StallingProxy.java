package dev.runs4j.trials.stall;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server, and lets the answers to some requests stall. One request for each connection. */
final class StallingProxy implements AutoCloseable {

    private static final long MILLIS_BETWEEN_BYTES = 50;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listener;
    private final URI server;
    private final List<Operation> operations;
    private final Manner manner;
    private final AtomicInteger stalled = new AtomicInteger();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    StallingProxy(URI server, List<Operation> operations, Manner manner) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        this.server = server;
        this.operations = operations;
        this.manner = manner;
        start(this::accept);
    }

    /** {@return the server's address, by way of here} */
    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + server.getPath());
    }

    /** {@return how many answers to the first of the operations have stalled} */
    int stalled() {
        return stalled.get();
    }

    /** {@return what went wrong here, but for clients that went away} */
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "stalling-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                sockets.add(client);
                start(() -> serve(client));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            String head = head(in);
            if (!head.isEmpty()) {
                byte[] body = in.readNBytes(length(head));
                byte[] answer = answer(head, body);
                Optional<Operation> operation = operation(head).filter(operations::contains);
                if (operation.isPresent()) {
                    stall(operation.get(), answer, client.getOutputStream());
                } else {
                    client.getOutputStream().write(answer);
                }
            }
        } catch (IOException gone) {
            // The client, as a rule: it has stopped waiting.
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            failures.add(broken);
        } finally {
            sockets.remove(client);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < END_OF_HEAD.length) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
            matched = next == END_OF_HEAD[matched] ? matched + 1 : next == END_OF_HEAD[0] ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static int length(String head) {
        return new BufferedReader(new StringReader(head))
                .lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .sum();
    }

    private static Optional<Operation> operation(String head) {
        String[] request = head.split("[ ?]", 3);
        return Operation.of(request[0] + " " + request[1]);
    }

    private byte[] answer(String head, byte[] body) throws IOException {
        try (Socket there = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = there.getOutputStream();
            String lastOne = head.replaceFirst("\r\n", "\r\nConnection: close\r\n");
            out.write(lastOne.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return there.getInputStream().readAllBytes();
        }
    }

    private void stall(Operation operation, byte[] answer, OutputStream out) throws IOException, InterruptedException {
        if (operation == operations.get(0)) {
            stalled.incrementAndGet();
        }
        int atOnce = manner.atOnce(answer);
        out.write(answer, 0, atOnce);
        for (int i = atOnce; manner.trickles() && i < answer.length; i++) {
            out.write(answer[i]);
            if (closed.await(MILLIS_BETWEEN_BYTES, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        closed.await();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
