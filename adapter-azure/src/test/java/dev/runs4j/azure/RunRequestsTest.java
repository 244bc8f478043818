package dev.runs4j.azure;

import static dev.runs4j.azure.Exchanged.read;
import static dev.runs4j.azure.Exchanged.stream;
import static dev.runs4j.azure.Exchanged.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunRequestsTest {

    private static final RunRef REF = RunRef.of("thread_1", "run_1");
    private static final String RUN =
            "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"queued\",\"metadata\":{}}";
    private static final String RUNS = "{\"data\":[" + RUN + "],\"has_more\":false}";
    private static final String STEP = "{\"id\":\"step_1\",\"type\":\"message_creation\",\"status\":\"completed\","
            + "\"step_details\":{\"type\":\"message_creation\",\"message_creation\":{\"message_id\":\"msg_1\"}}}";

    private static final CreateRun CREATE = CreateRun.on("thread_1")
            .by("asst_1")
            .model("my deployment")
            .instructions("Answer in \u00e9.")
            .metadata("a", "1")
            .build();

    private static final String CREATED =
            "{\"assistant_id\":\"asst_1\",\"model\":\"my deployment\",\"instructions\":\"Answer in \u00e9.\","
                    + "\"metadata\":{\"a\":\"1\"}";

    @Test
    void create() {
        write(backend -> backend.runs().create(CREATE), RUN, "/threads/thread_1/runs", CREATED + "}");
    }

    @Test
    void createWithAToken() {
        write(
                backend -> backend.runs()
                        .create(CreateRun.on("thread_1")
                                .by("asst_1")
                                .token("order-9")
                                .build()),
                RUN,
                "/threads/thread_1/runs",
                "{\"assistant_id\":\"asst_1\",\"metadata\":{\"runs4j_token\":\"order-9\"}}");
    }

    @Test
    void createWithThread() {
        CreateThreadAndRun command = CreateThreadAndRun.by("asst_1")
                .thread(CreateThread.builder().messages(NewMessage.user("Hi")).build())
                .build();
        String body = "{\"assistant_id\":\"asst_1\",\"thread\":{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

        write(backend -> backend.runs().createWithThread(command), RUN, "/threads/runs", body + "}");
        stream(
                backend -> backend.runs().streamWithThread(command).close(),
                "/threads/runs",
                body + ",\"stream\":true}");
    }

    @Test
    void createAsAStream() {
        stream(
                backend -> backend.runs().stream(CREATE).close(),
                "/threads/thread_1/runs",
                CREATED + ",\"stream\":true}");
    }

    @Test
    void get() {
        read(backend -> backend.runs().get(REF), RUN, "GET", "/threads/thread_1/runs/run_1");
    }

    @Test
    void list() {
        read(
                backend -> backend.runs().list("thread_1", PageRequest.ofSize(2), CallOptions.DEFAULT),
                RUNS,
                "GET",
                "/threads/thread_1/runs?limit=2");
    }

    @Test
    void findByToken() {
        read(
                backend -> backend.runs().findByToken("thread_1", "order-9"),
                RUNS,
                "GET",
                "/threads/thread_1/runs?limit=100");
    }

    @Test
    void modify() {
        write(
                backend -> {
                    backend.runs().modify(new ModifyRun(REF, Metadata.of("runs4j_token", "order-9")));
                },
                RUN,
                "/threads/thread_1/runs/run_1",
                "{\"metadata\":{\"runs4j_token\":\"order-9\"}}");
    }

    @Test
    void cancel() {
        read(backend -> backend.runs().cancel(REF), RUN, "POST", "/threads/thread_1/runs/run_1/cancel");
    }

    @Test
    void answer() {
        ToolAnswers answers = ToolAnswers.outputs(ToolOutput.of("call_1", "x"));
        String path = "/threads/thread_1/runs/run_1/submit_tool_outputs";
        String body = "{\"tool_outputs\":[{\"tool_call_id\":\"call_1\",\"output\":\"x\"}]";

        write(backend -> backend.runs().answer(REF, answers), RUN, path, body + "}");
        stream(backend -> backend.runs().streamAnswer(REF, answers).close(), path, body + ",\"stream\":true}");
    }

    @Test
    void steps() {
        read(
                backend -> backend.runs().steps(REF, PageRequest.ofSize(2), Set.of(), CallOptions.DEFAULT),
                "{\"data\":[" + STEP + "],\"has_more\":false}",
                "GET",
                "/threads/thread_1/runs/run_1/steps?limit=2");
    }

    @Test
    void step() {
        read(
                backend -> backend.runs().step(REF, "step_1", Set.of(), CallOptions.DEFAULT),
                STEP,
                "GET",
                "/threads/thread_1/runs/run_1/steps/step_1");
    }

    @Test
    void approvalsGoToTheSameAddressInFoundrysPreview() {
        Recorder recorder = Recorder.answering(RUN);
        try (RunsBackend backend = Exchanged.foundry(recorder, "2025-05-15-preview")) {
            backend.runs().answer(REF, ToolAnswers.approvals(ToolApproval.approve("call_1")));
        }

        assertThat(recorder.request())
                .isEqualTo("POST https://acct.services.ai.azure.com/api/projects/one/threads/thread_1/runs/run_1/"
                        + "submit_tool_outputs?api-version=2025-05-15-preview\nAuthorization: Bearer canary-4711\n"
                        + "Accept: application/json\nAccept-Encoding: identity\nContent-Type: application/json\nUser-Agent: runs4j\n\n"
                        + "{\"tool_approvals\":[{\"tool_call_id\":\"call_1\",\"approve\":true}]}");
    }

    @Test
    void findingsOfAFileSearchAreAskedForInFoundry() {
        Recorder recorder = Recorder.answering(STEP);
        try (RunsBackend backend = Exchanged.foundry(recorder, "v1")) {
            backend.runs().step(REF, "step_1", Set.of(Include.FILE_SEARCH_CONTENT), CallOptions.DEFAULT);
        }

        assertThat(recorder.request())
                .startsWith("GET https://acct.services.ai.azure.com/api/projects/one/threads/thread_1/runs/run_1/steps/"
                        + "step_1?include%5B%5D=step_details.tool_calls%5B%2A%5D.file_search.results%5B%2A%5D.content"
                        + "&api-version=v1\n");
    }

    @Test
    void whatASurfaceCannotDoIsRefusedBeforeTheCall() {
        Recorder foundry = Recorder.answering(RUN);
        try (RunsBackend backend = Exchanged.foundry(foundry, "v1")) {
            assertThatExceptionOfType(UnsupportedFeatureException.class)
                    .isThrownBy(() -> backend.runs()
                            .create(CreateRun.on("thread_1")
                                    .by("asst_1")
                                    .tools(FunctionTool.of(
                                            FunctionSpec.named("f").strict(true).build()))
                                    .build()));
            assertThatExceptionOfType(UnsupportedFeatureException.class)
                    .isThrownBy(
                            () -> backend.runs().answer(REF, ToolAnswers.approvals(ToolApproval.approve("call_1"))));
        }
        Recorder azureOpenAi = Recorder.answering(RUN);
        try (RunsBackend backend = Exchanged.azureOpenAi(azureOpenAi)) {
            assertThatExceptionOfType(UnsupportedFeatureException.class)
                    .isThrownBy(() -> backend.threads().list());
        }

        assertThat(foundry.requests()).isEmpty();
        assertThat(azureOpenAi.requests()).isEmpty();
    }
}
