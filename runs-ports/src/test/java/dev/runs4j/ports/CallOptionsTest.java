package dev.runs4j.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

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
    void cannotBeChangedFromOutside() {
        CallOptions options = CallOptions.DEFAULT.withHeader("a", "1");

        assertThatThrownBy(() -> options.headers().put("b", "2")).isInstanceOf(RuntimeException.class);
        assertThat(CallOptions.DEFAULT.headers()).isEmpty();
    }
}
