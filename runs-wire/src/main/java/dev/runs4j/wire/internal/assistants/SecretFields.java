package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.Secret;
import dev.runs4j.wire.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Header fields whose values are secrets, as far as their names tell. */
final class SecretFields {

    private static final Pattern SECRET =
            Pattern.compile("(?i)(?!x-ratelimit-).*(?:authoriz|authentication|(?:key|token|secret|password|auth|cookie"
                    + "|credential|signature)s?(?![a-z])).*");

    /** Those that only say in which form the two sides speak (RFC 9110; Model Context Protocol 2025-06-18). */
    private static final Pattern OPEN = Pattern.compile("(?i)accept(?:-charset|-encoding|-language)?|cache-control"
            + "|content-(?:encoding|language|type)|mcp-protocol-version|user-agent");

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");

    private SecretFields() {}

    static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    /** {@return whether its value is none for certain, where all others are taken for secrets} */
    static boolean isOpen(String name) {
        return OPEN.matcher(name).matches();
    }

    /** {@return the values that are secrets} */
    static List<Secret> in(HttpHeaders headers) {
        List<Secret> secrets = new ArrayList<>();
        headers.forEach((name, value) -> {
            if (isSecret(name)) {
                secrets.addAll(of(value));
            }
        });
        return secrets;
    }

    /** {@return the value, and what stands behind its last space: servers repeat a token without its scheme} */
    static List<Secret> of(String value) {
        List<Secret> secrets = new ArrayList<>(2);
        for (String part : CONTROLS.split(value.replace('\t', ' '), -1)) {
            String text = part.strip();
            if (!text.isEmpty()) {
                secrets.add(Secret.of(text));
                secrets.add(Secret.of(text.substring(text.lastIndexOf(' ') + 1)));
            }
        }
        return secrets;
    }
}
