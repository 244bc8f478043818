package dev.runs4j.emulator.internal.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoding of UTF-8 (RFC 3986, section 2.1). */
public final class PercentText {

    private static final int RADIX = 16;

    private PercentText() {}

    /** {@return what one segment of a path says; null where it says nothing} */
    public static @Nullable String decode(String raw) {
        return raw.indexOf('%') < 0 ? raw : bytes(raw);
    }

    /** {@return what a part of a query says, where a plus is a blank; null where it says nothing} */
    static @Nullable String decodeForm(String raw) {
        return decode(raw.replace('+', ' '));
    }

    private static @Nullable String bytes(String raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '%') {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            } else if (i + 2 < raw.length() && octet(raw, i) >= 0) {
                out.write(octet(raw, i));
                i += 2;
            } else {
                return null;
            }
        }
        return text(out.toByteArray());
    }

    private static int octet(String raw, int percent) {
        int high = digit(raw.charAt(percent + 1));
        int low = digit(raw.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : high * RADIX + low;
    }

    private static int digit(char c) {
        return c < 128 ? Character.digit(c, RADIX) : -1;
    }

    private static @Nullable String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException broken) {
            return null;
        }
    }
}
