package dev.runs4j.json.internal.write;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.OpenText;
import java.time.Instant;
import java.util.List;

/** The writers of scalars and lists. */
public final class Values {

    /** Text. */
    public static final ValueWriter<String> TEXT = JsonOut::text;
    /** A word of an open vocabulary. */
    public static final ValueWriter<OpenText> WORD = (out, word) -> out.text(word.text());
    /** A whole number. */
    public static final ValueWriter<Number> WHOLE = (out, number) -> out.whole(number.longValue());
    /** A number. */
    public static final ValueWriter<Double> DECIMAL = JsonOut::decimal;
    /** True or false. */
    public static final ValueWriter<Boolean> FLAG = JsonOut::flag;
    /** A point in time. */
    public static final ValueWriter<Instant> TIME = JsonOut::time;
    /** A JSON value as it is. */
    public static final ValueWriter<JsonText> OPAQUE = JsonOut::opaque;
    /** A list of texts. */
    public static final ValueWriter<List<String>> TEXTS = list(TEXT);
    /** A list of JSON values as they are. */
    public static final ValueWriter<List<JsonText>> OPAQUES = list(OPAQUE);

    private Values() {}

    /** {@return the writer of lists of what this writer writes} */
    public static <T> ValueWriter<List<T>> list(ValueWriter<? super T> writer) {
        return (out, list) -> out.list(list, writer);
    }
}
