package dev.runs4j.wire.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;

/** One connection: what is written to it, the heads that come back, and the bytes behind them. */
final class Wire implements ModalCloseable {

    private static final int BUFFER = 8192;
    private static final int LONGEST_LINE = 64 * 1024;
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(LONGEST_LINE)
            .setMaxHeaderCount(256)
            .build();

    private final WireSocket socket;
    private final RequestBytes request = new RequestBytes();
    private final SessionInputBufferImpl buffer =
            new SessionInputBufferImpl(new BasicHttpTransportMetrics(), BUFFER, BUFFER, LONGEST_LINE, null);
    private final DefaultHttpResponseParser parser = new DefaultHttpResponseParser(LIMITS);
    private InputStream in;
    private OutputStream out;

    Wire(WireSocket socket) {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    WireSocket socket() {
        return socket;
    }

    WaitLimit limit() {
        return socket.limit();
    }

    /** Goes on over TLS, which lies over the same socket. */
    void goOnOver(Socket tls) throws IOException {
        in = tls.getInputStream();
        out = tls.getOutputStream();
    }

    /** {@return an empty place for the next request} */
    RequestBytes newRequest() {
        request.clear();
        return request;
    }

    void send(byte[] body) throws IOException {
        request.send(body, out);
    }

    /** {@return the next head that is not an interim one} */
    ClassicHttpResponse receiveHead() throws IOException {
        try {
            ClassicHttpResponse head = parse();
            while (head.getCode() < 200) {
                if (head.getCode() == 101) {
                    throw new ProtocolException("the server wants to switch protocols, which nobody asked for");
                }
                head = parse();
            }
            return head;
        } catch (HttpException e) {
            // Its message holds what the server said, and that perhaps a key.
            throw new ProtocolException("the server does not speak HTTP/1.1: the head of its answer cannot be read");
        }
    }

    private ClassicHttpResponse parse() throws IOException, HttpException {
        ClassicHttpResponse head = parser.parse(buffer, in);
        if (head == null) {
            throw new EOFException("the server closed the connection without an answer");
        }
        if (head.getVersion().getMajor() != 1) {
            throw new ProtocolException("the server answers in " + head.getVersion());
        }
        return head;
    }

    /** {@return the next byte behind the head, or -1} */
    int read() throws IOException {
        return buffer.read(in);
    }

    /** {@return how many bytes came, or -1} */
    int read(byte[] bytes, int offset, int length) throws IOException {
        return buffer.read(bytes, offset, length, in);
    }

    /** {@return how many bytes can be read without a wait} */
    int buffered() {
        return buffer.length();
    }

    /** TLS decrypts whole records, and keeps what nobody has read yet. */
    boolean isStale() {
        try {
            return buffer.hasBufferedData() || in.available() > 0 || socket.isStale();
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close(CloseMode mode) {
        close();
    }

    @Override
    public void close() {
        Quietly.close(socket);
    }
}
