package dev.runs4j.wire.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.jspecify.annotations.Nullable;

/** What the head of an answer says about its body and its connection. */
final class AnswerHead {

    private final ClassicHttpResponse head;
    private final HttpHeaders headers;
    private final boolean last;

    /**
     * Reads a head.
     *
     * @param last whether nothing may follow on its connection
     */
    AnswerHead(ClassicHttpResponse head, boolean last) {
        this.head = head;
        this.last = last;
        HttpHeaders.Builder fields = HttpHeaders.builder();
        for (Iterator<Header> all = head.headerIterator(); all.hasNext(); ) {
            Header field = all.next();
            String value = field.getValue();
            fields.add(field.getName(), value == null ? "" : value);
        }
        this.headers = fields.build();
    }

    int status() {
        return head.getCode();
    }

    HttpHeaders headers() {
        return headers;
    }

    /** {@return how long the body is, in the words of the library; zero where there is none} */
    long length(String method) throws IOException {
        if (method.equals("HEAD") || status() == 204 || status() == 304) {
            return 0;
        }
        try {
            return DefaultContentLengthStrategy.INSTANCE.determineLength(head);
        } catch (HttpException e) {
            // Its message holds what the server said.
            throw new ProtocolException("the length of the answer cannot be told");
        }
    }

    /** {@return how long the connection may be kept; null where it may not be} */
    @Nullable
    Duration keepAlive(Duration own) {
        String connection = String.join(",", headers.all("Connection")).toLowerCase(Locale.ROOT);
        boolean old = head.getVersion() != null && head.getVersion().lessEquals(HttpVersion.HTTP_1_0);
        boolean both = headers.first("Transfer-Encoding").isPresent()
                && headers.first("Content-Length").isPresent();
        if (last || both || connection.contains("close") || (old && !connection.contains("keep-alive"))) {
            return null;
        }
        Duration time =
                headers.first("Keep-Alive").map(value -> shorter(own, value)).orElse(own);
        return time.isZero() ? null : time;
    }

    /** The server says {@code timeout=5}, in seconds, if it says so at all. */
    private static Duration shorter(Duration own, String value) {
        for (String part : value.split(",", -1)) {
            String text = part.strip().toLowerCase(Locale.ROOT);
            if (text.matches("timeout=\\d{1,9}")) {
                Duration theirs = Duration.ofSeconds(Long.parseLong(text.substring("timeout=".length())));
                return theirs.compareTo(own) < 0 ? theirs : own;
            }
        }
        return own;
    }
}
