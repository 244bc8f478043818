package dev.runs4j.wire.internal.client;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of one path segment or query value: all but the unreserved characters of RFC 3986, section 2.3, so that nothing in a value
 * can end it, and so that Feign, which leaves encoded text alone, finds nothing more to do.
 */
final class Percent {

    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                return encodeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return text;
    }

    private static String encodeBytes(byte[] utf8) {
        StringBuilder encoded = new StringBuilder(utf8.length + 16);
        for (byte octet : utf8) {
            if (isUnreserved((char) (octet & 0xFF))) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.charAt((octet >> 4) & 0xF)).append(HEX.charAt(octet & 0xF));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.'
                || c == '~';
    }
}
