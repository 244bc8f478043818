package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class McpResourcesTest {

    private static final Map<String, String> TOKEN = Map.of("Authorization", "Bearer secret");

    private static McpResources resources(String label, Map<String, String> headers, McpApproval policy) {
        return new McpResources(label, headers, policy, Extras.NONE);
    }

    @Test
    void aLabelIsEnough() {
        McpResources plain = McpResources.of("maps");

        assertThat(plain.serverLabel()).isEqualTo("maps");
        assertThat(plain.headers()).isEmpty();
        assertThat(plain.requireApproval()).isEmpty();
        assertThat(plain.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void headersAndPolicyAreSetOnCopies() {
        McpResources plain = McpResources.of("maps");

        assertThat(plain.withHeaders(TOKEN).withApproval(McpApproval.NEVER))
                .isEqualTo(resources("maps", TOKEN, McpApproval.NEVER));
        assertThat(plain).isEqualTo(McpResources.of("maps"));
        assertThat(resources("maps", TOKEN, McpApproval.NEVER).withApproval(null))
                .isEqualTo(resources("maps", TOKEN, null));
    }

    @Test
    void headersAreCopied() {
        Map<String, String> headers = new HashMap<>(TOKEN);
        McpResources made = McpResources.of("maps").withHeaders(headers);

        headers.clear();

        assertThat(made.headers()).isEqualTo(TOKEN).isUnmodifiable();
    }

    @Test
    void aCopyWithoutHeadersHasNoneThatCouldNotBeReadEither() {
        Extras unread = Samples.EXTRAS.with("headers", JsonText.of("{\"Authorization\":[\"secret\"]}"));

        assertThat(new McpResources("maps", TOKEN, McpApproval.ALWAYS, unread).withoutHeaders())
                .isEqualTo(new McpResources("maps", Map.of(), McpApproval.ALWAYS, Samples.EXTRAS));
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> resources("maps", TOKEN, McpApproval.ALWAYS),
                resources("web", TOKEN, McpApproval.ALWAYS),
                resources("maps", Map.of(), McpApproval.ALWAYS),
                resources("maps", TOKEN, null),
                new McpResources("maps", TOKEN, McpApproval.ALWAYS, Samples.EXTRAS));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> McpResources.of(null)).withMessage("serverLabel");
        assertThatNullPointerException().isThrownBy(() -> resources("maps", null, null));
        assertThatNullPointerException()
                .isThrownBy(() -> new McpResources("maps", Map.of(), null, null))
                .withMessage("extras");
    }

    @Test
    void textShowsNoHeader() {
        assertThat(resources("maps", TOKEN, McpApproval.ALWAYS)).hasToString("McpResources[maps]");
    }

    @Test
    void aPolicyIsOneWordForAllTools() {
        assertThat(McpApproval.ALWAYS).isEqualTo(new McpApproval.Mode("always"));
        assertThat(McpApproval.NEVER).isEqualTo(new McpApproval.Mode("never"));
    }

    @Test
    void aPolicyMayDifferByTool() {
        McpApproval.PerTool policy = McpApproval.perTool(List.of("delete"), List.of("read", "list"));

        assertThat(policy.always()).contains(new McpApproval.ToolNames(List.of("delete"), Extras.NONE));
        assertThat(policy.never()).contains(new McpApproval.ToolNames(List.of("read", "list"), Extras.NONE));
        assertThat(policy.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void anEmptyListOfAPolicyIsNone() {
        assertThat(McpApproval.perTool(List.of(), List.of()))
                .isEqualTo(new McpApproval.PerTool(null, null, Extras.NONE));
    }

    @Test
    void everyPartOfAPolicyCountsInEquality() {
        Equality.assertValue(
                () -> McpApproval.perTool(List.of("a"), List.of("b")),
                McpApproval.perTool(List.of("c"), List.of("b")),
                McpApproval.perTool(List.of("a"), List.of()),
                new McpApproval.PerTool(
                        new McpApproval.ToolNames(List.of("a"), Extras.NONE),
                        new McpApproval.ToolNames(List.of("b"), Extras.NONE),
                        Samples.EXTRAS));
        Equality.assertValue(
                () -> new McpApproval.ToolNames(List.of("a"), Extras.NONE),
                new McpApproval.ToolNames(List.of("b"), Extras.NONE),
                new McpApproval.ToolNames(List.of("a"), Samples.EXTRAS));
        Equality.assertValue(
                () -> new McpApproval.Unrecognised(JsonText.of("1")), new McpApproval.Unrecognised(JsonText.of("2")));
    }

    @Test
    void aPolicyRefusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new McpApproval.Mode(null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> new McpApproval.PerTool(null, null, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new McpApproval.ToolNames(List.of(), null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new McpApproval.Unrecognised(null))
                .withMessage("json");
    }
}
