package dev.runs4j.wire.internal.failure;

import static dev.runs4j.wire.internal.WireOperation.GET_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorBodyTest {

    @Test
    void theOfficialObjectIsReadWhole() {
        ErrorDetails details = details("{\"error\":{\"message\":\"Invalid 'limit': integer below minimum value.\","
                + "\"type\":\"invalid_request_error\",\"param\":\"limit\",\"code\":\"integer_below_min_value\"}}");

        assertThat(details)
                .isEqualTo(ErrorDetails.builder()
                        .httpStatus(400)
                        .serverMessage("Invalid 'limit': integer below minimum value.")
                        .type("invalid_request_error")
                        .param("limit")
                        .code("integer_below_min_value")
                        .build());
    }

    @Test
    void nullsInItAreAsGoodAsAbsent() {
        assertThat(details(CannedAnswer.error("No.")))
                .isEqualTo(ErrorDetails.builder()
                        .httpStatus(400)
                        .serverMessage("No.")
                        .type("invalid_request_error")
                        .build());
    }

    @Test
    void anErrorThatIsATextIsTheMessage() {
        assertThat(details("{\"error\":\"model not loaded\"}")).isEqualTo(said("model not loaded"));
    }

    @Test
    void aGatewaysCodeAsTextIsKept() {
        ErrorDetails details = details(
                "{\"error\":{\"code\":\"401\",\"message\":\"Access denied due to invalid subscription key.\"}}");

        assertThat(details.code()).contains("401");
        assertThat(details.serverMessage()).contains("Access denied due to invalid subscription key.");
    }

    @Test
    void aGatewaysCodeAsNumberIsKeptAsText() {
        assertThat(details("{\"error\":{\"code\":429,\"message\":\"Slow.\"}}").code())
                .contains("429");
    }

    @Test
    void aGatewaysCodeAsWordIsKept() {
        assertThat(details("{\"error\":{\"code\":\"Unauthorized\",\"message\":\"No.\"}}")
                        .code())
                .contains("Unauthorized");
    }

    @Test
    void aContentFiltersFindingsAreKeptAsTheyCame() {
        ErrorDetails details = details("{\"error\":{\"message\":\"filtered\",\"type\":null,\"param\":\"prompt\","
                + "\"code\":\"content_filter\",\"status\":400,\"innererror\":{\"code\":\"ResponsibleAIPolicyViolation\","
                + "\"content_filter_result\":{\"hate\":{\"filtered\":true,\"severity\":\"high\",\"score\":1.50}}}}}");

        assertThat(details.code()).contains("content_filter");
        assertThat(details.extras())
                .isEqualTo(Extras.of(Map.of(
                        "status",
                        JsonText.of("400"),
                        "innererror",
                        JsonText.of("{\"code\":\"ResponsibleAIPolicyViolation\",\"content_filter_result\":"
                                + "{\"hate\":{\"filtered\":true,\"severity\":\"high\",\"score\":1.50}}}"))));
    }

    @Test
    void aBareMessageIsRead() {
        assertThat(details("{\"message\":\"wrong\"}")).isEqualTo(said("wrong"));
    }

    @Test
    void aStatusCodeBesideTheMessageIsKept() {
        ErrorDetails details = details("{\"statusCode\":400,\"message\":\"wrong\",\"error\":\"Bad Request\"}");

        assertThat(details.serverMessage()).contains("wrong");
        assertThat(details.extras())
                .isEqualTo(
                        Extras.of(Map.of("statusCode", JsonText.of("400"), "error", JsonText.of("\"Bad Request\""))));
    }

    @Test
    void aMessageThatIsAListIsJoined() {
        assertThat(details("{\"message\":[\"a is wrong\",\"b is wrong\"]}")).isEqualTo(said("a is wrong; b is wrong"));
    }

    @Test
    void aDetailThatIsATextIsTheMessage() {
        assertThat(details("{\"detail\":\"wrong\"}")).isEqualTo(said("wrong"));
    }

    @Test
    void aDetailThatIsAListTellsPlacesAndFindings() {
        assertThat(details(
                                "{\"detail\":[{\"loc\":[\"body\",\"tool_outputs\",0,\"output\"],\"msg\":\"str type expected\","
                                        + "\"type\":\"type_error.str\"},{\"loc\":[\"body\",\"x\"],\"msg\":\"field required\"}]}")
                        .serverMessage())
                .contains("tool_outputs[0].output: str type expected; x: field required");
    }

    @Test
    void anErrorInADetailIsRead() {
        ErrorDetails details = details("{\"detail\":{\"error\":{\"message\":\"deep\",\"code\":\"c\"}}}");

        assertThat(details.serverMessage()).contains("deep");
        assertThat(details.code()).contains("c");
    }

    @Test
    void aListAtTheRootIsReadByItsFirst() {
        assertThat(details("[{\"error\":{\"message\":\"first\"}}]").serverMessage())
                .contains("first");
    }

    @Test
    void anObjectWithoutWordsIsShown() {
        assertThat(details("{\"ok\": false}").serverMessage()).contains("{\"ok\":false}");
    }

    @Test
    void aMemberOfAnUnusableTypeIsKept() {
        ErrorDetails details = details("{\"error\":{\"message\":\"m\",\"code\":[1]}}");

        assertThat(details.code()).isEmpty();
        assertThat(details.extras()).isEqualTo(Extras.of("code", JsonText.of("[1]")));
    }

    @Test
    void aJsonTextIsTheMessage() {
        assertThat(details("\"just words\"")).isEqualTo(said("just words"));
    }

    @Test
    void aPageIsReadAsItsWords() {
        String page = "<html><head><style>b{x}</style><title>502 Bad Gateway</title><script>var a = '<b>';</script>"
                + "</head><body><!-- <p>no</p> --><h1>502 Bad\n Gateway</h1><hr>nginx</body></html>";

        assertThat(read(CannedAnswer.text(502, "text/html", page)).serverMessage())
                .contains("502 Bad Gateway 502 Bad Gateway nginx");
    }

    @Test
    void plainWordsAreKept() {
        assertThat(read(CannedAnswer.text(400, "text/plain", "upstream connect\r\nerror\u0007"))
                        .serverMessage())
                .contains("upstream connect error");
    }

    @Test
    void anEmptyBodySaysNothing() {
        assertThat(details("")).isEqualTo(ErrorDetails.builder().httpStatus(400).build());
    }

    @Test
    void aJsonNullSaysNullAndNoMore() {
        assertThat(details("null").serverMessage()).contains("null");
    }

    @Test
    void aBodyThatBreaksOffKeepsWhatCameBefore() {
        ErrorDetails details = details("{\"error\":{\"message\":\"half\",\"type\":\"server_error\",\"param\":nul");

        assertThat(details.serverMessage()).contains("half");
        assertThat(details.type()).contains("server_error");
    }

    @Test
    void wordsThatBeginLikeJsonAreKept() {
        assertThat(details("[upstream] is gone").serverMessage()).contains("[upstream] is gone");
    }

    @Test
    void jsonThatIsTooDeepIsShownByItsBeginning() {
        assertThat(details("[".repeat(5000)).serverMessage().orElseThrow())
                .hasSize(501)
                .startsWith("[[[");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(details("\uFEFF{\"message\":\"marked\"}").serverMessage()).contains("marked");
    }

    @Test
    void aWrongCharsetDoesNotHarmUtf8() {
        assertThat(bytes(
                        "{\"message\":\"größer\"}".getBytes(StandardCharsets.UTF_8),
                        "application/json; charset=latin1"))
                .contains("größer");
    }

    @Test
    void anotherCharsetThanUtf8IsReadAsDeclared() {
        assertThat(bytes("größer".getBytes(StandardCharsets.ISO_8859_1), "text/plain; Charset=\"ISO-8859-1\""))
                .contains("größer");
    }

    @Test
    void utf16IsReadAsDeclared() {
        assertThat(bytes(
                        "{\"message\":\"wide\"}".getBytes(StandardCharsets.UTF_16LE),
                        "application/json;charset=utf-16le"))
                .contains("wide");
    }

    @Test
    void anUnknownCharsetIsReadAsUtf8() {
        assertThat(bytes("ok \u00e9!".getBytes(StandardCharsets.ISO_8859_1), "text/plain; charset=no such"))
                .contains("ok \uFFFD!");
    }

    @Test
    void aHugeBodyIsReadByItsBeginning() {
        Endless body = new Endless();
        InputStream whole = new SequenceInputStream(
                new ByteArrayInputStream("{\"error\":{\"message\":\"big\",\"pad\":\"".getBytes(StandardCharsets.UTF_8)),
                body);

        ErrorDetails details = read(new CannedAnswer(500, HttpHeaders.NONE, whole));

        assertThat(details.serverMessage()).contains("big");
        assertThat(body.read).isLessThanOrEqualTo(65_536);
    }

    @Test
    void aBodyThatFailsKeepsTheStatusAndWhatCame() {
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream("{\"message\":\"so far\",".getBytes(StandardCharsets.UTF_8)), new Failing());

        ErrorDetails details = read(new CannedAnswer(503, HttpHeaders.NONE, failing));

        assertThat(details.httpStatus()).hasValue(503);
        assertThat(details.serverMessage()).contains("so far");
    }

    @Test
    void aMessageIsKeptUpToFourThousandCharacters() {
        assertThat(details(CannedAnswer.error("m".repeat(5000))).serverMessage())
                .contains("m".repeat(4000) + "…");
    }

    @Test
    void requestIdsComeInTheirOrder() {
        HttpAnswer answer = CannedAnswer.json(
                500,
                "{}",
                "cf-ray",
                "ray",
                "apim-request-id",
                "apim",
                "X-Request-ID",
                "req_1",
                "x-ms-request-id",
                "req_1");

        assertThat(read(answer).requestIds()).containsExactly("req_1", "apim", "ray");
    }

    private static ErrorDetails said(String words) {
        return ErrorDetails.builder().httpStatus(400).serverMessage(words).build();
    }

    private static Optional<String> bytes(byte[] body, String type) {
        return read(CannedAnswer.bytes(400, body, type)).serverMessage();
    }

    private static ErrorDetails details(String body) {
        return read(CannedAnswer.json(400, body));
    }

    private static ErrorDetails read(HttpAnswer answer) {
        return Read.error(GET_RUN, answer).details();
    }

    /** A body of any size. */
    private static final class Endless extends InputStream {

        private int read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            read += length;
            return length;
        }
    }

    /** A connection that is cut. */
    private static final class Failing extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("reset");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("reset");
        }
    }
}
