package dev.runs4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordSchemaTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static JsonNode schema(Class<? extends Record> type) {
        return MAPPER.readTree(RecordSchema.of(type).text());
    }

    private static String properties(Class<? extends Record> type) {
        return schema(type).get("properties").toString();
    }

    private static String required(Class<? extends Record> type) {
        return schema(type).path("required").toString();
    }

    record City(String name) {}

    @Test
    void a_record_is_an_object_that_takes_its_components_and_nothing_else() {
        assertThat(RecordSchema.of(City.class).text())
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},"
                        + "\"required\":[\"name\"],\"additionalProperties\":false}");
    }

    record Nothing() {}

    @Test
    void a_record_without_components_is_an_object_with_an_empty_list_of_properties() {
        assertThat(schema(Nothing.class))
                .isEqualTo(MAPPER.readTree("{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}"));
    }

    record Plain(
            String text,
            int number,
            long bigNumber,
            Double fraction,
            BigDecimal exact,
            boolean flag,
            Character letter) {}

    @Test
    void texts_numbers_and_booleans_have_their_types() {
        assertThat(properties(Plain.class))
                .isEqualTo("{\"text\":{\"type\":\"string\"},\"number\":{\"type\":\"integer\"},"
                        + "\"bigNumber\":{\"type\":\"integer\"},\"fraction\":{\"type\":\"number\"},"
                        + "\"exact\":{\"type\":\"number\"},\"flag\":{\"type\":\"boolean\"},"
                        + "\"letter\":{\"type\":\"string\"}}");
    }

    record Times(Instant at, LocalDate day, Duration length) {}

    @Test
    void times_are_texts_with_their_format() {
        assertThat(properties(Times.class))
                .isEqualTo("{\"at\":{\"type\":\"string\",\"format\":\"date-time\"},"
                        + "\"day\":{\"type\":\"string\",\"format\":\"date\"},"
                        + "\"length\":{\"type\":\"string\",\"format\":\"duration\"}}");
    }

    record Partly(
            String must, Optional<String> may, @Nullable String might, OptionalInt number) {}

    @Test
    void what_is_optional_or_nullable_is_not_required() {
        assertThat(required(Partly.class)).isEqualTo("[\"must\"]");
    }

    @Test
    void what_is_optional_has_the_type_of_what_it_holds() {
        assertThat(schema(Partly.class).at("/properties/may/type").toString()).contains("\"string\"");
        assertThat(schema(Partly.class).at("/properties/might/type").asString()).isEqualTo("string");
        assertThat(schema(Partly.class).at("/properties/number/type").asString())
                .isEqualTo("integer");
    }

    enum Unit {
        CELSIUS,
        FAHRENHEIT {
            @Override
            public String toString() {
                return "°F";
            }
        }
    }

    record Measured(Unit unit) {}

    @Test
    void an_enum_is_one_of_its_names() {
        assertThat(properties(Measured.class))
                .isEqualTo("{\"unit\":{\"type\":\"string\",\"enum\":[\"CELSIUS\",\"FAHRENHEIT\"]}}");
    }

    @SuppressWarnings("ArrayRecordComponent") // Callers may use arrays, and so does this test.
    record Holder(List<Integer> numbers, String[] texts, Map<String, Double> weights) {}

    @Test
    void lists_and_maps_tell_what_they_hold() {
        assertThat(properties(Holder.class))
                .isEqualTo("{\"numbers\":{\"type\":\"array\",\"items\":{\"type\":\"integer\"}},"
                        + "\"texts\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},"
                        + "\"weights\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"}}}");
    }

    @Describe("A trip")
    record Trip(
            @Describe("Where it begins") City from,
            @Describe("All stops, in order") List<City> stops) {}

    @Test
    void records_and_components_are_described_and_the_items_of_a_list_are_not_described_as_the_list() {
        JsonNode schema = schema(Trip.class);

        assertThat(schema.get("description").asString()).isEqualTo("A trip");
        assertThat(schema.at("/properties/from/description").asString()).isEqualTo("Where it begins");
        assertThat(schema.at("/properties/stops/description").asString()).isEqualTo("All stops, in order");
        assertThat(schema.at("/properties/stops/items").has("description")).isFalse();
    }

    @Test
    void a_record_in_a_record_takes_nothing_additional_either() {
        JsonNode city = schema(Trip.class).at("/$defs/City");

        assertThat(city)
                .isEqualTo(MAPPER.readTree("{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},"
                        + "\"required\":[\"name\"],\"additionalProperties\":false}"));
    }

    record Branch(String name, List<Branch> branches) {}

    @Test
    void a_record_that_holds_itself_has_an_end() {
        assertThat(schema(Branch.class).at("/properties/branches/items/$ref").asString())
                .isEqualTo("#");
    }

    @Test
    void no_schema_names_its_dialect() {
        assertThat(RecordSchema.of(Trip.class).text()).doesNotContain("$schema");
    }

    @Test
    void the_same_record_gives_the_same_text_each_time() {
        assertThat(RecordSchema.of(Trip.class)).isEqualTo(RecordSchema.of(Trip.class));
    }
}
