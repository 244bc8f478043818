package dev.runs4j.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void collectsADeadlineAndHeadersInOrder() {
        CallOptions options = CallOptions.until(NOON).withHeader("b", "1").withHeader("a", "2");

        assertThat(options.deadline()).contains(NOON);
        assertThat(options.headers().keySet()).containsExactly("b", "a");
        assertThat(CallOptions.DEFAULT.deadline()).isEmpty();
        assertThat(CallOptions.DEFAULT.headers()).isEmpty();
    }

    @Test
    void hidesHeaderValues() {
        assertThat(CallOptions.until(NOON).withHeader("x-key", "canary"))
                .hasToString("CallOptions[deadline=2026-01-01T12:00:00Z, headers=[x-key]]");
    }

    @Test
    void aHeaderTakesThePlaceOfItsNameInWhateverCase() {
        CallOptions options = CallOptions.DEFAULT.withHeader("X-Key", "1").withHeader("x-key", "2");

        assertThat(options.headers()).containsOnly(Map.entry("x-key", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\ny", "x y", "x:", "ä", "x\u0000"})
    void aNameIsAToken(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.DEFAULT.withHeader(name, "canary"))
                .withMessage("header name: letters, digits and !#$%&'*+-.^_`|~, but was of other characters");
    }

    @Test
    void aNameIsNotEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.DEFAULT.withHeader("", "canary"))
                .withMessage("header name: letters, digits and !#$%&'*+-.^_`|~, but was empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary\nx-admin: 1", "canary\r", "canary\u0000", "canary\u007f"})
    void aValueHasNoControlCharactersAndIsNotShown(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.DEFAULT.withHeader("x-key", value))
                .withMessage("header x-key: a value without control characters, but there is one in it");
    }

    @Test
    void aValueMayHaveTabsAndLettersOfAnyKind() {
        assertThat(CallOptions.DEFAULT.withHeader("x-key", "a\tä").headers()).containsEntry("x-key", "a\tä");
    }

    @Test
    void cannotBeChangedFromOutside() {
        CallOptions options = CallOptions.DEFAULT.withHeader("a", "1");

        assertThatThrownBy(() -> options.headers().put("b", "2")).isInstanceOf(RuntimeException.class);
        assertThat(CallOptions.DEFAULT.headers()).isEmpty();
    }
}
