package dev.runs4j.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void cannotPrintItself() {
        assertThat(Secret.of("sk-canary-1")).hasToString("Secret[hidden]");
        assertThat("key " + Secret.of("sk-canary-1")).doesNotContain("canary");
    }

    @Test
    void givesItsValueWhenAsked() {
        assertThat(Secret.of("sk-canary-1").reveal()).isEqualTo("sk-canary-1");
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
    }

    @Test
    void refusesBlanksAndLineBreaksWithoutShowingThem() {
        assertThatThrownBy(() -> Secret.of(" ")).hasMessage("secret: not blank, but it was");
        assertThatThrownBy(() -> Secret.of("sk-canary\n"))
                .hasMessage("secret: no line breaks or control characters, but it has one")
                .hasMessageNotContaining("canary");
    }
}
