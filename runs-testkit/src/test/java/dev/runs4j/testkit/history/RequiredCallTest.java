package dev.runs4j.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequiredCallTest {

    @Test
    void aFunctionIsCalledByItsName() {
        assertThat(RequiredCall.of(FunctionCall.of("call_1", "weather", "{}")))
                .isEqualTo(new RequiredCall("call_1", "weather", "{}"));
    }

    @Test
    void aRemoteToolIsCalledByItsName() {
        assertThat(RequiredCall.of(McpCall.of("call_1", "docs", "search", "{}")))
                .isEqualTo(new RequiredCall("call_1", "search", "{}"));
    }

    @Test
    void anythingElseIsCalledByItsKind() {
        assertThat(RequiredCall.of(new FileSearchCall("call_1", null, List.of(), Extras.NONE, Extras.NONE)))
                .isEqualTo(new RequiredCall("call_1", "file_search", ""));
    }

    @Test
    void showsNoArguments() {
        assertThat(new RequiredCall("call_1", "weather", "{}")).hasToString("RequiredCall[weather call_1]");
    }
}
