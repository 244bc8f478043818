package dev.runs4j.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.driver.ToolException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentReaderTest {

    enum Unit {
        CELSIUS,
        FAHRENHEIT {
            @Override
            public String toString() {
                return "°F";
            }
        }
    }

    record City(String name, @Nullable String country) {}

    record Nothing() {}

    record Days(int days) {}

    record Trip(City from, List<City> stops, Optional<Unit> unit, OptionalInt seats) {}

    private static <A extends Record> A read(Class<A> type, String arguments) throws ToolException {
        return new ArgumentReader<>(type).read(arguments);
    }

    private static String refusal(Class<? extends Record> type, String arguments) {
        try {
            Record read = read(type, arguments);
            throw new AssertionError("nothing was refused: " + read);
        } catch (ToolException refused) {
            return refused.messageForModel();
        }
    }

    @Test
    void arguments_become_the_record() throws Exception {
        assertThat(read(
                        Trip.class,
                        "{\"from\":{\"name\":\"Oslo\",\"country\":\"NO\"},\"stops\":[{\"name\":\"Bergen\"}],"
                                + "\"unit\":\"FAHRENHEIT\",\"seats\":2}"))
                .isEqualTo(new Trip(
                        new City("Oslo", "NO"),
                        List.of(new City("Bergen", null)),
                        Optional.of(Unit.FAHRENHEIT),
                        OptionalInt.of(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{}", "\n{}\n"})
    void no_arguments_are_an_empty_object(String arguments) throws Exception {
        assertThat(read(Nothing.class, arguments)).isEqualTo(new Nothing());
    }

    @Test
    void members_that_nobody_asked_for_are_ignored() throws Exception {
        assertThat(read(Days.class, "{\"days\":3,\"why\":{\"deep\":[1]}}")).isEqualTo(new Days(3));
    }

    @Test
    void what_is_optional_may_be_missing_or_null() throws Exception {
        Trip empty = new Trip(new City("Oslo", null), List.of(), Optional.empty(), OptionalInt.empty());

        assertThat(read(Trip.class, "{\"from\":{\"name\":\"Oslo\"},\"stops\":[]}"))
                .isEqualTo(empty);
        assertThat(read(
                        Trip.class,
                        "{\"from\":{\"name\":\"Oslo\",\"country\":null},\"stops\":[],\"unit\":null,\"seats\":null}"))
                .isEqualTo(empty);
    }

    @Test
    void everything_that_is_missing_is_told_at_once_with_its_place() {
        assertThat(refusal(Trip.class, "{\"from\":{},\"stops\":[{\"name\":\"Bergen\"},{\"country\":\"NO\"},null]}"))
                .isEqualTo("Required, but missing: from.name, stops[1].name, stops[2].");
        assertThat(refusal(Trip.class, "")).isEqualTo("Required, but missing: from, stops.");
    }

    @Test
    void a_number_that_is_missing_is_not_zero() {
        assertThat(refusal(Days.class, "{}")).isEqualTo("Required, but missing: days.");
        assertThat(refusal(Days.class, "{\"days\":null}")).isEqualTo("Required, but missing: days.");
    }

    @SuppressWarnings("ArrayRecordComponent") // Callers may use arrays, and so does this test.
    record Atlas(Map<String, City> cities, City[] list, Optional<City> capital) {}

    @Test
    void what_is_missing_is_found_in_maps_arrays_and_optionals_too() {
        assertThat(refusal(Atlas.class, "{\"cities\":{\"a\":{}},\"list\":[{}],\"capital\":{}}"))
                .isEqualTo("Required, but missing: cities.a.name, list[0].name, capital.name.");
    }

    record Route(List<? extends City> stops) {}

    @Test
    void what_is_missing_is_found_behind_wildcards() {
        assertThat(refusal(Route.class, "{\"stops\":[{\"country\":\"NO\"}]}"))
                .isEqualTo("Required, but missing: stops[0].name.");
    }

    record Gaps(List<@Nullable String> texts) {}

    @Test
    void items_that_may_be_null_may_be_null() throws Exception {
        assertThat(read(Gaps.class, "{\"texts\":[\"a\",null]}").texts()).containsExactly("a", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"days\":\"three\"} | days: must be a whole number in range.",
                "{\"days\":1.5} | days: must be a whole number in range.",
                "{\"days\":99999999999} | days: must be a whole number in range.",
                "{\"days\":{}} | days: must be a whole number in range.",
                "{\"days\":true} | days: must be a whole number in range."
            })
    void what_does_not_fit_is_told_with_its_place_and_what_should_stand_there(String arguments, String message) {
        assertThat(refusal(Days.class, arguments)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"days\":3}", "{\"days\":3.0}", "{\"days\":\"3\"}", "{\"days\":3e0}"})
    void a_whole_number_may_be_spelt_in_any_way(String arguments) throws Exception {
        assertThat(read(Days.class, arguments)).isEqualTo(new Days(3));
    }

    record Fraction(double value) {}

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "2, 2.0", "2.0, 2.0", "-0.25, -0.25", "1e300, 1e300"})
    void a_fraction_stays_what_it_is(String written, double value) throws Exception {
        assertThat(read(Fraction.class, "{\"value\":" + written + "}").value()).isEqualTo(value);
    }

    record Price(BigDecimal amount) {}

    @ParameterizedTest
    @ValueSource(strings = {"0.12345678901234567890", "2.50", "-0.1", "12345678901234567890.5", "1E+400", "7"})
    void an_exact_number_keeps_every_digit(String written) throws Exception {
        assertThat(read(Price.class, "{\"amount\":" + written + "}").amount()).isEqualTo(new BigDecimal(written));
    }

    record Count(long count) {}

    @ParameterizedTest
    @CsvSource({"9007199254740993.0, 9007199254740993", "9223372036854775807.0, 9223372036854775807", "-3.00, -3"})
    void a_whole_number_is_not_rounded(String written, long count) throws Exception {
        assertThat(read(Count.class, "{\"count\":" + written + "}").count()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808.0", "1e999999999", "0.5", "1e-999999999"})
    void what_is_no_whole_number_in_range_is_refused(String written) {
        assertThat(refusal(Count.class, "{\"count\":" + written + "}"))
                .isEqualTo("count: must be a whole number in range.");
    }

    @Test
    void a_fraction_that_no_double_can_hold_is_refused() {
        assertThat(refusal(Fraction.class, "{\"value\":1e400}")).isEqualTo("value: must be a number in range.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"KELVIN\" | unit: must be one of CELSIUS, FAHRENHEIT.",
                "1 | unit: must be one of CELSIUS, FAHRENHEIT.",
                "\"°F\" | unit: must be one of CELSIUS, FAHRENHEIT."
            })
    void an_enum_takes_its_names_only(String unit, String message) {
        assertThat(refusal(Trip.class, "{\"from\":{\"name\":\"a\"},\"stops\":[],\"unit\":" + unit + "}"))
                .isEqualTo(message);
    }

    record Kinds(
            LocalDate day, Instant at, Duration length, List<String> texts, City city, boolean flag, double size) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day | \"tomorrow\" | day: must be a LocalDate in ISO 8601 form.",
                "at | \"now\" | at: must be a Instant in ISO 8601 form.",
                "length | \"long\" | length: must be a Duration in ISO 8601 form.",
                "texts | 3 | texts: must be a list.",
                "city | \"Oslo\" | city: must be an object.",
                "flag | \"maybe\" | flag: must be true or false.",
                "size | \"big\" | size: must be a number."
            })
    void every_kind_of_component_has_words_for_what_it_takes(String name, String value, String message) {
        String good = "{\"day\":\"2026-01-02\",\"at\":\"2026-01-02T03:04:05Z\",\"length\":\"PT1H\",\"texts\":[],"
                + "\"city\":{\"name\":\"Oslo\"},\"flag\":true,\"size\":1}";
        String broken = good.replaceFirst("\"" + name + "\":([^,{}\\[]+|\\[]|\\{[^}]*})", "\"" + name + "\":" + value);

        assertThat(refusal(Kinds.class, broken)).isEqualTo(message);
    }

    record Scalars(
            Integer whole,
            Double size,
            BigDecimal price,
            Boolean flag,
            LocalDate day,
            Instant at,
            Duration length,
            Unit unit) {}

    @ParameterizedTest
    @CsvSource({
        "whole, a whole number in range",
        "size, a number",
        "price, a number",
        "flag, true or false",
        "day, a LocalDate in ISO 8601 form",
        "at, a Instant in ISO 8601 form",
        "length, a Duration in ISO 8601 form",
        "unit, 'one of CELSIUS, FAHRENHEIT'"
    })
    void an_empty_or_blank_text_is_no_value_of_a_required_component(String name, String expected) throws Exception {
        String good =
                "{\"whole\":1,\"size\":1,\"price\":1,\"flag\":true,\"day\":\"2026-01-02\",\"at\":\"2026-01-02T03:04:05Z\","
                        + "\"length\":\"PT1H\",\"unit\":\"CELSIUS\"}";
        String member = "\"" + name + "\":(\"[^\"]+\"|[^,]+)";
        String empty = good.replaceFirst(member, "\"" + name + "\":\"\"");
        String blank = good.replaceFirst(member, "\"" + name + "\":\"  \"");

        assertThat(read(Scalars.class, good).whole()).isEqualTo(1);
        assertThat(refusal(Scalars.class, empty)).isEqualTo(name + ": must be " + expected + ".");
        assertThat(refusal(Scalars.class, blank)).isEqualTo(name + ": must be " + expected + ".");
    }

    record Guesses(
            Optional<LocalDate> day,
            @Nullable Instant at,
            @Nullable Integer whole,
            OptionalInt seats,
            Optional<Boolean> flag) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void an_empty_or_blank_text_leaves_an_optional_component_out(String text) throws Exception {
        String arguments = "{'day':'_','at':'_','whole':'_','seats':'_','flag':'_'}"
                .replace('\'', '"')
                .replace("_", text);

        assertThat(read(Guesses.class, arguments))
                .isEqualTo(new Guesses(Optional.empty(), null, null, OptionalInt.empty(), Optional.empty()));
    }

    @Test
    void an_empty_text_is_a_text() throws Exception {
        assertThat(read(City.class, "{\"name\":\"\",\"country\":\"\"}")).isEqualTo(new City("", ""));
    }

    record Dates(List<LocalDate> days) {}

    @Test
    void an_empty_text_is_no_item_of_a_list_of_dates() {
        assertThat(refusal(Dates.class, "{\"days\":[\"2026-01-02\",\"\"]}"))
                .isEqualTo("days[1]: must be a LocalDate in ISO 8601 form.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "\"x\"", "null", "true"})
    void what_is_no_object_is_refused(String arguments) {
        assertThat(refusal(Nothing.class, arguments)).isEqualTo("The arguments must be one JSON object.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"days\": | line 1, column 9",
                "{days:1} | line 1, column 2",
                "{} {} | line 1, column 4",
                "nul | line 1, column 1",
                "{\"days\":1}} | line 1, column 11"
            })
    void what_is_no_json_is_refused_with_its_place(String arguments, String place) {
        assertThat(refusal(Days.class, arguments)).isEqualTo("The arguments are not valid JSON (" + place + ").");
    }

    @Test
    void arguments_that_are_nested_without_end_are_refused() {
        assertThat(refusal(Nothing.class, "{\"a\":".repeat(100_000)))
                .isEqualTo("The arguments are too long or nested too deeply.");
    }

    record Positive(int number) {
        Positive {
            if (number < 1) {
                throw new IllegalArgumentException("number must be 1 or more, but was " + number);
            }
        }
    }

    record Basket(List<Positive> items) {}

    @Test
    void a_record_that_refuses_says_why_in_its_own_words() {
        assertThat(refusal(Positive.class, "{\"number\":0}")).isEqualTo("number must be 1 or more, but was 0");
        assertThat(refusal(Basket.class, "{\"items\":[{\"number\":1},{\"number\":0}]}"))
                .isEqualTo("items[1]: number must be 1 or more, but was 0");
    }

    record Broken(String text) {
        Broken {
            throw new IllegalStateException("the database of " + text + " is down");
        }
    }

    @Test
    void a_record_that_breaks_is_not_the_model_s_fault() {
        assertThatThrownBy(() -> read(Broken.class, "{\"text\":\"a\"}")).isNotInstanceOf(ToolException.class);
    }

    interface Shape {}

    record Drawing(Shape shape) {}

    @Test
    void a_component_that_nothing_can_be_read_into_is_not_the_model_s_fault() {
        assertThatThrownBy(() -> read(Drawing.class, "{\"shape\":{}}")).isNotInstanceOf(ToolException.class);
    }

    @Test
    void a_refusal_does_not_show_java_s_names() {
        assertThat(refusal(Days.class, "{\"days\":\"three\"}"))
                .doesNotContain("java")
                .doesNotContain("jackson");
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> read(Days.class, "{\"days\":\"three\"}"))
                .withCauseInstanceOf(RuntimeException.class);
    }
}
