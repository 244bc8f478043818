package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodySecretsTest {

    private static List<String> in(String body) {
        return BodySecrets.in(body.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Secret::reveal)
                .distinct()
                .toList();
    }

    @Test
    void findsThoseOfResourcesAndOfApprovals() {
        assertThat(
                        in(
                                "{\"tool_resources\":{\"mcp\":[{\"server_label\":\"maps\",\"headers\":{\"X-A\":\"alpha\"}},"
                                        + "{\"headers\":{\"X-B\":\"beta\"}}]},\"tool_approvals\":[{\"headers\":{\"X-C\":\"Bearer gamma\"}}]}"))
                .containsExactly("alpha", "beta", "Bearer gamma", "gamma");
    }

    @Test
    void findsThoseOfFormsThatAreNotModelled() {
        assertThat(in("{\"tools\":[{\"type\":\"new\",\"headers\":[{\"name\":\"X-A\",\"value\":{\"text\":\"alpha\"}}]}],"
                        + "\"headers\":\"beta\"}"))
                .containsExactly("X-A", "alpha", "beta");
    }

    @Test
    void splitsAtLineBreaksAndOtherControls() {
        assertThat(in("{\"headers\":{\"X-A\":\"one two\\r\\nthree\\u0085four\",\"X-B\":\" \\n\"}}"))
                .containsExactly("one two", "two", "three", "four");
    }

    @Test
    void fieldsThatOnlySayHowToSpeakAreNone() {
        assertThat(in("{\"headers\":{\"ACCEPT\":\"application/json\",\"Content-Type\":\"application/json\","
                        + "\"MCP-Protocol-Version\":\"2025-06-18\",\"X-Accept\":\"alpha\"}}"))
                .containsExactly("alpha");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"metadata\":{\"headers\":\"alpha\"}}",
                "{\"tools\":[{\"function\":{\"parameters\":{\"properties\":{\"headers\":{\"type\":\"object\"}}}}}]}",
                "{\"messages\":[{\"content\":\"{\\\"headers\\\":{\\\"X-A\\\":\\\"alpha\\\"}}\"}]}",
                "{\"content\":\"headers\"}",
                "{\"headers\":null}",
                "{\"headers\":{\"X-A\":7}}",
                "{\"header\":{\"X-A\":\"alpha\"}}",
            })
    void whatPeopleNameSoIsNone(String body) {
        assertThat(in(body)).isEmpty();
    }

    @Test
    void whatIsNoJsonGivesWhatCameBeforeIt() {
        assertThat(in("{\"headers\":{\"X-A\":\"alpha\",\"X-B\":")).containsExactly("alpha");
        assertThat(BodySecrets.in(null)).isEmpty();
    }
}
