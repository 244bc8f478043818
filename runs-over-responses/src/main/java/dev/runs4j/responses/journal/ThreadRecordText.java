package dev.runs4j.responses.journal;

import dev.runs4j.domain.Metadata;
import dev.runs4j.json.JsonType;

/**
 * A {@link ThreadRecord} as JSON text, for stores. What is written reads back equal, but for the white space of JSON inside tool resources and
 * metadata; see rule N02. The text names its version; members that this library does not know are passed over. It holds what callers have written,
 * so it is as secret as that.
 */
public final class ThreadRecordText {

    private static final int VERSION = 1;

    private ThreadRecordText() {}

    /**
     * Writes a record.
     *
     * @return JSON without line breaks, which can be written in UTF-8 whatever texts it holds
     * @throws dev.runs4j.ports.error.InvalidRequestException when the record carries a text for JSON that is not, or what JSON cannot hold
     */
    public static String write(ThreadRecord record) {
        return TextOut.document(record, (out, value) -> {
            out.number("version", VERSION);
            out.text("id", value.id());
            out.constant("mode", value.mode());
            out.text("created_at", value.createdAt().toString());
            out.domain("metadata", JsonType.METADATA, value.metadata());
            out.domain(
                    "tool_resources",
                    JsonType.TOOL_RESOURCES,
                    value.toolResources().orElse(null));
            out.text("head", value.head().orElse(null));
            out.texts("unsent", HopText.texts(value.unsent()));
            out.list("amends", value.amends(), HopText::writeOutput);
            out.text("active_run", value.activeRun().orElse(null));
        });
    }

    /**
     * Reads a record.
     *
     * @param text what {@link #write} gave, maybe of another version of this library
     * @throws IllegalArgumentException when it is not such a text, or of a version that is newer than this library; tells the place and no content
     */
    public static ThreadRecord read(String text) {
        TextIn in = TextIn.document("thread record", text, VERSION);
        Metadata metadata = in.domainOrNull("metadata", JsonType.METADATA);
        return ThreadRecord.builder(in.text("id"), in.constant("mode", ContextMode.class), in.time("created_at"))
                .metadata(metadata == null ? Metadata.EMPTY : metadata)
                .toolResources(in.domainOrNull("tool_resources", JsonType.TOOL_RESOURCES))
                .head(in.textOrNull("head"))
                .unsent(HopText.jsonTexts(in.texts("unsent")))
                .amends(in.list("amends", HopText::readOutput))
                .activeRun(in.textOrNull("active_run"))
                .build();
    }
}
