package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.UnrecognisedTool;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class UnknownDataRules extends Rules {

    UnknownDataRules(RunsBackendContract contract) {
        super(contract);
    }

    private static final JsonText MOON = JsonText.of("{\"type\":\"moon\",\"phase\":3}");
    private static final JsonText CALL = JsonText.of("{\"id\":\"call_9\",\"type\":\"moon\",\"phase\":3}");

    @Test
    @DisplayName("G08 unknown members and tools of an assistant are kept, and reach its runs")
    void keepsOddAssistants() {
        Assistant odd = Assistant.builder("asst_odd")
                .createdAt(Instant.parse("2026-01-01T00:00:00Z"))
                .model("model-1")
                .tools(List.of(new UnrecognisedTool("moon", MOON)))
                .extras(Extras.of("colour", JsonText.of("\"red\"")))
                .build();
        Scene stage = open().having(odd).play(Plot.ANSWERS);

        CreateRun command = CreateRun.on(stage.thread()).by("asst_odd").build();
        Run run = stage.runs().create(command).value();

        if (stage.can(Capability.ASSISTANTS)) {
            assertThat(stage.backend().assistants().get("asst_odd")).isEqualTo(odd);
        }
        assertThat(run.settings().tools()).containsExactly(new UnrecognisedTool("moon", MOON));
    }

    @Test
    @DisplayName("G08 an unknown tool call, an unknown error code and unknown members of an error are kept")
    void keepsOddFailures() {
        Scene stage = open();

        RunRef run = stage.playedOut(Plot.FAILS_ODDLY);

        LastError error = new LastError(ErrorCode.of("eclipse"), "Dark", Extras.of("hours", JsonText.of("7")));
        assertThat(stage.get(run).lastError()).contains(error);
        assertThat(stage.steps(run).get(0).toolCalls())
                .containsExactly(new UnrecognisedToolCall("call_9", "moon", CALL));
    }

    @Test
    @DisplayName("G08 an unknown reason for an incomplete run is kept")
    void keepsUnknownReasons() {
        Scene stage = open();

        Run run = stage.get(stage.playedOut(Plot.STOPS_ODDLY));

        assertThat(run.incompleteDetails().flatMap(IncompleteDetails::reason)).contains(IncompleteReason.of("eclipse"));
    }
}
