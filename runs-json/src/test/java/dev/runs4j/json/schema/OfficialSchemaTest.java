package dev.runs4j.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.json.generate.Json;
import dev.runs4j.json.generate.JsonParsing;
import dev.runs4j.json.generate.Realm;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random values that the official schema can express are written as the official schema wants them. */
class OfficialSchemaTest {

    private static final int SEEDS = 100;

    private static OfficialSchemas schemas;

    @BeforeAll
    static void load() {
        schemas = OfficialSchemas.load();
    }

    static Stream<Written> written() {
        return Stream.of(Written.RESOURCES, Written.DELTAS, Written.REQUESTS, Written.STREAM_REQUESTS)
                .flatMap(List::stream);
    }

    static List<Written> resources() {
        return Written.RESOURCES;
    }

    @ParameterizedTest
    @MethodSource("written")
    void whatIsWrittenSatisfiesItsSchema(Written written) {
        LongStream.range(0, SEEDS).forEach(seed -> {
            String json = written.body(Realm.OFFICIAL, seed);

            assertThat(schemas.faults(written.schema(), json))
                    .as("%s, seed %s: %s", written, seed, json)
                    .isEmpty();
        });
    }

    /** Also of values that the schema would not take for their words or kinds. */
    @ParameterizedTest
    @MethodSource("resources")
    void everyRequiredMemberIsThereWhateverTheValue(Written written) {
        List<String> required = schemas.required(written.schema());
        LongStream.range(0, SEEDS).forEach(seed -> {
            String json = written.body(Realm.WILD, seed);

            assertThat(JsonParsing.object(json).members().keySet())
                    .as("%s, seed %s", written, seed)
                    .containsAll(required);
        });
    }

    /** The other way round: the check would notice if a required member were left out. */
    @ParameterizedTest
    @MethodSource("resources")
    void noRequiredMemberCouldBeLeftOut(Written written) {
        Json.Obj body = JsonParsing.object(written.body(Realm.OFFICIAL, 1));
        List<String> required = schemas.required(written.schema());

        assertThat(body.members().keySet()).containsAll(required);
        assertThat(required)
                .allSatisfy(name -> assertThat(schemas.faults(
                                written.schema(), body.without(name).toString()))
                        .as("%s without %s", written, name)
                        .isNotEmpty());
    }
}
