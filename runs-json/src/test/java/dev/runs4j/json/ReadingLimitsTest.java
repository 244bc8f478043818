package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.run.Run;
import dev.runs4j.ports.error.MalformedResponseException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exactly as large as a limit is read; one more is refused with the limit and the actual value, however the body came. */
class ReadingLimitsTest {

    private static final String BODY = "{\"id\":\"run_å\"}"; // 15 bytes of UTF-8, 14 characters

    private static RunsJson bytes(int limit) {
        return RunsJson.with(JsonLimits.builder().maxBytes(limit).build());
    }

    private static RunsJson nesting(int limit) {
        return RunsJson.with(JsonLimits.builder().maxNesting(limit).build());
    }

    private static RunsJson texts(int limit) {
        return RunsJson.with(JsonLimits.builder().maxStringLength(limit).build());
    }

    private static RunsJson names(int limit) {
        return RunsJson.with(JsonLimits.builder().maxNameLength(limit).build());
    }

    private static RunsJson numbers(int limit) {
        return RunsJson.with(JsonLimits.builder().maxNumberLength(limit).build());
    }

    private static void reads(Source source, RunsJson json, String body) {
        assertThat(source.read(json, JsonType.RUN, body)).isInstanceOf(Run.class);
    }

    private static void refuses(Source source, RunsJson json, String body, String message) {
        MalformedResponseException error =
                catchThrowableOfType(MalformedResponseException.class, () -> source.read(json, JsonType.RUN, body));

        assertThat(error)
                .as("the refusal of %s", body)
                .isNotNull()
                .hasMessage(message)
                .hasNoCause();
    }

