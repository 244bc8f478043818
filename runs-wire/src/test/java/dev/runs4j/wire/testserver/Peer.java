package dev.runs4j.wire.testserver;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The server's end of one connection. */
public final class Peer {

    private final List<Received> requests;
    private Socket socket;
    private InputStream in;
    private Received last = new Received("", "");

    Peer(Socket socket, List<Received> requests) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.requests = requests;
    }

    /** Reads a request, its body included, and keeps it. */
    public Received read() throws IOException {
        if (!tryRead()) {
            throw new EOFException("the client left without a request");
        }
        return last;
    }

    /** {@return the request that was read last on this connection} */
    public Received last() {
        return last;
    }

    /** {@return whether another request came; it is kept} */
    public boolean tryRead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!text(head).endsWith("\r\n\r\n")) {
            int value = in.read();
            if (value < 0) {
                return false;
            }
            head.write(value);
        }
        String text = text(head);
        byte[] body = in.readNBytes(contentLength(text));
        last = new Received(text.substring(0, text.length() - 4), new String(body, StandardCharsets.UTF_8));
        requests.add(last);
        return true;
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static int contentLength(String head) {
        for (String line : head.split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                return Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        return 0;
    }

    /** Sends these characters, one byte for each. */
    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** {@return the next byte from the client, or -1 when it has gone} */
    public int readByte() throws IOException {
        return in.read();
    }

    /** Waits until the client goes away. */
    public void awaitGone() {
        try {
            in.skip(Long.MAX_VALUE);
            while (in.read() >= 0) {
                in.skip(Long.MAX_VALUE);
            }
        } catch (IOException e) {
            // A cut connection is gone as well.
            return;
        }
    }

    /** Cuts the connection off with a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Goes on over TLS, as behind a tunnel. */
    public void startTls(SSLContext context) throws IOException {
        SSLSocket tls = (SSLSocket) context.getSocketFactory()
                .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
        tls.setUseClientMode(false);
        tls.startHandshake();
        socket = tls;
        in = tls.getInputStream();
    }
}
