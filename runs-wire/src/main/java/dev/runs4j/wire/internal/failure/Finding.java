package dev.runs4j.wire.internal.failure;

import dev.runs4j.domain.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the findings that some frameworks list: where ({@code loc}) and what ({@code msg}).
 *
 * @param path where the value stands
 * @param what what is wrong with it
 */
record Finding(String path, String what) {

    private static final int MOST = 200;

    /** {@return the findings; empty when this is something else} */
    static List<Finding> of(@Nullable Object said) {
        return said instanceof List<?> list
                ? list.stream()
                        .filter(Objects::nonNull)
                        .flatMap(item -> one(item).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Finding> one(Object item) {
        return item instanceof Map<?, ?> members && members.get("msg") instanceof String what
                ? Optional.of(new Finding(path(members.get("loc")), what))
                : Optional.empty();
    }

    /** The first name only tells that it stands in the body. */
    private static String path(@Nullable Object loc) {
        StringBuilder path = new StringBuilder();
        List<?> names = loc instanceof List<?> list ? list : List.of();
        for (Object name : names.subList(!names.isEmpty() && "body".equals(names.get(0)) ? 1 : 0, names.size())) {
            if (name instanceof BigDecimal index) {
                path.append('[').append(index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? "request" : path.toString();
    }

    /** {@return all of them in one text} */
    static String text(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.path + ": " + finding.what)
                .collect(Collectors.joining("; "));
    }

    Violation violation(Redactor redactor) {
        return new Violation(
                PlainText.line(redactor.clean(path), MOST),
                PlainText.line(redactor.clean(what), MOST),
                Complaint.OTHER);
    }
}
