package dev.runs4j.wire.http;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What may stand in the head of a request; anything else could end a line and begin another request. */
final class HeadRules {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final Set<String> OWN = names("Host", "Content-Length", "Connection", "Transfer-Encoding");

    private HeadRules() {}

    static void check(HttpCall call) {
        if (!isToken(call.method())) {
            throw new IllegalArgumentException("method: a token, but has other characters");
        }
        checkTarget(call.uri().getRawPath());
        checkTarget(call.uri().getRawQuery());
        call.headers().forEach(HeadRules::checkField);
    }

    private static void checkTarget(@Nullable String part) {
        if (part != null && !part.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("uri: ASCII, all else percent-encoded, but has other characters");
        }
    }

    private static void checkField(String name, String value) {
        if (!isToken(name)) {
            throw new IllegalArgumentException("header: a name of token characters, but has others");
        }
        if (OWN.contains(name)) {
            throw new IllegalArgumentException("header " + name + ": set by the transport, but was given");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c >= 0x7f) {
                throw new IllegalArgumentException(
                        "header " + name + ": printable ASCII, but has another character at index " + i);
            }
        }
    }

    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || TOKEN_MARKS.indexOf(c) >= 0;
            if (!fits) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static Set<String> names(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
