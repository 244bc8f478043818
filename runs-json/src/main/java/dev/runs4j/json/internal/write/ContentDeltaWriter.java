package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WORD;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.ContentDelta;
import dev.runs4j.domain.event.ImageFileDelta;
import dev.runs4j.domain.event.ImageUrlDelta;
import dev.runs4j.domain.event.RefusalDelta;
import dev.runs4j.domain.event.TextDelta;
import dev.runs4j.domain.event.TextValueDelta;
import dev.runs4j.domain.event.UnrecognisedContentDelta;
import dev.runs4j.domain.message.ImageDetail;
import java.util.Optional;

/** An addition to one part of a message's content. */
final class ContentDeltaWriter {

    private ContentDeltaWriter() {}

    static void write(JsonOut out, ContentDelta delta) {
        if (delta instanceof TextDelta text) {
            DeltaParts.begin(out, delta, text.extras());
            out.put("text", text.text(), ContentDeltaWriter::text);
            out.end();
        } else if (delta instanceof RefusalDelta refusal) {
            DeltaParts.begin(out, delta, refusal.extras());
            out.put("refusal", refusal.refusal(), TEXT);
            out.end();
        } else if (delta instanceof UnrecognisedContentDelta unrecognised) {
            out.opaque(unrecognised.json());
        } else {
            images(out, delta);
        }
    }

    private static void images(JsonOut out, ContentDelta delta) {
        if (delta instanceof ImageFileDelta file) {
            DeltaParts.begin(out, delta, file.extras());
            image(out, "image_file", "file_id", file.fileId(), file.detail(), file.innerExtras());
            out.end();
        } else if (delta instanceof ImageUrlDelta url) {
            DeltaParts.begin(out, delta, url.extras());
            image(out, "image_url", "url", url.url(), url.detail(), url.innerExtras());
            out.end();
        }
    }

    private static void image(
            JsonOut out,
            String name,
            String placeName,
            Optional<String> place,
            Optional<ImageDetail> detail,
            Extras extras) {
        if (place.isEmpty() && detail.isEmpty() && extras.isEmpty()) {
            return;
        }
        out.put(name, extras, (inner, value) -> {
            inner.begin(value);
            inner.put(placeName, place, TEXT);
            inner.put("detail", detail, WORD);
            inner.end();
        });
    }

    private static void text(JsonOut out, TextValueDelta text) {
        out.begin(text.extras());
        out.put("value", text.value(), TEXT);
        DeltaParts.list(out, "annotations", text.annotations(), AnnotationDeltaWriter::write);
        out.end();
    }
}
