package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.OpenText;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.Run;
import dev.runs4j.testkit.internal.Excerpt;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Values in words, for failures. */
final class Shown {

    private Shown() {}

    static String text(String text) {
        return "\"" + Excerpt.of(text) + "\"";
    }

    static String texts(Collection<String> texts) {
        return texts.stream().map(Shown::text).collect(Collectors.joining(", "));
    }

    static String words(List<? extends OpenText> words) {
        return words.stream().map(OpenText::text).collect(Collectors.joining(", "));
    }

    static String usage(Usage usage) {
        return usage.promptTokens() + " prompt and " + usage.completionTokens() + " completion tokens, "
                + usage.totalTokens() + " in total";
    }

    static String error(LastError error) {
        return error.code() + ": " + Excerpt.of(error.message());
    }

    /** The status, and the reason where there is one. */
    static String status(Run run) {
        String reason = run.lastError()
                .map(Shown::error)
                .or(() -> run.incompleteDetails()
                        .flatMap(IncompleteDetails::reason)
                        .map(OpenText::text))
                .map(known -> " (" + known + ")")
                .orElse("");
        return run.status() + reason;
    }

    static String status(RunStatus status) {
        return status.text().isEmpty() ? "\"\"" : status.text();
    }

    static String pairs(Metadata metadata) {
        if (metadata.isEmpty()) {
            return "no metadata";
        }
        return "the metadata "
                + metadata.asMap().entrySet().stream()
                        .map(pair -> Excerpt.of(pair.getKey()) + "=" + text(pair.getValue()))
                        .collect(Collectors.joining(", "))
                + (metadata.others().isEmpty()
                        ? ""
                        : " and " + metadata.others().asMap().keySet() + " with values that are no text");
    }
}
