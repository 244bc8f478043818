package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class JsonLimitsTest {

    @Test
    void theDefaultsAreStated() {
        assertThat(JsonLimits.DEFAULT.maxBytes()).isEqualTo(67_108_864);
        assertThat(JsonLimits.DEFAULT.maxNesting()).isEqualTo(64);
        assertThat(JsonLimits.DEFAULT.maxStringLength()).isEqualTo(20_000_000);
        assertThat(JsonLimits.DEFAULT.maxNameLength()).isEqualTo(50_000);
        assertThat(JsonLimits.DEFAULT.maxNumberLength()).isEqualTo(1_000);
    }

    @Test
    void aLimitIsAtLeastOne() {
        JsonLimits.Builder limits = JsonLimits.builder();

        refuses(() -> limits.maxBytes(0), "maxBytes: at least 1, but was 0");
        refuses(() -> limits.maxNesting(0), "maxNesting: at least 1, but was 0");
        refuses(() -> limits.maxStringLength(-1), "maxStringLength: at least 1, but was -1");
        refuses(() -> limits.maxNameLength(0), "maxNameLength: at least 1, but was 0");
        refuses(() -> limits.maxNumberLength(Integer.MIN_VALUE), "maxNumberLength: at least 1, but was -2147483648");
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    @Test
    void limitsCanBeChangedOneByOne() {
        JsonLimits limits = JsonLimits.builder()
                .maxBytes(1)
                .maxNesting(2)
                .maxStringLength(3)
                .maxNameLength(4)
                .maxNumberLength(6)
                .build();

        assertThat(limits.toBuilder().maxNesting(5).build())
                .hasToString("JsonLimits[maxBytes=1, maxNesting=5, maxStringLength=3, maxNameLength=4,"
                        + " maxNumberLength=6]");
    }
}
