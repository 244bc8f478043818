package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.OpenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilityTest {

    @Test
    void theCapabilitiesThatThePortsKnow() {
        assertThat(Capability.values())
                .extracting(OpenText::text)
                .containsExactly(
                        "streaming",
                        "streaming.resume",
                        "runs.find_by_token",
                        "runs.recovers_creates",
                        "runs.create_with_thread",
                        "runs.additional_messages",
                        "runs.tool_resources",
                        "runs.reasoning_effort",
                        "runs.max_prompt_tokens",
                        "runs.max_completion_tokens",
                        "runs.truncation.last_messages",
                        "runs.response_format.json_schema",
                        "tools.function.strict",
                        "answers.approvals",
                        "steps.include",
                        "steps.function_outputs",
                        "threads.list",
                        "messages.modify",
                        "messages.delete",
                        "assistants",
                        "tools.*");
        assertThat(Capability.values()).isUnmodifiable();
    }

    @Test
    void adaptersMayNameTheirOwn() {
        assertThat(Capability.of("acme.pinning"))
                .isEqualTo(Capability.of("acme.pinning"))
                .isNotEqualTo(Capability.of("acme.other"));
        assertThat(Capability.of("streaming")).isSameAs(Capability.STREAMING);
    }

    @Test
    void aKindOfToolIsACapability() {
        assertThat(Capability.tool("code_interpreter")).isEqualTo(Capability.of("tools.code_interpreter"));
    }

    @ParameterizedTest
    @CsvSource({
        "tools.file_search, true",
        "tools.*, true",
        "tools.function.strict, false",
        "streaming, false",
        "assistants, false"
    })
    void kindsOfToolsAreToldFromTheRest(String text, boolean tool) {
        assertThat(Capability.of(text).isTool()).isEqualTo(tool);
    }

    @Test
    void theOneIncludeOfTheSchema() {
        assertThat(Include.values())
                .containsExactly(Include.FILE_SEARCH_CONTENT)
                .isUnmodifiable();
        assertThat(Include.of("step_details.tool_calls[*].file_search.results[*].content"))
                .isSameAs(Include.FILE_SEARCH_CONTENT);
        assertThat(Include.of("else").text()).isEqualTo("else");
    }
}
