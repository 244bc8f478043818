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

    private SecretFields() {}

    static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    /** {@return the values, and what stands behind the last space of each: servers repeat a token without its scheme} */
    static List<Secret> in(HttpHeaders headers) {
        List<Secret> secrets = new ArrayList<>();
        headers.forEach((name, value) -> {
            String text = value.replace('\t', ' ').strip();
            if (!text.isEmpty() && isSecret(name)) {
                secrets.add(Secret.of(text));
                secrets.add(Secret.of(text.substring(text.lastIndexOf(' ') + 1)));
            }
        });
        return secrets;
    }
}
