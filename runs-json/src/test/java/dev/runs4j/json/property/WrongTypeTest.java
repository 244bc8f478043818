package dev.runs4j.json.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.json.generate.Json;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value of another JSON type than the member has never makes a body unreadable, and is not lost. */
class WrongTypeTest {

    private static final int SEEDS = 5;

    static List<Body> bodies() {
        return Body.ALL;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void itIsWrittenBackUnlessItIsUnderstood(Body body) {
        Spoilt.each(body, SEEDS, spoilt -> {
            Json kept = spoilt.member(spoilt.stored());

            if (spoilt.isUnderstood()) {
                assertThat(kept).as("%s", spoilt).isNotNull();
            } else {
                assertThat(kept).as("%s", spoilt).isEqualTo(spoilt.member(spoilt.json()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void nothingElseIsLost(Body body) {
        Spoilt.each(body, SEEDS, spoilt -> {
            Json stored = spoilt.stored();

            assertThat(Contained.in(spoilt.rest(stored), spoilt.rest(spoilt.json())))
                    .as("%s became %s", spoilt, stored)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatWasStoredReadsAsTheSameValue(Body body) {
        Spoilt.each(body, SEEDS, spoilt -> {
            Object value = spoilt.read();

            assertThat(body.read(body.write(value))).as("%s", spoilt).isEqualTo(value);
        });
    }
}
