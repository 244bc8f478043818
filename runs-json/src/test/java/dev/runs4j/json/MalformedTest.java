package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.UnrecognisedTool;
import dev.runs4j.ports.error.MalformedResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedTest {

    private static final RunsJson JSON = RunsJson.standard();

    private static MalformedResponseException malformed(String json) {
        return catchThrowableOfType(MalformedResponseException.class, () -> JSON.read(JsonType.RUN, json));
    }

    private static MalformedResponseException malformed(byte[] utf8) {
        return catchThrowableOfType(MalformedResponseException.class, () -> JSON.read(JsonType.RUN, utf8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            value = {
                "{\"id\":tru} | /id",
                "{\"id\":\"run_1\",\"metadata\":{\"k\":tru}} | /metadata/k",
                "{\"id\":\"run_1\",\"tools\":[{},{\"type\":}]} | /tools/1/type",
                "{\"id\":\"run_1\",\"x\":[1,[2,}]} | /x/1/1",
                "{\"id\":\"run_1\",\"usage\":{\"prompt_tokens\":01}} | /usage/prompt_tokens",
                "{\"id\":\"run_1\",\"a/b\":{\"~\":nul}} | /a~1b/~0",
                "`{\"id\":\"run_1\",\"model\":\"a\nb\"}` | /model",
                "{\"id\":\"run_1\",\"model\":\"\\x\"} | /model",
                "{\"id\":\"run_1\",\"model\":\"\\ud83\"} | /model",
                "{\"id\":\"run_1\",\"temperature\":NaN} | /temperature",
                "{\"id\":\"run_1\",\"temperature\":.5} | /temperature",
                "{\"id\":\"run_1\",\"status\":'queued'} | /status",
            })
    void thePointerOfBrokenJsonLeadsToThePlace(String json, String pointer) {
        assertThat(malformed(json).pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "null", "[]", "\"run_1\"", "5", "true"})
    void anythingButAnObjectIsRefusedAtTheRoot(String json) {
        assertThat(malformed(json).pointer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"id\":\"run_1\"}}", "{\"id\":\"run_1\"} {}", "{\"id\":\"run_1\"},", "{\"id\":\"run_1\"} x"})
    void whatFollowsTheObjectIsNoticedHoweverItCame(String json) {
        for (Source source : Source.values()) {
            MalformedResponseException error =
                    catchThrowableOfType(MalformedResponseException.class, () -> source.read(JSON, JsonType.RUN, json));

            assertThat(error).as("%s", source).isNotNull();
            assertThat(error.pointer()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"id\":null}", "{\"id\":\"\"}", "{\"id\":\" \"}", "{\"id\":5}", "{\"id\":[\"run_1\"]}"})
    void anObjectWithoutAUsableIdIsRefused(String json) {
        assertThat(malformed(json))
                .hasMessageContaining("id")
                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/id"));
    }

    @Test
    void thePointerToAMissingIdLeadsIntoTheList() {
        MalformedResponseException error = catchThrowableOfType(
                MalformedResponseException.class,
                () -> JSON.read(JsonType.MESSAGE_LIST, "{\"data\":[{\"id\":\"msg_1\"},{\"role\":\"user\"}]}"));

        assertThat(error.pointer()).isEqualTo("/data/1/id");
    }

    @Test
    void theExcerptShowsTheStructureAndNoValue() {
        MalformedResponseException error = malformed(
                "{\"id\":\"run_secret\",\"created_at\":1699063290,\"metadata\":{\"k\":\"hush\"},\"parallel_tool_calls\":true,"
                        + "\"usage\":{\"x\":oops}}");

        assertThat(error.excerpt())
                .isEqualTo("{\"id\":\"…\",\"created_at\":#,\"metadata\":{\"k\":\"…\"},\"parallel_tool_calls\":true,"
                        + "\"usage\":{\"x\":…");
    }

    @Test
    void theExcerptOfALongBodyIsItsEndBeforeTheFault() {
        String body = "{\"id\":\"run_1\",\"x\":[" + "\"secret\",".repeat(1000) + "oops";

        String excerpt = malformed(body).excerpt();

        assertThat(excerpt).hasSizeLessThanOrEqualTo(120).startsWith("…").endsWith("\"…\",\"…\",…");
    }

    @Test
    void aPageOfAProxyShowsNothingOfItsText() {
        MalformedResponseException error = malformed("<html><body>Gateway of Mr 4711 failed</body></html>");

        assertThat(error.excerpt()).isEqualTo("…");
        assertThat(error).hasMessageNotContaining("Gateway").hasMessageNotContaining("html");
    }

    @Test
    void messagesCarryNothingOfTheBodyAndNoCauseThatDoes() {
        MalformedResponseException error = malformed("{\"id\":\"run_1\",\"model\":topsecret}");

        assertThat(error)
                .hasMessage("the run is not valid JSON, byte 22 at /model")
                .hasNoCause();
    }

    @Test
    void aPointerThroughAVeryLongNameEndsBeforeIt() {
        String body = "{\"id\":\"run_1\",\"x\":{\"" + "n".repeat(10_000) + "\":{\"y\":oops}}}";

        assertThat(malformed(body).pointer()).isEqualTo("/x");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(JSON.read(JsonType.RUN, "\uFEFF{\"id\":\"run_1\",\"x\": 1}")
                        .extras()
                        .asMap())
                .containsKey("x");
        assertThat(JSON.read(
                                JsonType.RUN,
                                "\uFEFF{\"id\":\"run_1\",\"tools\":[{\"a\": 1}]}".getBytes(StandardCharsets.UTF_8))
                        .settings()
                        .tools())
                .containsExactly(new UnrecognisedTool("", JsonText.of("{\"a\":1}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void otherEncodingsOfUnicodeAreRefused(String charset) {
        MalformedResponseException error = malformed("{\"id\":\"run_1\"}".getBytes(Charset.forName(charset)));

        assertThat(error).hasMessageContaining("UTF-8");
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWithTheirPlace() {
        byte[] latin1 = "{\"id\":\"run_1\",\"metadata\":{\"city\":\"Tromsø\"}}".getBytes(StandardCharsets.ISO_8859_1);

        MalformedResponseException error = malformed(latin1);

        assertThat(error).hasMessageContaining("not UTF-8, byte 39");
        assertThat(error.pointer()).isEqualTo("/metadata/city");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c080", "eda080", "f8888080", "e28", "80"})
    void overlongAndStrayBytesAreRefusedEvenWhereNobodyLooks(String hex) {
        byte[] bad = new BigInteger("1" + (hex.length() % 2 == 0 ? hex : hex + "0"), 16).toByteArray();
        byte[] body = "{\"id\":\"run_1\",\"x\":{\"y\":\"....\"}}".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bad, 1, body, 24, bad.length - 1);

        assertThat(malformed(body).pointer()).isEqualTo("/x/y");
    }

    @Test
    void theReplacementCharacterItselfIsFine() {
        assertThat(JSON.read(JsonType.RUN, "{\"id\":\"run_\uFFFD\"}".getBytes(StandardCharsets.UTF_8))
                        .id())
                .isEqualTo("run_\uFFFD");
    }

    @Test
    void aTextWithHalfASurrogatePairIsRefused() {
        assertThat(malformed("{\"id\":\"run_\uD800\"}")).hasMessageContaining("surrogate");
    }

    @Test
    void anEscapedHalfOfASurrogatePairIsReadAndWrittenBack() {
        Run run = JSON.read(JsonType.RUN, "{\"id\":\"run_1\",\"metadata\":{\"k\":\"\\ud83d\\ude00\\ud83d\"}}");

        String stored = JSON.write(JsonType.RUN, run, JsonForm.STORAGE);

        assertThat(run.metadata().get("k")).contains("\uD83D\uDE00\uD83D");
        assertThat(stored).contains("\"k\":\"\uD83D\uDE00\\uD83D\"");
        assertThat(JSON.read(JsonType.RUN, stored.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(run);
    }

    @Test
    void aMemberNameWithHalfASurrogatePairIsRefused() {
        MalformedResponseException error = malformed("{\"id\":\"run_1\",\"metadata\":{\"a\\udc00\":\"x\"}}");

        assertThat(error.pointer()).isEqualTo("/metadata");
    }

    @Test
    void aStreamIsReadToItsEnd() {
        InputStream body = new ByteArrayInputStream("{\"id\":\"run_1\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(JSON.read(JsonType.RUN, body).id()).isEqualTo("run_1");
    }

    @Test
    void aStreamThatFailsIsNotABadAnswer() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("reset");
            }
        };

        Assertions.assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JSON.read(JsonType.RUN, broken))
                .withMessageContaining("reset");
    }
}
