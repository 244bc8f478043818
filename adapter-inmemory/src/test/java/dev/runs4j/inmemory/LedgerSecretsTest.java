package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.mcpCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.McpResources;
import dev.runs4j.domain.tool.ToolResources;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ledger keeps what was asked for, header fields for MCP servers included; printed, none of their values shows. */
class LedgerSecretsTest {

    private static final Map<String, String> HEADERS =
            Map.of("x-functions-key", "canary-4711", "Authorization", "Bearer canary-4711");
    private static final ToolResources RESOURCES = ToolResources.builder()
            .mcp(McpResources.of("maps").withHeaders(HEADERS))
            .build();
    private static final String ASSISTANT = InMemoryBackend.DEFAULT_ASSISTANT;

    private final Backstage stage = Backstage.playing(
            Script.asksApproval(mcpCall("web", "search", "{}")).answers(Outputs::toString));
    private final InMemoryBackend backend = stage.backend;

    private String printed() {
        StringBuilder all = new StringBuilder().append(backend);
        for (LedgerEntry entry : backend.ledger().entries()) {
            Command command = entry.command().orElseThrow();
            all.append('\n').append(entry).append(entry.command()).append(command);
            if (command instanceof ToolAnswers answers) {
                all.append(answers.approvals());
            }
            if (command instanceof CreateRun run) {
                all.append(run.overrides()).append(run.overrides().toolResources());
            }
        }
        return all.toString();
    }

    @Test
    void commandsWithResourcesAreKeptAndPrintedWithoutTheValues() {
        CreateThread thread = CreateThread.builder().toolResources(RESOURCES).build();
        String threadId = backend.threads().create(thread).id();
        backend.threads().modify(new ModifyThread(threadId, Change.keep(), Change.to(RESOURCES)));
        String assistant = backend.assistants()
                .create(CreateAssistant.of("gpt-4o").toolResources(RESOURCES).build())
                .id();
        backend.assistants()
                .modify(ModifyAssistant.of(assistant).toolResources(RESOURCES).build());
        CreateRun run =
                CreateRun.on(threadId).by(ASSISTANT).toolResources(RESOURCES).build();
        backend.runs().create(run);
        backend.runs()
                .createWithThread(
                        CreateThreadAndRun.by(ASSISTANT).thread(thread).build());

        assertThat(backend.ledger().entries(Operation.RUN_CREATE).get(0).command())
                .contains(run);
        assertThat(backend.ledger().entries()).hasSize(6);
        assertThat(printed()).contains("maps").doesNotContain("4711");
    }

    @Test
    void soAreApprovals() {
        RunRef run = stage.settledRun().ref();
        ToolAnswers given = ToolAnswers.approvals(new ToolApproval("call_0001_1", true, HEADERS));
        backend.runs().answer(run, given);

        assertThat(backend.ledger().entries(Operation.RUN_ANSWER).get(0).command())
                .contains(given);
        assertThat(printed()).contains("call_0001_1").doesNotContain("4711");
        assertThat(stage.settled(run).toString() + stage.newestText(run)).doesNotContain("4711");
    }

    @Test
    void aRefusalDoesNotTellThemEither() {
        RunRef run = stage.settledRun().ref();
        ToolAnswers wrong = ToolAnswers.approvals(new ToolApproval("call_9", true, HEADERS));
        StringWriter told = new StringWriter();

        catchThrowable(() -> backend.runs().answer(run, wrong)).printStackTrace(new PrintWriter(told, true));

        assertThat(told.toString()).contains("call_9").doesNotContain("4711");
        assertThat(backend.ledger().entries(Operation.RUN_ANSWER)).isEmpty();
    }
}
