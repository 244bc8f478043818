package dev.runs4j.json.internal;

import java.util.Map;

/** Texts within the limits of a schema: the member's own name, unless a format wants something else. */
final class SampleText {

    private SampleText() {}

    static String of(Map<?, ?> node, String name) {
        String text = formatted(node.get("format") instanceof String format ? format : "", name);
        int least = SampleNumber.bounded(node.get("minLength"), 0);
        int most = SampleNumber.bounded(node.get("maxLength"), Integer.MAX_VALUE);
        int length = text.codePointCount(0, text.length());
        if (length < least) {
            return text + "x".repeat(least - length);
        }
        return length > most ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
    }

    private static String formatted(String format, String name) {
        return switch (format) {
            case "date" -> "2026-01-31";
            case "time" -> "12:00:00Z";
            case "date-time" -> "2026-01-31T12:00:00Z";
            case "duration" -> "PT1H";
            case "email", "idn-email" -> "someone@example.com";
            case "hostname", "idn-hostname" -> "example.com";
            case "ipv4" -> "192.0.2.1";
            case "ipv6" -> "2001:db8::1";
            case "uri", "iri", "uri-reference", "iri-reference" -> "https://example.com/";
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            default -> name;
        };
    }
}
