package dev.runs4j.responses.journal;

import dev.runs4j.json.JsonType;

/**
 * A {@link RunRecord} as JSON text, for stores. What is written reads back equal, but for the white space of JSON inside the run; see rule N02. The
 * text names its version; members that this library does not know are passed over. It holds what callers and models have written, and the headers of
 * approvals, so it is as secret as those.
 */
public final class RunRecordText {

    private static final int VERSION = 1;

    private RunRecordText() {}

    /**
     * Writes a record.
     *
     * @return JSON without line breaks, which can be written in UTF-8 whatever texts it holds
     * @throws dev.runs4j.ports.error.InvalidRequestException when the run carries a text for JSON that is not, or what JSON cannot hold
     */
    public static String write(RunRecord record) {
        return TextOut.document(record, (out, value) -> {
            out.number("version", VERSION);
            out.domain("run", JsonType.RUN, value.run());
            out.text("request_key", value.requestKey().orElse(null));
            out.text("fingerprint", value.fingerprint());
            out.texts("input", HopText.texts(value.input()));
            out.list("hops", value.hops(), HopText::write);
            out.constant("repair", value.repair());
        });
    }

    /**
     * Reads a record.
     *
     * @param text what {@link #write} gave, maybe of another version of this library
     * @throws IllegalArgumentException when it is not such a text, or of a version that is newer than this library; tells the place and no content
     */
    public static RunRecord read(String text) {
        TextIn in = TextIn.document("run record", text, VERSION);
        RunRecord.Builder record = RunRecord.builder(
                in.domain("run", JsonType.RUN),
                in.text("fingerprint"),
                Hop.planned("none").build());
        return record.requestKey(in.textOrNull("request_key"))
                .input(HopText.jsonTexts(in.texts("input")))
                .hops(in.list("hops", HopText::read))
                .repair(in.constant("repair", RepairState.class))
                .build();
    }
}
