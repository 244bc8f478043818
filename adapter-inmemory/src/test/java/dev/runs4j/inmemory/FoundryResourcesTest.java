package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.ConnectedAgentCall;
import dev.runs4j.domain.tool.McpApproval;
import dev.runs4j.domain.tool.McpResources;
import dev.runs4j.domain.tool.McpTool;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Foundry Agents has beyond the official schema. */
class FoundryResourcesTest {

    private static final McpResources SERVER = McpResources.of("maps").withApproval(McpApproval.NEVER);
    private static final ToolResources KEPT = ToolResources.builder()
            .mcp(SERVER)
            .extras(Extras.of("odd_tool", JsonText.EMPTY_OBJECT))
            .build();
    private static final ToolResources GIVEN = KEPT.toBuilder()
            .mcp(SERVER.withHeaders(Map.of("Authorization", "Bearer secret")))
            .build();

    private final Backstage stage = Backstage.playing(Script.answers("x"));
    private final InMemoryBackend backend = stage.backend;

    @Test
    void aRunKeepsNoHeadersOfMcpServers() {
        String thread = backend.threads().create(CreateThread.EMPTY).id();
        String assistant = backend.assistants()
                .create(CreateAssistant.of("gpt-4o").build())
                .id();

        Run run = backend.runs()
                .create(CreateRun.on(thread)
                        .by(assistant)
                        .tools(McpTool.of("maps", "https://maps.example/mcp"))
                        .toolResources(GIVEN)
                        .build())
                .value();

        assertThat(run.settings().toolResources()).contains(KEPT);
    }

    @Test
    void aThreadKeepsNone() {
        ConversationThread made = backend.threads()
                .create(CreateThread.builder().toolResources(GIVEN).build());
        ConversationThread changed =
                backend.threads().modify(new ModifyThread(made.id(), Change.keep(), Change.to(GIVEN)));

        assertThat(made.toolResources()).contains(KEPT);
        assertThat(changed.toolResources()).contains(KEPT);
    }

    @Test
    void anAssistantKeepsNone() {
        Assistant made = backend.assistants()
                .create(CreateAssistant.of("gpt-4o").toolResources(GIVEN).build());
        Assistant changed = backend.assistants()
                .modify(ModifyAssistant.of(made.id()).toolResources(GIVEN).build());

        assertThat(made.toolResources()).contains(KEPT);
        assertThat(changed.toolResources()).contains(KEPT);
    }

    @Test
    void aCallOfAConnectedAgentIsGivenAnId() {
        Backstage connected = Backstage.playing(
                Script.uses(new ConnectedAgentCall("", "asst_2", "thread_2", "run_2", Extras.NONE, Extras.NONE))
                        .answers("x"));
        Run ended = connected.settledRun();

        assertThat(connected.backend.runs().step(ended.ref(), "step_0001_1").toolCalls())
                .isEqualTo(List.of(new ConnectedAgentCall(
                        "call_0001_1", "asst_2", "thread_2", "run_2", Extras.NONE, Extras.NONE)));
    }

    @Test
    void threadsAreListedInPages() {
        InMemoryBackend empty = Backstage.playing(Script.answers("x")).backend;
        for (int i = 0; i < 3; i++) {
            empty.threads().create(CreateThread.EMPTY);
        }
        PageRequest two = PageRequest.oldestFirst().withLimit(2);

        Page<ConversationThread> first = empty.threads().list(two, CallOptions.DEFAULT);
        Page<ConversationThread> rest =
                empty.threads().list(two.after(first.items().get(1).id()), CallOptions.DEFAULT);

        assertThat(first.items()).hasSize(2);
        assertThat(first.hasMore()).isTrue();
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.hasMore()).isFalse();
        assertThat(empty.threads().listAll(two, CallOptions.DEFAULT).stream()).hasSize(3);
    }
}
