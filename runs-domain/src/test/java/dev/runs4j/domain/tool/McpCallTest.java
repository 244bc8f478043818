package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class McpCallTest {

    private static McpCall call(String id, String name, String arguments, String label, String output) {
        return new McpCall(id, name, arguments, label, output, Extras.NONE);
    }

    @Test
    void aCallThatWaitsForApprovalHasNoOutput() {
        McpCall call = McpCall.of("call_1", "maps", "route", "{}");

        assertThat(call.id()).isEqualTo("call_1");
        assertThat(call.type()).isEqualTo("mcp");
        assertThat(call.serverLabel()).contains("maps");
        assertThat(call.name()).isEqualTo("route");
        assertThat(call.arguments()).isEqualTo("{}");
        assertThat(call.output()).isEmpty();
        assertThat(call.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void theServerMayBeMissing() {
        assertThat(call("call_1", "route", "{}", null, null).serverLabel()).isEmpty();
    }

    @Test
    void recordingAnOutputKeepsEverythingElse() {
        McpCall pending = new McpCall("call_1", "route", "{}", "maps", null, Samples.EXTRAS);

        McpCall answered = pending.withOutput("left");

        assertThat(answered).isEqualTo(new McpCall("call_1", "route", "{}", "maps", "left", Samples.EXTRAS));
        assertThat(answered.output()).contains("left");
        assertThat(pending.output()).isEmpty();
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> call("call_1", "route", "{}", "maps", "left"),
                call("call_2", "route", "{}", "maps", "left"),
                call("call_1", "place", "{}", "maps", "left"),
                call("call_1", "route", "", "maps", "left"),
                call("call_1", "route", "{}", null, "left"),
                call("call_1", "route", "{}", "maps", null),
                new McpCall("call_1", "route", "{}", "maps", "left", Samples.EXTRAS));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> call(null, "route", "{}", null, null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> call("call_1", null, "{}", null, null))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> call("call_1", "route", null, null, null))
                .withMessage("arguments");
        assertThatNullPointerException()
                .isThrownBy(() -> new McpCall("call_1", "route", "{}", null, null, null))
                .withMessage("extras");
    }

    @Test
    void textShowsIdAndNameOnly() {
        assertThat(call("call_1", "route", "secret", "maps", "secret")).hasToString("McpCall[call_1 route]");
    }
}
