package dev.runs4j.wire.internal.failure;

import dev.runs4j.domain.Violation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server finds wrong with a request, read out of its sentences as a violation. */
final class Complaint {

    /** What was found, when only what was expected is told, or telling would show the content. */
    static final String OTHER = "something else";

    private static final String TAKEN = "what the server takes";

    private static final Pattern EXPECTED =
            Pattern.compile("(?i)\\bexpected (.{1,300}?),? but (?:got|received|was) (.{1,300}?)(?: instead)?\\.?$");
    private static final Pattern SUPPORTED =
            Pattern.compile("(?i)\\b(?:supported|allowed|valid) values are:? (.{1,300}?)\\.?$");
    // Such as "1 validation error for Request body -> tool_outputs -> 0 -> output str type expected
    // (type=type_error.str)".
    private static final Pattern CHAIN = Pattern.compile(
            "(?i)\\d+ validation errors? for \\S+ ((?:[\\w\\[\\]]+ -> ){1,20}[\\w\\[\\]]+) (.{1,300}?)(?: \\(type=[^)]{0,200}\\))?$");
    private static final Pattern CALL_IDS = Pattern.compile(
            "(?i)expected tool outputs for call_?ids? (\\[[^\\]]{0,3000}\\])(?:,? (?:but )?got (\\[[^\\]]{0,3000}\\]))?");

    private Complaint() {}

    /** {@return what is wrong, where the body tells it} */
    static List<Violation> of(ErrorBody body) {
        if (!body.violations().isEmpty()) {
            return body.violations();
        }
        return callIds(body.words())
                .or(() -> chain(body.words()))
                .or(() -> param(body))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Violation> callIds(String words) {
        Matcher found = CALL_IDS.matcher(words);
        return found.find()
                ? Optional.of(new Violation(
                        "tool_outputs",
                        "outputs for " + found.group(1),
                        found.group(2) == null ? OTHER : found.group(2)))
                : Optional.empty();
    }

    private static Optional<Violation> chain(String words) {
        Matcher found = CHAIN.matcher(words);
        if (!found.find()) {
            return Optional.empty();
        }
        String path = found.group(1).replaceFirst("^body -> ", "").replaceAll(" -> (\\d+)(?= |$)", "[$1]");
        return Optional.of(new Violation(path.replace(" -> ", "."), found.group(2), OTHER));
    }

    private static Optional<Violation> param(ErrorBody body) {
        String path = body.param();
        if (path == null) {
            return Optional.empty();
        }
        Matcher expected = EXPECTED.matcher(body.words());
        if (expected.find()) {
            return Optional.of(new Violation(path, expected.group(1), expected.group(2)));
        }
        Matcher supported = SUPPORTED.matcher(body.words());
        return Optional.of(new Violation(path, supported.find() ? "one of " + supported.group(1) : TAKEN, OTHER));
    }
}
