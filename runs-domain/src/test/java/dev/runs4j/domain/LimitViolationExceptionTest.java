package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitViolationExceptionTest {

    private static final Violation NAME = new Violation("name", "at most 2 characters", "3 characters");
    private static final Violation TOOLS = new Violation("tools", "at most 20 tools", "21 tools");

    @Test
    void oneViolationIsTheMessage() {
        assertThat(new LimitViolationException("assistant", List.of(NAME)))
                .hasMessage("assistant breaks a limit: name: at most 2 characters, but was 3 characters");
    }

    @Test
    void severalViolationsAreAllInTheMessageInTheirOrder() {
        assertThat(new LimitViolationException("assistant", List.of(TOOLS, NAME)))
                .hasMessage("assistant breaks 2 limits: tools: at most 20 tools, but was 21 tools; "
                        + "name: at most 2 characters, but was 3 characters");
    }

    @Test
    void theViolationsAreCopied() {
        List<Violation> found = new ArrayList<>(List.of(NAME, TOOLS));
        LimitViolationException refused = new LimitViolationException("assistant", found);

        found.clear();

        assertThat(refused.violations()).containsExactly(NAME, TOOLS).isUnmodifiable();
    }

    @Test
    void theViolationsSurviveSerialisation() {
        LimitViolationException copy = Serialised.copy(new LimitViolationException("assistant", List.of(NAME, TOOLS)));

        assertThat(copy.violations()).containsExactly(NAME, TOOLS);
    }
}
