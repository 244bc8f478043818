package dev.runs4j.ports.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.ports.RunsBackend;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunsBackendsTest {

    private static final RunsBackendProvider MEMORY = new Named("in-memory", true);
    private static final RunsBackendProvider OPENAI = new Named("openai", false);
    private static final RunsBackendProvider AZURE = new Named("azure", false);
    private static final RunsBackendProvider NEEDY = new Needy("needy");
    private static final BackendEnvironment NOTHING = BackendEnvironment.of(Map.of());

    @AfterEach
    void clear() {
        System.clearProperty(RunsBackends.PROPERTY);
    }

    private static String choose(String name, BackendEnvironment environment, RunsBackendProvider... present) {
        return RunsBackends.choose(List.of(present), Optional.ofNullable(name), environment)
                .name();
    }

    @Test
    void theOnlyOneIsChosen() {
        assertThat(choose(null, NOTHING, OPENAI)).isEqualTo("openai");
        assertThat(choose(null, NOTHING, MEMORY)).isEqualTo("in-memory");
    }

    @Test
    void theFallbackStepsBack() {
        assertThat(choose(null, NOTHING, MEMORY, AZURE)).isEqualTo("azure");
    }

    @Test
    void theFallbackIsChosenWhenNamed() {
        assertThat(choose("in-memory", NOTHING, MEMORY, AZURE)).isEqualTo("in-memory");
    }

    @Test
    void theArgumentWinsOverThePropertyAndThatOverTheVariable() {
        BackendEnvironment environment = BackendEnvironment.of(Map.of(RunsBackends.VARIABLE, "azure"));
        assertThat(choose(null, environment, MEMORY, OPENAI, AZURE)).isEqualTo("azure");

        System.setProperty(RunsBackends.PROPERTY, "openai");
        assertThat(choose(null, environment, MEMORY, OPENAI, AZURE)).isEqualTo("openai");
        assertThat(choose("in-memory", environment, MEMORY, OPENAI, AZURE)).isEqualTo("in-memory");
    }

    @Test
    void aBlankPropertyOrVariableCountsAsAbsent() {
        System.setProperty(RunsBackends.PROPERTY, " ");
        assertThat(choose(null, BackendEnvironment.of(Map.of(RunsBackends.VARIABLE, "")), OPENAI))
                .isEqualTo("openai");
    }

    @Test
    void blanksAroundANameDoNotMatter() {
        assertThat(choose(null, BackendEnvironment.of(Map.of(RunsBackends.VARIABLE, " in-memory\n")), OPENAI, MEMORY))
                .isEqualTo("in-memory");
    }

    @Test
    void aNameIsNotNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> RunsBackends.named(null))
                .withMessage("name");
    }

    @Test
    void saysWhatIsPresentWhenItCannotChoose() {
        assertThatThrownBy(() -> choose(null, NOTHING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No backend is present");
        assertThatThrownBy(() -> choose(null, NOTHING, OPENAI, AZURE, MEMORY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("More than one backend is present; name one by argument, by -Druns4j.backend or by"
                        + " RUNS4J_BACKEND; present: azure, in-memory, openai");
        assertThatThrownBy(() -> choose("opnai", NOTHING, OPENAI, AZURE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No backend is named 'opnai'; present: azure, openai");
        assertThatThrownBy(() -> choose("openai", NOTHING, OPENAI, new Named("openai", false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("More than one backend is named 'openai'; present: openai, openai");
    }

    @Test
    void findsNoneOnThisClassPath() {
        assertThat(RunsBackends.present()).isEmpty();
        assertThatThrownBy(RunsBackends::discover).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> RunsBackends.named("x")).hasMessage("No backend is named 'x'; none is present");
    }

    @Test
    void aBackendThatNobodyNamedSaysSoWhereItsSettingsAreMissing() {
        assertThatThrownBy(() -> RunsBackends.open(List.of(MEMORY, NEEDY), Optional.empty(), NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NEEDY_KEY: a value is needed, but is not set. Backend needy was taken since none is named;"
                        + " name one by argument, by -Druns4j.backend or by RUNS4J_BACKEND; present: in-memory, needy")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBackendThatIsNamedOrAloneSaysWhatIsMissingAndNoMore() {
        String missing = "NEEDY_KEY: a value is needed, but is not set";
        BackendEnvironment named = BackendEnvironment.of(Map.of(RunsBackends.VARIABLE, "needy"));

        assertThatThrownBy(() -> RunsBackends.open(List.of(MEMORY, NEEDY), Optional.of("needy"), NOTHING))
                .hasMessage(missing);
        assertThatThrownBy(() -> RunsBackends.open(List.of(MEMORY, NEEDY), Optional.empty(), named))
                .hasMessage(missing);
        assertThatThrownBy(() -> RunsBackends.open(List.of(NEEDY), Optional.empty(), NOTHING))
                .hasMessage(missing);
    }

    private record Needy(String name) implements RunsBackendProvider {

        @Override
        public RunsBackend open(BackendEnvironment environment) {
            throw new AssertionError(environment.require("NEEDY_KEY"));
        }
    }

    private record Named(String name, boolean isFallback) implements RunsBackendProvider {

        @Override
        public RunsBackend open(BackendEnvironment environment) {
            throw new AssertionError("choosing must not open");
        }
    }
}
