package dev.runs4j.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifecycleTextTest {

    @Test
    void theTableHasAHeadAndARowForEachStep() {
        assertThat(LifecycleText.steps().lines())
                .hasSize(22)
                .startsWith(
                        "| From | To | Trigger | Evidence | Meaning |",
                        "|---|---|---|---|---|",
                        "| `queued` | `in_progress` | `START` | `DOCUMENTED` | the server picks the run up |");
    }

    @Test
    void theDiagramHasABeginningEveryStepAndFiveEnds() {
        assertThat(LifecycleText.diagram().lines())
                .hasSize(29)
                .startsWith("```mermaid", "stateDiagram-v2", "    [*] --> queued", "    queued --> in_progress: START")
                .contains("    cancelling --> completed: COMPLETE", "    incomplete --> [*]")
                .endsWith("    expired --> [*]", "```");
    }
}
