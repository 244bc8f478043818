package dev.runs4j.ports.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.ports.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendEnvironmentTest {

    private final BackendEnvironment environment =
            BackendEnvironment.of(Map.of("A", "x", "BLANK", "  ", "KEY", " sk-canary\n"));

    @Test
    void blankCountsAsAbsent() {
        assertThat(environment.get("A")).contains("x");
        assertThat(environment.get("BLANK")).isEmpty();
        assertThat(environment.get("NONE")).isEmpty();
        assertThat(environment.secret("BLANK")).isEmpty();
    }

    @Test
    void aSecretLosesTheBlanksAroundItAndDoesNotPrint() {
        assertThat(environment.secret("KEY")).contains(Secret.of("sk-canary"));
        assertThat(environment.toString()).doesNotContain("canary");
    }

    @Test
    void namesTheVariableThatIsMissing() {
        assertThat(environment.require("A")).isEqualTo("x");
        assertThatThrownBy(() -> environment.require("BLANK"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BLANK: a value is needed, but is not set");
    }

    @Test
    void readsTheProcess() {
        String name = System.getenv().keySet().iterator().next();

        assertThat(BackendEnvironment.ofProcess().get(name).orElse("")).isEqualTo(blankToEmpty(System.getenv(name)));
    }

    private static String blankToEmpty(String value) {
        return value.isBlank() ? "" : value;
    }
}
