package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.http.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/** The beginning of an error body as text, whatever the body is. */
final class BodyText {

    /** More than any error needs. */
    static final int MOST_BYTES = 64 * 1024;

    // The head is there already; an error's body comes with it or hardly ever.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String text;
    private final boolean whole;
    private final boolean html;
    private final boolean interrupted;

    private BodyText(String text, boolean whole, boolean html, boolean interrupted) {
        this.text = text;
        this.whole = whole;
        this.html = html;
        this.interrupted = interrupted;
    }

    /** Reads what is there, up to the limit; a body that breaks off is as good as its beginning. */
    static BodyText of(HttpAnswer answer, RunsClock clock) {
        byte[] bytes = new byte[MOST_BYTES];
        int length = 0;
        boolean whole = false;
        boolean interrupted = false;
        try {
            InputStream body = answer.body();
            Instant end = clock.now().plus(PATIENCE);
            Duration left = PATIENCE;
            while (!whole && length < MOST_BYTES && left.compareTo(Duration.ZERO) > 0) {
                answer.waitAtMost(left);
                int more = body.read(bytes, length, MOST_BYTES - length);
                whole = more < 0;
                length += Math.max(0, more);
                left = Duration.between(clock.now(), end);
            }
        } catch (IOException | RuntimeException broken) {
            // The status says what matters, whatever a transport throws here.
            interrupted = Thread.currentThread().isInterrupted();
        }
        if (Coding.of(answer) != null) {
            return new BodyText("", whole, false, interrupted);
        }
        String type = answer.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String text = decode(Arrays.copyOf(bytes, length), type);
        boolean html = type.contains("html") || text.stripLeading().startsWith("<");
        return new BodyText(text, whole, html, interrupted);
    }

    /** {@return the text, to be read as JSON} */
    String text() {
        return text;
    }

    /** {@return the text, to be shown; half a secret at its end would not be recognised, so half a word is left out} */
    String words() {
        String shown = whole ? text : withoutLastWord(text);
        return html ? PlainText.ofHtml(shown) : shown;
    }

    /** {@return whether an interrupt ended the reading} */
    boolean isInterrupted() {
        return interrupted;
    }

    /** {@return whether it is a page for people} */
    boolean isHtml() {
        return html;
    }

    /** UTF-8 wherever that is possible, as JSON wants it; else what the server says that it is. */
    private static String decode(byte[] bytes, String type) {
        String utf8 = decode(bytes, StandardCharsets.UTF_8, CodingErrorAction.REPORT);
        if (!utf8.isEmpty() && utf8.indexOf('\0') < 0) {
            return utf8.charAt(0) == '\uFEFF' ? utf8.substring(1) : utf8;
        }
        return decode(bytes, declared(type), CodingErrorAction.REPLACE);
    }

    /** The end may be half a character. */
    private static String decode(byte[] bytes, Charset charset, CodingErrorAction onError) {
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        boolean wrong = charset.newDecoder()
                .onMalformedInput(onError)
                .onUnmappableCharacter(onError)
                .decode(ByteBuffer.wrap(bytes), out, false)
                .isError();
        return wrong ? "" : out.flip().toString();
    }

    private static Charset declared(String type) {
        int at = type.indexOf("charset=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = type.substring(at + "charset=".length()).split(";", 2)[0];
        try {
            return Charset.forName(name.replace("\"", "").strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String withoutLastWord(String text) {
        int end = text.length();
        int nearest = Math.max(0, end - 1024);
        while (end > nearest && !Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
