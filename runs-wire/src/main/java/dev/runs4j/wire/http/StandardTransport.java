package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Carries requests over a pool of connections whose sockets are channels. */
final class StandardTransport implements HttpTransport {

    static final String CLOSED = "the transport is closed";

    private static final byte[] EMPTY = {};

    /** An early answer is here when the sending fails, or hardly ever. */
    private static final Duration EARLY = Duration.ofSeconds(1);

    private final Connections connections;
    private final Duration keepAlive;
    private final @Nullable HttpProxy proxy;

    StandardTransport(Connections connections, Duration keepAlive, @Nullable HttpProxy proxy) {
        this.connections = connections;
        this.keepAlive = keepAlive;
        this.proxy = proxy;
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        Interruption.check();
        HeadRules.check(call);
        Route target = Route.to(call.uri());
        Ends ends = Ends.of(call);
        long connectEnd = WaitLimit.earlier(ends.open(), WaitLimit.after(call.connectTime()));
        HttpProxy plain = plainProxy(target);
        Lease lease = connections.lease(plain == null ? target : plain.route(), connectEnd);
        boolean answered = false;
        try {
            HttpAnswer answer = exchange(call, target, lease, ends);
            answered = true;
            return answer;
        } catch (IOException e) {
            throw Interruption.orSame(e);
        } finally {
            if (!answered) {
                lease.cut();
            }
        }
    }

    private HttpAnswer exchange(HttpCall call, Route target, Lease lease, Ends ends) throws IOException {
        Wire wire = lease.wire();
        WaitLimit limit = wire.limit();
        limit.idle(call.idleTime());
        limit.end(ends.open());
        byte[] body = call.body().orElse(EMPTY);
        write(call, target, wire.newRequest(), body.length);
        AnswerHead head = head(call, wire, body, ends);
        limit.end(ends.ofBody(head.status()));
        Body content = Body.ofLength(head.length(call.method()), wire);
        AnswerStream stream = new AnswerStream(content, lease, head.keepAlive(keepAlive));
        return new StandardAnswer(head.status(), head.headers(), lease, stream);
    }

    private static AnswerHead head(HttpCall call, Wire wire, byte[] body, Ends ends) throws IOException {
        try {
            wire.send(body);
        } catch (InterruptedIOException e) { // Of an interrupt or of a time that has passed.
            throw e;
        } catch (IOException e) {
            return earlyRefusal(e, wire, ends);
        }
        wire.limit().end(WaitLimit.earlier(ends.open(), WaitLimit.after(call.idleTime())));
        return new AnswerHead(wire.receiveHead(), false);
    }

    /** Who refuses a request before it has come as a whole closes behind the answer (RFC 9112, sections 9.5 and 9.6). */
    private static AnswerHead earlyRefusal(IOException broken, Wire wire, Ends ends) throws IOException {
        wire.limit().end(WaitLimit.earlier(ends.open(), WaitLimit.after(EARLY)));
        AnswerHead head;
        try {
            head = new AnswerHead(wire.receiveHead(), true);
        } catch (IOException nothing) {
            throw broken;
        }
        if (head.status() < 400) {
            throw broken;
        }
        return head;
    }

    private void write(HttpCall call, Route target, RequestBytes out, int length) {
        out.ascii(call.method()).ascii(" ");
        HttpProxy plain = plainProxy(target);
        if (plain != null) {
            out.ascii("http://").ascii(target.authority());
        }
        writePath(call.uri(), out);
        out.ascii(" HTTP/1.1\r\n").field("Host", target.authority());
        call.headers().forEach(out::field);
        if (plain != null && plain.authorization() != null) {
            out.field("Proxy-Authorization", plain.authorization().reveal());
        }
        if (call.body().isPresent() || call.method().startsWith("P")) {
            out.field("Content-Length", Integer.toString(length));
        }
        out.ascii("\r\n");
    }

    private static void writePath(URI uri, RequestBytes out) {
        String path = uri.getRawPath();
        out.ascii(path == null || path.isEmpty() ? "/" : path);
        if (uri.getRawQuery() != null) {
            out.ascii("?").ascii(uri.getRawQuery());
        }
    }

    /** {@return the proxy that is told whole addresses; null where there is none or a tunnel} */
    private @Nullable HttpProxy plainProxy(Route target) {
        return target.secure() ? null : proxy;
    }

    @Override
    public void close() {
        connections.close();
    }
}
