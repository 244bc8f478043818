package dev.runs4j.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandGuardTest {

    private static final CommandGuard PLAIN = new CommandGuard("plain", Limits.OFFICIAL, Set.of());

    private static CreateRun.Builder run() {
        return CreateRun.on("thread_1").by("asst_1");
    }

    @Test
    void letsPassWhatNeedsNothingAndBreaksNothing() {
        assertThatCode(() -> PLAIN.check(run().build())).doesNotThrowAnyException();
    }

    @Test
    void refusesAMissingCapabilityAndSaysSo() {
        CreateRun command = run().maxPromptTokens(1000).build();

        UnsupportedFeatureException refused =
                catchThrowableOfType(UnsupportedFeatureException.class, () -> PLAIN.check(command));

        assertThat(refused).hasMessage("Backend plain does not support runs.max_prompt_tokens; nothing was sent");
        assertThat(refused.capability()).isEqualTo(Capability.PROMPT_BUDGET);
        assertThat(refused.happened()).isEqualTo(Happened.NO);
    }

    @Test
    void refusesBrokenLimitsAllAtOnce() {
        assertThatThrownBy(() -> PLAIN.check(run().temperature(3.0).topP(-1.0).build()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("CreateRun[on thread_1 by asst_1] was refused, nothing was sent:"
                        + " temperature: 0 to 2, but was 3.0; top_p: 0 to 1, but was -1.0");
    }

    @Test
    void aStreamNeedsTheCapability() {
        CommandGuard streaming = new CommandGuard("s", Limits.OFFICIAL, Set.of(Capability.STREAMING));

        assertThatCode(() -> streaming.checkStream(run().build())).doesNotThrowAnyException();
        assertThatThrownBy(() -> PLAIN.checkStream(run().build())).isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void aToolIsCoveredByItsOwnCapabilityOrByThatForAnyTool() {
        CreateRun command = run().tools(ToolDefinition.codeInterpreter()).build();

        assertThatThrownBy(() -> PLAIN.check(command)).hasMessageContaining("does not support tools.code_interpreter");
        assertThatCode(() -> guard(Capability.tool("code_interpreter")).check(command))
                .doesNotThrowAnyException();
        assertThatCode(() -> guard(Capability.ANY_TOOL).check(command)).doesNotThrowAnyException();
    }

    @Test
    void anyToolDoesNotCoverStrictFunctions() {
        assertThatThrownBy(() -> guard(Capability.ANY_TOOL).require(Capability.STRICT_FUNCTIONS))
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void refusesBlankIdsByName() {
        assertThatCode(() -> PLAIN.checkIds("thread_id", "thread_1", "run_id", "run_1"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PLAIN.checkIds("thread_id", " ", "run_id", "a\nb"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage(
                        "The call was refused, nothing was sent:"
                                + " thread_id: an id, not blank, without control characters, but was blank;"
                                + " run_id: an id, not blank, without control characters, but was an id with a control character");
    }

    @Test
    void moreContentNeedsTheCapability() {
        assertThatCode(() -> PLAIN.checkInclude(Set.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> PLAIN.checkInclude(Set.of(Include.FILE_SEARCH_CONTENT)))
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    private static CommandGuard guard(Capability capability) {
        return new CommandGuard("g", Limits.OFFICIAL, Set.of(capability));
    }
}
