package dev.runs4j.json.internal.text;

import dev.runs4j.domain.JsonText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The check of a JSON value that the domain carried without looking inside: one complete value, not too long, not too deep.
 *
 * @param compact the value without white space; null where the text is no usable value
 * @param problem what is wrong, without content; null where nothing is
 */
public record OpaqueJson(@Nullable String compact, @Nullable String problem) {

    /**
     * Checks a value, unless it was checked before.
     *
     * @param engine the limits
     * @param json what should be JSON
     * @param depth how deep the value will stand in the document
     * @return the value or the problem
     */
    public static OpaqueJson check(JsonEngine engine, JsonText json, int depth) {
        OpaqueJson known = engine.checked().find(json, depth);
        if (known != null) {
            return known;
        }
        OpaqueJson value = check(engine, json.text(), depth);
        if (value.compact() != null) {
            engine.checked().keep(json, depth, value);
        }
        return value;
    }

    /**
     * Checks a text.
     *
     * @param engine the limits
     * @param text what should be JSON
     * @param depth how deep the value will stand in the document
     * @return the value or the problem
     */
    public static OpaqueJson check(JsonEngine engine, String text, int depth) {
        long bytes = Utf8.length(text);
        if (bytes > engine.maxBytes()) {
            return refused("one with " + engine.toldOfBytes(String.valueOf(bytes)));
        }
        byte[] utf8 = utf8(text, bytes);
        try (JsonParser parser = engine.parser(utf8, 0, utf8.length)) {
            String problem = problem(parser, engine.maxNesting(), depth);
            return problem == null ? new OpaqueJson(CompactJson.of(utf8, 0, utf8.length), null) : refused(problem);
        } catch (LimitExceededException exceeded) {
            return refused("one with " + exceeded.told());
        } catch (JacksonException broken) {
            return refused("broken JSON at byte " + broken.getLocation().getByteOffset());
        }
    }

    private static byte[] utf8(String text, long length) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        // Half a surrogate pair becomes a single question mark.
        return utf8.length == length ? utf8 : Utf8.escapeHalves(text).getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String problem(JsonParser parser, int maxNesting, int above) {
        int depth = 0;
        boolean complete = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (complete) {
                return "more than one value";
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (above + depth > maxNesting) {
                return "one with "
                        + ParserLimits.told("at least " + (above + depth) + " levels", "maxNesting", maxNesting);
            }
            complete = depth == 0;
        }
        return complete ? null : "nothing";
    }

    private static OpaqueJson refused(String problem) {
        return new OpaqueJson(null, problem);
    }
}
