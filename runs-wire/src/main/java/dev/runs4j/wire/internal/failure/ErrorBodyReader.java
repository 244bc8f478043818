package dev.runs4j.wire.internal.failure;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.wire.internal.failure.ErrorBody.Form;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the error bodies of many servers: the official object ({@code error} with {@code message}, {@code type}, {@code param} and {@code code};
 * official OpenAI schema 2.3.0), those of gateways and frameworks, and plain words.
 */
final class ErrorBodyReader {

    private static final int MOST_WORDS = 4000;
    private static final int MOST_EXCERPT = 500;
    private static final int MOST_NAME = 200;
    private static final Set<String> NO_ADDRESS = Set.of("not found", "resource not found");
    private static final List<String> WORDS =
            List.of("message", "error", "detail", "msg", "error_description", "title");
    private static final Set<String> NAMES = Set.of("type", "code", "param");

    private final Redactor redactor;

    ErrorBodyReader(Redactor redactor) {
        this.redactor = redactor;
    }

    ErrorBody read(BodyText body) {
        Object json = body.isHtml() ? null : ErrorJson.read(body.text()).orElse(null);
        if (json instanceof List<?> list && !list.isEmpty()) {
            json = list.get(0);
        }
        if (json instanceof Map<?, ?> members) {
            return ofObject(members);
        }
        String words = json instanceof String text ? words(text, MOST_WORDS) : words(body.words(), MOST_EXCERPT);
        Form form = words == null ? Form.EMPTY : Form.WORDS;
        return new ErrorBody(form, words, null, null, null, List.of(), Extras.NONE);
    }

    private ErrorBody ofObject(Map<?, ?> root) {
        Map<?, ?> error = error(root);
        String place = WORDS.stream().filter(error::containsKey).findFirst().orElse("");
        Object said = error.get(place);
        List<Finding> findings = Finding.of(said);
        String message = findings.isEmpty() ? text(said) : Finding.text(findings);
        // An object without words is shown, written anew: its escapes may hide a secret.
        String words = message == null
                ? words(ErrorJson.write(root, redactor::clean), MOST_EXCERPT)
                : words(message, MOST_WORDS);
        return new ErrorBody(
                form(place, words, error),
                words,
                name(error.get("type")),
                name(error.get("code")),
                name(error.get("param")),
                findings.stream().map(finding -> finding.violation(redactor)).toList(),
                extras(root, error, message == null ? "" : place));
    }

    /** The object with the words: most servers wrap it once, some twice. */
    private static Map<?, ?> error(Map<?, ?> root) {
        for (String wrapper : List.of("error", "detail", "message")) {
            if (root.get(wrapper) instanceof Map<?, ?> inner) {
                return error(inner);
            }
        }
        return root;
    }

    /** A framework without an address, or a gateway without one, uses one fixed sentence. */
    private static Form form(String place, @Nullable String words, Map<?, ?> error) {
        String plain = PlainText.plain(words == null ? "" : words);
        boolean framework = place.equals("detail") && NO_ADDRESS.contains(plain);
        // Gateways of their own tell the status as a code; Azure API Management calls it statusCode.
        boolean gateway = Stream.of("code", "statusCode")
                        .map(error::get)
                        .map(ErrorBodyReader::scalar)
                        .anyMatch("404"::equals)
                && NO_ADDRESS.contains(plain);
        return framework || gateway || plain.startsWith("invalid url") ? Form.NO_ADDRESS : Form.API;
    }

    private Extras extras(Map<?, ?> root, Map<?, ?> error, String place) {
        Map<String, JsonText> more = new LinkedHashMap<>();
        if (root != error) {
            root.forEach((name, value) -> keep(more, name, value, value instanceof Map && holds(value, error)));
        }
        error.forEach((name, value) -> {
            boolean told = NAMES.contains(String.valueOf(name)) && scalar(value) != null;
            keep(more, name, value, told || place.equals(name));
        });
        return Extras.of(more);
    }

    /** Around the object with the words; whatever else stands beside it is told, such as a content filter's findings. */
    private static boolean holds(Object value, Map<?, ?> error) {
        return value == error || (value instanceof Map<?, ?> inner && error(inner) == error);
    }

    private void keep(Map<String, JsonText> more, @Nullable Object name, Object value, boolean toldAlready) {
        if (!toldAlready) {
            more.put(redactor.clean(String.valueOf(name)), JsonText.of(ErrorJson.write(value, redactor::clean)));
        }
    }

    private @Nullable String name(@Nullable Object value) {
        return Optional.ofNullable(scalar(value))
                .map(text -> words(text, MOST_NAME))
                .orElse(null);
    }

    private @Nullable String words(String text, int most) {
        String line = PlainText.line(redactor.clean(text), most);
        return line.isEmpty() ? null : line;
    }

    private static @Nullable String text(@Nullable Object said) {
        if (said instanceof List<?> list) {
            String joined = list.stream()
                    .map(ErrorBodyReader::scalar)
                    .map(item -> item == null ? "" : item)
                    .filter(item -> !item.isEmpty())
                    .collect(Collectors.joining("; "));
            return joined.isEmpty() ? null : joined;
        }
        return scalar(said);
    }

    private static @Nullable String scalar(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toString();
        }
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
