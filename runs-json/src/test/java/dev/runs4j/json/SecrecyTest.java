package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.ports.error.MalformedResponseException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No value of a body that cannot be read comes out with the error: it may be a secret, and errors end up in logs. */
class SecrecyTest {

    private static final String SECRET = "sk-proj-Zm9vYmFy4711";
    private static final RunsJson JSON =
            RunsJson.with(JsonLimits.builder().maxStringLength(19).maxBytes(500).build());

    static Stream<String> unreadable() {
        return Stream.of(
                        "SECRET",
                        "<SECRET>",
                        "\"SECRET\"",
                        "[\"SECRET\"]",
                        "{\"api_key\":\"SECRET\"}",
                        "{\"id\":\"run_1\",\"x\":\"SECRET\"",
                        "{\"id\":\"run_1\",\"x\":\"SECRET",
                        "{\"id\":\"run_1\",\"x\":\"SECRET\\q\"}",
                        "{\"id\":\"run_1\",\"x\":\"SECRET\n\"}",
                        "{\"id\":\"run_1\",\"x\":SECRET}",
                        "{\"id\":\"run_1\",\"x\":'SECRET'}",
                        "{\"id\":\"run_1\",\"x\":[true,{\"y\":\"SECRET\"},nope]}",
                        "{\"id\":\"run_1\",SECRET:1}",
                        "{\"id\":\"run_1\",\"SECRET",
                        "{\"id\":\"run_1\"}SECRET",
                        "{\"id\":\"run_1\"}{\"x\":\"SECRET\"}",
                        "{\"id\":\"run_1\",\"metadata\":{\"k\":\"SECRET\"},}",
                        "{\"id\":\"run_1\",\"model\":\"SECRET\"}",
                        "{\"id\":\"SECRET" + " ".repeat(600) + "\"}")
                .map(body -> body.replace("SECRET", SECRET));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void theErrorTellsNothingOfTheValues(String body) {
        for (Source source : Source.values()) {
            MalformedResponseException error =
                    catchThrowableOfType(MalformedResponseException.class, () -> source.read(JSON, JsonType.RUN, body));

            assertThat(error).as("%s of %s", source, body).isNotNull();
            assertThat(everythingOf(error)).doesNotContain("sk-proj", "Zm9vYmFy", "4711");
        }
    }

    @ParameterizedTest
    @EnumSource
    void digitsOfABrokenNumberStayHiddenToo(Source source) {
        MalformedResponseException error = catchThrowableOfType(
                MalformedResponseException.class,
                () -> source.read(JSON, JsonType.RUN, "{\"id\":\"run_1\",\"x\":4111111111111111x}"));

        assertThat(everythingOf(error)).doesNotContain("4111111111111111");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void theExcerptIsShort(String body) {
        MalformedResponseException error =
                catchThrowableOfType(MalformedResponseException.class, () -> JSON.read(JsonType.RUN, body));

        assertThat(error.excerpt()).hasSizeLessThanOrEqualTo(120);
        assertThat(error.pointer()).hasSizeLessThanOrEqualTo(500);
    }

    private static String everythingOf(MalformedResponseException error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return trace + error.toString() + error.getMessage() + error.pointer() + error.excerpt() + error.details();
    }
}
