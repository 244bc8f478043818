package dev.runs4j.json.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What has to be said about UTF-8 and about UTF-16 texts that have no UTF-8. */
public final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private Utf8() {}

    /** {@return where the text begins: behind a byte order mark where there is one} */
    public static int start(byte[] utf8) {
        boolean marked = utf8.length >= 3 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    /** {@return whether the bytes are valid UTF-8, and no other encoding of Unicode that a parser could detect} */
    public static boolean isValid(byte[] bytes) {
        if (hasZero(bytes)) {
            return false;
        }
        if (isAscii(bytes)) {
            return true;
        }
        // The lenient decoder is many times faster than the strict one, and what it cannot decode leaves a trace.
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        return lenient.indexOf(REPLACEMENT) < 0 || lengthOfValid(bytes) == bytes.length;
    }

    private static boolean isAscii(byte[] bytes) {
        int at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            if (((long) EIGHT_BYTES.get(bytes, at) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; at < bytes.length; at++) {
            if (bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }

    /** No JSON text begins with a zero in its first two characters, but in UTF-16 and UTF-32 every one does. */
    private static boolean hasZero(byte[] bytes) {
        int start = start(bytes);
        return (bytes.length > start && bytes[start] == 0) || (bytes.length > start + 1 && bytes[start + 1] == 0);
    }

    /** {@return how many bytes from the start are valid UTF-8} */
    public static int lengthOfValid(byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(input);
            return bytes.length;
        } catch (CharacterCodingException invalid) {
            return input.position();
        }
    }

    /** {@return how many bytes the text takes; half a surrogate pair, which has no UTF-8, counts as two} */
    public static long length(String text) {
        long length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return length;
    }

    /** {@return whether these are the bytes of exactly this text, which has none when it holds half a surrogate pair} */
    public static boolean isExactly(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.UTF_8).equals(text);
    }

    /** {@return whether the text holds half a surrogate pair} */
    public static boolean hasHalf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return !isExactly(text.getBytes(StandardCharsets.UTF_8), text);
            }
        }
        return false;
    }

    /** {@return the JSON text with each half of a surrogate pair written as an escape; such halves stand inside texts only} */
    public static String escapeHalves(String json) {
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                escaped.append(c).append(json.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                escaped.append("\\u").append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
