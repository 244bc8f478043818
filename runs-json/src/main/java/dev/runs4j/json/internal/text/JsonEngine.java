package dev.runs4j.json.internal.text;

import java.io.OutputStream;
import java.io.Writer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes parsers and generators that keep to limits. Strict JSON only (RFC 8259); the factory's table of member names is shared by all
 * parsers, so that a name that was seen before costs no new text. Safe for use by several threads.
 */
public final class JsonEngine {

    private final EngineLimits limits;
    private final JsonFactory factory;
    private final WireNames names;
    private final CheckedJson checked = new CheckedJson();

    /** Sets up the factory. */
    public JsonEngine(EngineLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(new ParserLimits(limits))
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .build();
        this.names = new WireNames(factory);
    }

    /** {@return the member names that parsers of this engine recognise fast} */
    public WireNames names() {
        return names;
    }

    CheckedJson checked() {
        return checked;
    }

    /** {@return the largest document, in bytes of UTF-8} */
    public int maxBytes() {
        return limits.bytes();
    }

    /** {@return the most objects and arrays inside each other} */
    public int maxNesting() {
        return limits.nesting();
    }

    /** {@return what a message says of a document of more bytes than are allowed} */
    public String toldOfBytes(String bytes) {
        return ParserLimits.told(bytes + " bytes", "maxBytes", limits.bytes());
    }

    /** Makes a parser that counts bytes from {@code from}. */
    public JsonParser parser(byte[] utf8, int from, int to) {
        return factory.createParser(ObjectReadContext.empty(), utf8, from, to - from);
    }

    /** Makes a generator of compact text. */
    public JsonGenerator generator(Writer target) {
        return factory.createGenerator(ObjectWriteContext.empty(), target);
    }

    /** Makes a generator of compact UTF-8; it escapes half a surrogate pair, which has none. */
    public JsonGenerator generator(OutputStream target) {
        return factory.createGenerator(ObjectWriteContext.empty(), target, JsonEncoding.UTF8);
    }
}
