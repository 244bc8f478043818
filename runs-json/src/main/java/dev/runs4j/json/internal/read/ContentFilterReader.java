package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.ports.error.ContentFilterFinding;
import dev.runs4j.ports.error.MalformedResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a content filter found, in the members of an error body: {@code content_filter_result} or, as it is spelt elsewhere,
 * {@code content_filter_results}, in {@code innererror} or beside it. Whatever does not fit is passed over.
 */
public final class ContentFilterReader {

    private static final String WHAT = "what the content filter found";
    private static final List<String> RESULTS = List.of("content_filter_result", "content_filter_results");
    private static final String INNER_ERROR = "innererror";

    private final DocumentReader documents;

    /** Reads within the limits of these documents. */
    public ContentFilterReader(DocumentReader documents) {
        this.documents = documents;
    }

    /** Reads the findings out of the members of an error. */
    public List<ContentFilterFinding> read(Extras error) {
        Optional<List<ContentFilterFinding>> inner =
                error.get(INNER_ERROR).map(json -> read(json, ContentFilterReader::innerError));
        return inner.filter(found -> !found.isEmpty())
                .orElseGet(() -> RESULTS.stream()
                        .map(error::get)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(json -> read(json, ContentFilterReader::categories))
                        .orElse(List.of()));
    }

    private List<ContentFilterFinding> read(JsonText json, ValueReader<List<ContentFilterFinding>> reader) {
        try {
            return documents.read(WHAT, reader, json.text());
        } catch (MalformedResponseException noObject) {
            return List.of();
        }
    }

    private static List<ContentFilterFinding> innerError(JsonIn in) {
        List<ContentFilterFinding> found = new ArrayList<>();
        in.members((name, value) -> {
            if (!RESULTS.contains(name)) {
                return false;
            }
            List<ContentFilterFinding> told = value.object(ContentFilterReader::categories);
            if (told != null) {
                found.addAll(told);
            }
            return true;
        });
        return found;
    }

    private static List<ContentFilterFinding> categories(JsonIn in) {
        List<ContentFilterFinding> found = new ArrayList<>();
        in.members((category, value) -> {
            Finding finding = value.object(Finding::read);
            if (finding != null && finding.tellsSomething()) {
                found.add(finding.of(category));
            }
            return true;
        });
        return found;
    }

    private static final class Finding implements Members {

        private @Nullable Boolean filtered;
        private @Nullable Boolean detected;
        private @Nullable String severity;

        static Finding read(JsonIn in) {
            Finding finding = new Finding();
            in.members(finding);
            return finding;
        }

        boolean tellsSomething() {
            return filtered != null || detected != null || severity != null;
        }

        ContentFilterFinding of(String category) {
            return new ContentFilterFinding(category, filtered, detected, severity);
        }

        @Override
        public boolean member(String name, JsonIn in) {
            switch (name) {
                case "filtered" -> filtered = in.flag();
                case "detected" -> detected = in.flag();
                case "severity" -> severity = in.text();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
