package dev.runs4j.json.internal.text;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes parsers and generators that keep to limits. Strict JSON only (RFC 8259); the factory's table of member names is shared by all
 * parsers, so that a name that was seen before costs no new text. Safe for use by several threads.
 */
public final class JsonEngine {

    private final int maxBytes;
    private final int maxNesting;
    private final int maxStringLength;
    private final JsonFactory factory;
    private final WireNames names;

    /**
     * Sets up the factory.
     *
     * @param maxBytes the largest document, in bytes of UTF-8
     * @param maxNesting the most objects and arrays inside each other
     * @param maxStringLength the longest text, in UTF-16 units
     */
    public JsonEngine(int maxBytes, int maxNesting, int maxStringLength) {
        this.maxBytes = maxBytes;
        this.maxNesting = maxNesting;
        this.maxStringLength = maxStringLength;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxNesting)
                        .maxStringLength(maxStringLength)
                        .build())
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .build();
        this.names = new WireNames(factory);
    }

    /** {@return the member names that parsers of this engine recognise fast} */
    public WireNames names() {
        return names;
    }

    /** {@return the largest document, in bytes of UTF-8} */
    public int maxBytes() {
        return maxBytes;
    }

    /** {@return the most objects and arrays inside each other} */
    public int maxNesting() {
        return maxNesting;
    }

    /** {@return the longest text, in UTF-16 units} */
    public int maxStringLength() {
        return maxStringLength;
    }

    /** Makes a parser that counts bytes from {@code from}. */
    public JsonParser parser(byte[] utf8, int from, int to) {
        return factory.createParser(ObjectReadContext.empty(), utf8, from, to - from);
    }

    /** Makes a generator of compact text. */
    public JsonGenerator generator(Writer target) {
        return factory.createGenerator(ObjectWriteContext.empty(), target);
    }
}
