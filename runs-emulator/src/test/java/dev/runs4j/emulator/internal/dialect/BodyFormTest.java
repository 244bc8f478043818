package dev.runs4j.emulator.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"object":"thread.run","required_action":null,"reasoning_effort":null,"x":1.50} | {"object":"thread.run","x":1.50}
            {"object":"thread.run","required_action":{"type":"x"}} | {"object":"thread.run","required_action":{"type":"x"}}
            {"object":"list","data":[{"object":"assistant","tools":[{"type":"function","function":{"name":"f","strict":true}}]}],"first_id":null,"last_id":null} | {"object":"list","data":[{"object":"assistant","tools":[{"type":"function","function":{"name":"f"}}]}],"last_id":null}
            {"object":"thread.run.step","step_details":{"tool_calls":[{"function":{"output":"x"}},{"code_interpreter":{"outputs":[]}}]}} | {"object":"thread.run.step","step_details":{"tool_calls":[{"function":{}},{"code_interpreter":{"outputs":[]}}]}}
            {"object":"thread.run.step.delta","delta":{"step_details":{"tool_calls":[{"function":{"name":"f","output":null}}]}}} | {"object":"thread.run.step.delta","delta":{"step_details":{"tool_calls":[{"function":{"name":"f"}}]}}}
            """)
    void foundryLeavesOutWhatItDoesNotHave(String full, String foundry) {
        assertThat(BodyForm.FOUNDRY.text(full)).isEqualTo(foundry);
        assertThat(BodyForm.FULL.text(full)).isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[DONE]", "{ no JSON", "{\"object\":7}", "{\"id\":\"x\",\"output\":null}"})
    void whatItDoesNotKnowStaysAsItIs(String data) {
        assertThat(BodyForm.FOUNDRY.text(data)).isEqualTo(data);
    }
}
