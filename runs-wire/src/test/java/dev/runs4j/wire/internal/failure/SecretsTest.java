package dev.runs4j.wire.internal.failure;

import static dev.runs4j.wire.internal.WireOperation.GET_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.RunsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String CANARY = Read.CANARY;

    static Stream<CannedAnswer> echoes() {
        List<CannedAnswer> answers = new ArrayList<>();
        for (int status : new int[] {302, 400, 401, 403, 404, 409, 410, 413, 422, 429, 500, 503}) {
            answers.add(CannedAnswer.json(status, CannedAnswer.error("Incorrect API key provided: " + CANARY + ".")));
            answers.add(CannedAnswer.json(
                    status,
                    "{\"error\":{\"message\":\"m\",\"type\":\"" + CANARY + "\",\"param\":\"" + CANARY + "\",\"code\":\""
                            + CANARY + "\",\"" + CANARY + "\":{\"" + CANARY + "\":[\"" + CANARY + "\"]}}}"));
            answers.add(CannedAnswer.json(
                    status, "{\"detail\":[{\"loc\":[\"body\",\"" + CANARY + "\"],\"msg\":\"" + CANARY + "\"}]}"));
            answers.add(CannedAnswer.json(status, "{\"key\":\"" + CANARY.replace("-", "\\u002d") + "\"}"));
            answers.add(CannedAnswer.text(status, "text/html", "<p>" + CANARY + "</p>"));
            answers.add(CannedAnswer.text(status, "text/plain", "No run found with id '" + CANARY + "'"));
            answers.add(CannedAnswer.text(status, "text/plain", "already has an active run " + CANARY));
            answers.add(CannedAnswer.json(status, "", "x-request-id", CANARY, "Location", "https://h/" + CANARY));
        }
        return answers.stream();
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void noAnswerBringsTheSecretIntoAnError(CannedAnswer answer) {
        assertThat(everythingAbout(Read.error(GET_RUN, answer)))
                .doesNotContain(CANARY)
                .doesNotContain("0123456789");
    }

    @Test
    void halfASecretAtTheEndOfWhatIsReadIsNotShown() {
        String pad = " ".repeat(BodyText.MOST_BYTES - 10);
        RunsException error = Read.error(GET_RUN, CannedAnswer.text(500, "text/plain", pad + CANARY));

        assertThat(everythingAbout(error)).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Incorrect API key provided: sk-abcd****wxyz. You can find it. | Incorrect API key provided: [hidden] You can find it.",
                "Incorrect API key provided: foobar12. Look. | Incorrect API key provided: [hidden] Look.",
                "key sk-proj-A1b2_c3-d4 is bad | key [hidden] is bad",
                "Authorization: Bearer abcdefgh.ijk is bad | Authorization: Bearer [hidden] is bad",
                "token eyJhbGciOiJI.eyJzdWIi.abc is bad | token [hidden] is bad",
                "api-key=0123456789abcdef&x=1 | api-key=[hidden]&x=1"
            })
    void whatLooksLikeAKeyIsHidden(String text, String clean) {
        assertThat(Redactor.of().clean(text)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread thread_abc123 already has an active run run_abc123.",
                "No run found with id '0b5c6a2e-1f00-4c5a-9d1e-2f3a4b5c6d7e'.",
                "Rate limit reached for tokens: Limit 30000, Requested 40000.",
                "Expected tool outputs for call_ids ['call_a', 'call_b'], got ['call_a']",
                "This task-based disk-space is full"
            })
    void otherWordsStay(String text) {
        assertThat(Redactor.of(Secret.of("abc")).clean(text)).isEqualTo(text);
    }

    @Test
    void secretsAreAskedForEachText() {
        List<Secret> secrets = new ArrayList<>();
        Redactor redactor = new Redactor(() -> secrets);
        secrets.add(Secret.of("fresh-token"));

        assertThat(redactor.clean("a fresh-token b")).isEqualTo("a [hidden] b");
    }

    private static String everythingAbout(RunsException error) {
        StringWriter all = new StringWriter();
        PrintWriter out = new PrintWriter(all);
        error.printStackTrace(out);
        out.println(error.details().serverMessage() + " " + error.details().type() + " "
                + error.details().code() + " "
                + error.details().param() + " " + error.details().requestIds() + " "
                + error.details().extras().asMap().keySet());
        error.details().extras().asMap().values().forEach(value -> out.println(value.text()));
        if (error instanceof InvalidRequestException invalid) {
            out.println(invalid.violations());
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"ab/cd+ef\"}",
                "{\"a\":\"ab\\/cd+ef\"}",
                "{\"a\":\"\\u0061b/cd\\u002bef\"}",
                "{\"a\":\"ab\\u002Fcd\\u002Bef\"}",
                "{\"a\":\"ab\\\\\\/cd\\\\u002bef\"}"
            })
    void aSecretIsFoundHoweverJsonSpellsIt(String json) {
        assertThat(Redactor.of(Secret.of("ab/cd+ef")).clean(json)).isEqualTo("{\"a\":\"[hidden]\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p\"q\\\\r s", "p\\\"q\\\\\\\\r s", "p\\u0022q\\u005c\\u005Cr\\u0020s", "p\\\\\\\"q\\\\r s"})
    void quotesAndBackslashesInASecretAreFoundHoweverOftenTheyAreEscaped(String text) {
        assertThat(Redactor.of(Secret.of("p\"q\\\\r s")).clean("a " + text + " b"))
                .isEqualTo("a [hidden] b");
    }

    @Test
    void oneSecretMayBeginWithAnother() {
        Redactor redactor = Redactor.of(Secret.of("first")).with(List.of(Secret.of("first-and-more")));

        assertThat(redactor.clean("first-and-more first")).isEqualTo("[hidden] [hidden]");
    }

    @Test
    void furtherSecretsAreHiddenToo() {
        Redactor redactor = Redactor.of(Secret.of("first-secret")).with(List.of(Secret.of("second-secret")));

        assertThat(redactor.clean("first-secret second-secret")).isEqualTo("[hidden] [hidden]");
    }

    @Test
    void aCauseThatSaysASecretIsReplacedByOneThatDoesNot() {
        IOException deep = new IOException("no " + CANARY);
        IOException failure = new IOException("broken", deep);
        failure.addSuppressed(new IOException(CANARY));

        RunsException error =
                Read.READER.broken(Subject.ofRun(GET_RUN, Read.RUN), failure).error();

        assertThat(everythingAbout(error)).doesNotContain(CANARY).contains("java.io.IOException: no [hidden]");
        assertThat(error.getCause().getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @Test
    void aCauseWithoutSecretsStaysAsItIs() {
        IOException failure = new IOException("broken", new IOException("deep"));

        assertThat(Read.READER.broken(Subject.ofRun(GET_RUN, Read.RUN), failure).error())
                .hasCause(failure);
    }

    @Test
    void causesInACircleEndSomewhere() {
        IOException failure = new IOException("broken");
        failure.initCause(new IOException("no " + CANARY, failure));

        RunsException error =
                Read.READER.broken(Subject.ofRun(GET_RUN, Read.RUN), failure).error();

        assertThat(everythingAbout(error)).doesNotContain(CANARY).contains("broken");
    }

    /** Two ways from each to the next make more ways to the last one than anybody has time for. */
    @Test
    void failuresThatNameEachOtherTwiceAreLookedAtOnce() {
        IOException failure = new IOException("no " + CANARY);
        for (int i = 0; i < 60; i++) {
            IOException around = new IOException("broken", failure);
            around.addSuppressed(failure);
            failure = around;
        }

        RunsException error =
                Read.READER.broken(Subject.ofRun(GET_RUN, Read.RUN), failure).error();

        assertThat(error.getCause()).hasMessageContaining("broken");
        assertThat(everythingAbout(error)).doesNotContain(CANARY);
    }
}
