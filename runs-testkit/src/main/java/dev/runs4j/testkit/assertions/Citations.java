package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.UrlCitation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the texts of a message rest on.
 *
 * @param files ids of files
 * @param urls addresses
 */
record Citations(List<String> files, List<String> urls) {

    static Citations of(Message message) {
        return new Citations(
                annotations(message)
                        .filter(FileCitation.class::isInstance)
                        .map(known -> ((FileCitation) known).fileCitation().fileId())
                        .toList(),
                annotations(message)
                        .filter(UrlCitation.class::isInstance)
                        .map(known -> ((UrlCitation) known).urlCitation().url())
                        .toList());
    }

    private static Stream<Annotation> annotations(Message message) {
        return message.content().stream()
                .filter(TextContent.class::isInstance)
                .flatMap(part -> ((TextContent) part).text().annotations().stream());
    }

    boolean isEmpty() {
        return files.isEmpty() && urls.isEmpty();
    }

    String shown() {
        return isEmpty()
                ? "it cited nothing"
                : "it cited "
                        + Shown.texts(
                                Stream.concat(files.stream(), urls.stream()).toList());
    }
}
