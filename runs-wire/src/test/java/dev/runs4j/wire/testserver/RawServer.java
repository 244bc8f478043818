package dev.runs4j.wire.testserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server on a free port of loopback. The first connection plays the first script, the second the second, and all later ones the last. What
 * it receives is kept letter by letter. Closing ends its threads.
 */
public final class RawServer implements AutoCloseable {

    private final ServerSocket listener;
    private final boolean secure;
    private final Queue<Script> scripts;
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean closed;

    private RawServer(ServerSocket listener, boolean secure, Script... scripts) {
        this.listener = listener;
        this.secure = secure;
        this.scripts = new ArrayDeque<>(List.of(scripts));
        start(this::accept);
    }

    /** Starts a server that speaks plainly. */
    public static RawServer start(Script... scripts) throws IOException {
        return new RawServer(new ServerSocket(0, 1024, loopback()), false, scripts);
    }

    /** Starts a server that speaks TLS. */
    public static RawServer startSecure(SSLContext context, Script... scripts) throws IOException {
        ServerSocket listener = context.getServerSocketFactory().createServerSocket(0, 1024, loopback());
        return new RawServer(listener, true, scripts);
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    /** {@return the port it listens on} */
    public int port() {
        return listener.getLocalPort();
    }

    /** {@return the address of this path} */
    public URI uri(String path) {
        return URI.create((secure ? "https://localhost:" : "http://127.0.0.1:") + port() + path);
    }

    /** {@return the requests so far, in the order of their arrival} */
    public List<Received> requests() {
        return List.copyOf(requests);
    }

    /** {@return the only request so far} */
    public Received onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("one request, but there were " + requests.size());
        }
        return requests.get(0);
    }

    /** {@return how many connections there were so far} */
    public int connections() {
        return connections.get();
    }

    /** Waits until no more than so many connections are open here; those that a script has ended are not. */
    public synchronized void awaitOpen(int most) throws InterruptedException {
        while (sockets.size() > most) {
            wait();
        }
    }

    /** {@return how many connections are open here} */
    public int open() {
        return sockets.size();
    }

    private synchronized void leave(Socket socket) {
        sockets.remove(socket);
        notifyAll();
    }

    /** {@return what went wrong inside scripts while the server was open, such as a client that went away} */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private void accept() {
        while (!closed) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Script script = nextScript();
                start(() -> play(script, socket));
            } catch (IOException e) {
                note(e);
            }
        }
    }

    private @Nullable Script nextScript() {
        return scripts.size() > 1 ? scripts.remove() : scripts.peek();
    }

    private void play(@Nullable Script script, Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            if (closed || script == null) {
                return;
            }
            script.play(new Peer(socket, requests));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            note(e);
        } finally {
            leave(socket);
        }
    }

    private void note(Throwable failure) {
        if (!closed) {
            failures.add(failure);
        }
    }

    private void start(Runnable task) {
        Thread thread = new Thread(task, "raw-server-" + listener.getLocalPort());
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join(5_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
