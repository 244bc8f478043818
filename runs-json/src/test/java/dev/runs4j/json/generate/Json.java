package dev.runs4j.json.generate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A small JSON tree that keeps the spelling of numbers and writes compact text, so that tests can look into and change what the library
 * wrote without using the library for it.
 */
public sealed interface Json {

    /** Null. */
    Json NULL = new Word("null");
    /** True. */
    Json TRUE = new Word("true");
    /** False. */
    Json FALSE = new Word("false");

    static Text text(String text) {
        return new Text(text);
    }

    static Num number(String spelling) {
        return new Num(spelling);
    }

    static Arr array(Json... elements) {
        return new Arr(List.of(elements));
    }

    static Obj object() {
        return new Obj(Map.of());
    }

    /** Members in their order; equal whatever the order. */
    record Obj(Map<String, Json> members) implements Json {

        public Obj {
            members = Ordered.copy(members);
        }

        /** Adds or replaces a member. */
        public Obj with(String name, Json value) {
            Map<String, Json> changed = Ordered.copy(members);
            changed.put(name, value);
            return new Obj(changed);
        }

        public Obj without(String name) {
            Map<String, Json> changed = Ordered.copy(members);
            changed.remove(name);
            return new Obj(changed);
        }

        @Override
        public String toString() {
            return members.entrySet().stream()
                    .map(member -> JsonQuote.quote(member.getKey()) + ":" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    record Arr(List<Json> elements) implements Json {

        public Arr {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return elements.stream().map(Json::toString).collect(Collectors.joining(",", "[", "]"));
        }
    }

    record Text(String value) implements Json {

        @Override
        public String toString() {
            return JsonQuote.quote(value);
        }
    }

    /** A number as it is spelt; equal by value, so that 1 equals 1.0. */
    record Num(String spelling) implements Json {

        public BigDecimal value() {
            return new BigDecimal(spelling);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Num that && that.value().compareTo(value()) == 0;
        }

        @Override
        public int hashCode() {
            return value().stripTrailingZeros().hashCode();
        }

        @Override
        public String toString() {
            return spelling;
        }
    }

    /** Text that stands in the document as it is. */
    record Raw(String text) implements Json {

        @Override
        public String toString() {
            return text;
        }
    }

    /** True, false or null. */
    record Word(String spelling) implements Json {

        @Override
        public String toString() {
            return spelling;
        }
    }
}