    @ParameterizedTest
    @EnumSource
    void bodiesAreReadUpToTheirSize(Source source) {
        reads(source, bytes(15), BODY);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "BYTES"})
    void aBodyThatIsOneByteTooLargeIsRefusedWithItsSize(Source source) {
        refuses(source, bytes(14), BODY, "the run has 15 bytes, where maxBytes is 14 at the root");
        refuses(source, bytes(13), BODY, "the run has 15 bytes, where maxBytes is 13 at the root");
    }

    @Test
    void aStreamThatIsOneByteTooLargeIsRefusedWhereReadingStops() {
        refuses(Source.STREAM, bytes(14), BODY, "the run has at least 15 bytes, where maxBytes is 14 at the root");
        refuses(Source.STREAM, bytes(13), BODY, "the run has at least 14 bytes, where maxBytes is 13 at the root");
    }

    @Test
    void aStreamIsNotReadFurtherThanTheLimit() {
        int[] taken = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken[0]++;
                return ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) ' ');
                taken[0] += length;
                return length;
            }
        };

        MalformedResponseException error = catchThrowableOfType(
                MalformedResponseException.class, () -> bytes(100_000).read(JsonType.RUN, endless));

        assertThat(error).hasMessageContaining("at least 100001 bytes, where maxBytes is 100000");
        assertThat(taken[0]).isEqualTo(100_001);
    }

    @ParameterizedTest
    @EnumSource
    void aByteOrderMarkCounts(Source source) {
        reads(source, bytes(18), "\uFEFF" + BODY);
        String size = source == Source.STREAM ? "at least 18" : "18";
        refuses(source, bytes(17), "\uFEFF" + BODY, "the run has " + size + " bytes, where maxBytes is 17 at the root");
    }

    @ParameterizedTest
    @EnumSource
    void objectsAndListsNestUpToTheLimit(Source source) {
        reads(source, nesting(3), "{\"id\":\"run_1\",\"x\":[[]]}");
        refuses(
                source,
                nesting(3),
                "{\"id\":\"run_1\",\"x\":[[[]]]}",
                "the run has at least 4 levels, where maxNesting is 3 at /x/0/0");
    }

    @ParameterizedTest
    @EnumSource
    void modelledObjectsCountAsLevelsToo(Source source) {
        reads(source, nesting(2), "{\"id\":\"run_1\",\"usage\":{}}");
        refuses(
                source,
                nesting(1),
                "{\"id\":\"run_1\",\"usage\":{}}",
                "the run has at least 2 levels, where maxNesting is 1 at /usage");
    }

    @ParameterizedTest
    @EnumSource
    void byDefaultThereMayBe64Levels(Source source) {
        reads(source, RunsJson.standard(), "{\"id\":\"run_1\",\"x\":" + "[".repeat(63) + "]".repeat(63) + "}");

        MalformedResponseException error = catchThrowableOfType(
                MalformedResponseException.class,
                () -> source.read(RunsJson.standard(), JsonType.RUN, "{\"id\":\"run_1\",\"x\":" + "[".repeat(100_000)));
        assertThat(error).hasMessageContaining("at least 65 levels, where maxNesting is 64");
    }

    @ParameterizedTest
    @EnumSource
    void textsAreReadUpToTheirLength(Source source) {
        reads(source, texts(5), "{\"id\":\"12345\"}");
        refuses(
                source,
                texts(5),
                "{\"id\":\"123456\"}",
                "the run has a text of at least 6 UTF-16 units, where maxStringLength is 5 at /id");
    }

    @ParameterizedTest
    @EnumSource
    void textsCountInUtf16UnitsBehindTheirEscapes(Source source) {
        reads(source, texts(5), "{\"id\":\"å🧥€\\n\"}");
        refuses(
                source,
                texts(5),
                "{\"id\":\"å🧥€\\n\\t\"}",
                "the run has a text of at least 6 UTF-16 units, where maxStringLength is 5 at /id");
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatNobodyDecodesMayBeLonger(Source source) {
        reads(source, texts(5), "{\"id\":\"12345\",\"x\":\"123456\"}");
    }

    @ParameterizedTest
    @EnumSource
    void namesAreReadUpToTheirLength(Source source) {
        reads(source, names(10), "{\"id\":\"run_1\",\"abcdefghij\":1}");
        refuses(
                source,
                names(10),
                "{\"id\":\"run_1\",\"abcdefghijk\":1}",
                "the run has a member name of at least 11 bytes, where maxNameLength is 10 at the root");
    }

    @ParameterizedTest
    @EnumSource
    void namesCountInBytesOfUtf8(Source source) {
        reads(source, names(10), "{\"id\":\"run_1\",\"åååå\\n.\":1}");
        refuses(
                source,
                names(10),
                "{\"id\":\"run_1\",\"åååå€\":1}",
                "the run has a member name of at least 11 bytes, where maxNameLength is 10 at the root");
    }

    @ParameterizedTest
    @EnumSource
    void namesAreLimitedWhereNobodyLooksToo(Source source) {
        reads(source, names(10), "{\"id\":\"run_1\",\"x\":[{\"y\":1,\"abcdefghij\":1}]}");
        refuses(
                source,
                names(10),
                "{\"id\":\"run_1\",\"x\":[{\"y\":1,\"abcdefghijk\":1}]}",
                "the run has a member name of at least 11 bytes, where maxNameLength is 10 at /x/0");
    }

    @ParameterizedTest
    @EnumSource
    void keysOfMetadataAreNames(Source source) {
        reads(source, names(10), "{\"id\":\"run_1\",\"metadata\":{\"abcdefghij\":\"v\"}}");
        refuses(
                source,
                names(10),
                "{\"id\":\"run_1\",\"metadata\":{\"abcdefghijk\":\"v\"}}",
                "the run has a member name of at least 11 bytes, where maxNameLength is 10 at /metadata");
    }

    @ParameterizedTest
    @EnumSource
    void byDefaultANameMayHave50000Bytes(Source source) {
        String longest = "n".repeat(50_000);

        Run run = source.read(
                RunsJson.standard(), JsonType.RUN, "{\"id\":\"run_1\",\"metadata\":{\"" + longest + "\":\"v\"}}");

        assertThat(run.metadata().get(longest)).contains("v");
        refuses(
                source,
                RunsJson.standard(),
                "{\"id\":\"run_1\",\"metadata\":{\"" + longest + "n\":\"v\"}}",
                "the run has a member name of at least 50001 bytes, where maxNameLength is 50000 at /metadata");
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreReadUpToTheirLength(Source source) {
        reads(source, numbers(4), "{\"id\":\"run_1\",\"created_at\":-1234}");
        refuses(
                source,
                numbers(4),
                "{\"id\":\"run_1\",\"created_at\":12345}",
                "the run has a number of at least 5 digits, where maxNumberLength is 4 at /created_at");
    }

    @ParameterizedTest
    @EnumSource
    void theDigitsOfAFractionAndOfAnExponentCount(Source source) {
        reads(source, numbers(4), "{\"id\":\"run_1\",\"temperature\":-1.25e-3}");
        refuses(
                source,
                numbers(4),
                "{\"id\":\"run_1\",\"temperature\":-1.25e-32}",
                "the run has a number of at least 5 digits, where maxNumberLength is 4 at /temperature");
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreLimitedWhereNobodyLooksToo(Source source) {
        reads(source, numbers(4), "{\"id\":\"run_1\",\"x\":[1234]}");
        refuses(
                source,
                numbers(4),
                "{\"id\":\"run_1\",\"x\":[12345]}",
                "the run has a number of at least 5 digits, where maxNumberLength is 4 at /x/0");
    }

    @ParameterizedTest
    @EnumSource
    void byDefaultANumberMayHave1000Digits(Source source) {
        reads(source, RunsJson.standard(), "{\"id\":\"run_1\",\"x\":" + "9".repeat(1000) + "}");
        refuses(
                source,
                RunsJson.standard(),
                "{\"id\":\"run_1\",\"x\":" + "9".repeat(1001) + "}",
                "the run has a number of at least 1001 digits, where maxNumberLength is 1000 at /x");
    }

    @Test
    void theExcerptEndsAtTheLimitAndNotAtTheEndOfTheBody() {
        MalformedResponseException error = catchThrowableOfType(
                MalformedResponseException.class,
                () -> numbers(4)
                        .read(JsonType.RUN, "{\"id\":\"run_1\",\"created_at\":12345,\"model\":\"m\",\"x\":[{}]}"));

        assertThat(error.excerpt()).isIn("{\"id\":\"…\",\"created_at\":#", "{\"id\":\"…\",\"created_at\":#,");
    }
}
