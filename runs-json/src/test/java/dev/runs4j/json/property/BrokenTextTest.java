package dev.runs4j.json.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.json.generate.Json;
import dev.runs4j.json.generate.JsonParsing;
import dev.runs4j.ports.error.MalformedResponseException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not one JSON object is refused with one kind of exception, which does not tell what the document said. */
class BrokenTextTest {

    private static final int SEEDS = 10;
    private static final String SECRET = "Geheimnis";

    static List<Body> bodies() {
        return Body.ALL;
    }

    private static Optional<MalformedResponseException> refusal(Body body, String json) {
        try {
            body.read(json);
            return Optional.empty();
        } catch (MalformedResponseException e) {
            return Optional.of(e);
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aDocumentThatIsCutOffAnywhereIsRefused(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            String json = body.make(seed);
            for (int end = body.name().equals("error") ? 1 : 0; end < json.length(); end += step(json)) {
                assertThat(refusal(body, json.substring(0, end)))
                        .as("cut at %s: %s", end, json)
                        .isPresent();
            }
        });
    }

    /** At most about a hundred places in each document. */
    private static int step(String json) {
        return 1 + json.length() / 100;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aDocumentWithSomethingBehindItIsRefused(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            String json = body.make(seed);

            assertThat(List.of("}", "]", ",", "{}", "null", "x", "\u0000"))
                    .allSatisfy(behind -> assertThat(refusal(body, json + behind))
                            .as("%s behind %s", behind, json)
                            .isPresent());
        });
    }

    /** Changed bytes may by chance still be JSON; nothing but the one exception comes out otherwise. */
    @ParameterizedTest
    @MethodSource("bodies")
    void changedBytesAreReadOrRefused(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] utf8 = body.make(seed).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                byte[] changed = utf8.clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(128);
                refusal(body, new String(changed, StandardCharsets.UTF_8));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theRefusalTellsNoText(Body body) {
        Seeds.each(SEEDS, body.toString(), seed -> {
            String json = secret(JsonParsing.parse(body.make(seed))).toString();
            for (int end = 1; end < json.length(); end += step(json)) {
                String told = refusal(body, json.substring(0, end))
                        .map(refusal -> refusal + " " + refusal.excerpt() + " " + refusal.pointer())
                        .orElseThrow();

                assertThat(told).doesNotContain(SECRET.substring(0, 3)).hasSizeLessThan(1_000);
            }
        });
    }

    /** The document with every text replaced. */
    private static Json secret(Json value) {
        if (value instanceof Json.Obj object) {
            Json.Obj secret = Json.object();
            for (String name : object.members().keySet()) {
                secret = secret.with(name, secret(object.members().get(name)));
            }
            return secret;
        } else if (value instanceof Json.Arr array) {
            return new Json.Arr(
                    array.elements().stream().map(BrokenTextTest::secret).toList());
        }
        return value instanceof Json.Text ? Json.text(SECRET) : value;
    }
}
