package dev.runs4j.json.internal.read;

import dev.runs4j.json.internal.text.EpochTime;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** The numbers that a parser stands on, in whatever spelling; null for what is none or does not fit. */
final class Numbers {

    private static final int LONGEST = 1000;

    private Numbers() {}

    static @Nullable Integer integer(JsonParser parser) {
        if (isInt(parser) && parser.getNumberType() == NumberType.INT) {
            return parser.getIntValue();
        }
        Long whole = whole(parser);
        return whole == null || whole != whole.intValue() ? null : Integer.valueOf(whole.intValue());
    }

    static @Nullable Long whole(JsonParser parser) {
        if (isInt(parser)) {
            return parser.getNumberType() == NumberType.BIG_INTEGER ? null : Long.valueOf(parser.getLongValue());
        }
        return isFloat(parser) ? wholeOf(parser.getString()) : null;
    }

    private static @Nullable Long wholeOf(String number) {
        if (number.length() > LONGEST) {
            return null;
        }
        try {
            return new BigDecimal(number).longValueExact();
        } catch (ArithmeticException | NumberFormatException unusable) {
            return null;
        }
    }

    static @Nullable Double decimal(JsonParser parser) {
        if (!isInt(parser) && !isFloat(parser)) {
            return null;
        }
        double value = parser.getDoubleValue();
        return Double.isInfinite(value) ? null : Double.valueOf(value);
    }

    /** Also takes a number in a text. */
    static @Nullable Instant time(JsonParser parser) {
        if (isInt(parser) && parser.getNumberType() != NumberType.BIG_INTEGER) {
            return EpochTime.of(parser.getLongValue());
        }
        boolean isText = parser.currentToken() == JsonToken.VALUE_STRING;
        return isText || isInt(parser) || isFloat(parser) ? timeOf(parser.getString()) : null;
    }

    private static @Nullable Instant timeOf(String number) {
        return number.length() > LONGEST ? null : EpochTime.of(number);
    }

    private static boolean isInt(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }

    private static boolean isFloat(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
    }
}
