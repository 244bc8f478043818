package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.OddRuns.odd;
import static dev.runs4j.domain.run.OddRuns.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about how much a run may hold, each broken once, alone. */
class RunLimitRulesTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                odd(
                        with(
                                SampleRuns.queued(),
                                b -> b.settings(SampleRuns.SETTINGS.toBuilder()
                                        .tools(Collections.nCopies(21, ToolDefinition.fileSearch()))
                                        .build())),
                        "tools",
                        "tools",
                        "more than 20"),
                odd(
                        with(
                                SampleRuns.queued(),
                                b -> b.metadata(Metadata.read(Map.of("k", "v".repeat(513)), Extras.NONE))),
                        "metadata",
                        "metadata",
                        "breaks the official limits"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneOddityIsFoundAlone(Run run, Finding expected) {
        assertThat(run.validate()).containsExactly(expected);
    }
}
