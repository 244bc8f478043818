package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.FunctionCallDelta;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.StepDelta;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.event.TextDelta;
import dev.runs4j.domain.event.UnrecognisedEvent;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FileCitationSource;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.TextValue;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.FunctionCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a server sends. */
class ResourceWritingTest {

    private static final RunsJson JSON = RunsJson.standard();

    @Test
    void aRunHasEveryRequiredMember() {
        Run run = Run.builder("run_1", "thread_1").build();

        assertThat(JSON.write(JsonType.RUN, run, JsonForm.RESOURCE))
                .isEqualTo(
                        "{\"id\":\"run_1\",\"object\":\"thread.run\",\"created_at\":0,\"thread_id\":\"thread_1\","
                                + "\"assistant_id\":\"\",\"status\":\"queued\",\"required_action\":null,\"last_error\":null,"
                                + "\"incomplete_details\":null,\"usage\":null,\"expires_at\":null,\"started_at\":null,"
                                + "\"cancelled_at\":null,\"failed_at\":null,\"completed_at\":null,\"model\":\"\","
                                + "\"instructions\":\"\",\"tools\":[],\"temperature\":null,\"top_p\":null,"
                                + "\"max_prompt_tokens\":null,\"max_completion_tokens\":null,\"truncation_strategy\":null,"
                                + "\"tool_choice\":null,\"parallel_tool_calls\":true,\"response_format\":null,\"metadata\":{}}");
    }

    @Test
    void extrasStayAway() {
        Run run = Run.builder("run_1", "thread_1")
                .extras(Extras.of("x", JsonText.of("1")))
                .metadata(Metadata.read(Map.of("k", "v"), Extras.of("n", JsonText.of("1"))))
                .build();

        assertThat(JSON.write(JsonType.RUN, run, JsonForm.RESOURCE))
                .doesNotContain("\"x\"")
                .contains("\"metadata\":{\"k\":\"v\"}");
    }

    @Test
    void aPendingCallHasNoOutputButARecordedOneIsNull() {
        FunctionCall call = FunctionCall.of("call_1", "f", "{}");
        Run run = Run.builder("run_1", "thread_1")
                .requiredAction(RequiredAction.outputs(List.of(call)))
                .build();
        RunStep step = RunStep.builder("step_1")
                .details(StepDetails.calls(List.of(call)))
                .build();

        assertThat(JSON.write(JsonType.RUN, run, JsonForm.RESOURCE))
                .contains("\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}");
        assertThat(JSON.write(JsonType.RUN_STEP, step, JsonForm.RESOURCE))
                .contains("\"function\":{\"name\":\"f\",\"arguments\":\"{}\",\"output\":null}");
    }

    @Test
    void aStepHasEveryRequiredMember() {
        RunStep step = RunStep.builder("step_1")
                .details(StepDetails.message("msg_1"))
                .usage(Usage.of(1, 2))
                .build();

        assertThat(JSON.write(JsonType.RUN_STEP, step, JsonForm.RESOURCE))
                .isEqualTo("{\"id\":\"step_1\",\"object\":\"thread.run.step\",\"created_at\":0,\"run_id\":\"\","
                        + "\"assistant_id\":\"\",\"thread_id\":\"\",\"type\":\"message_creation\",\"status\":\"in_progress\","
                        + "\"cancelled_at\":null,\"completed_at\":null,\"expired_at\":null,\"failed_at\":null,"
                        + "\"last_error\":null,"
                        + "\"step_details\":{\"type\":\"message_creation\",\"message_creation\":{\"message_id\":\"msg_1\"}},"
                        + "\"metadata\":{},"
                        + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3}}");
    }

    @Test
    void aMessageHasEveryRequiredMember() {
        Message message = Message.builder("msg_1")
                .role(Role.USER)
                .createdAt(Instant.ofEpochSecond(1699063290, 999_999_999))
                .content(List.of(TextContent.of("Hi")))
                .build();

        assertThat(JSON.write(JsonType.MESSAGE, message, JsonForm.RESOURCE))
                .isEqualTo(
                        "{\"id\":\"msg_1\",\"object\":\"thread.message\",\"created_at\":1699063290,\"thread_id\":\"\","
                                + "\"status\":\"completed\",\"incomplete_details\":null,\"completed_at\":null,"
                                + "\"incomplete_at\":null,\"role\":\"user\","
                                + "\"content\":[{\"type\":\"text\",\"text\":{\"value\":\"Hi\",\"annotations\":[]}}],"
                                + "\"assistant_id\":null,\"run_id\":null,\"attachments\":[],\"metadata\":{}}");
    }

    @Test
    void detailsWithoutAReasonAreNull() {
        Message message = Message.builder("msg_1")
                .incompleteDetails(new MessageIncompleteDetails(null, Extras.NONE))
                .build();

        assertThat(JSON.write(JsonType.MESSAGE, message, JsonForm.RESOURCE)).contains("\"incomplete_details\":null");
        assertThat(JSON.write(JsonType.MESSAGE, message, JsonForm.STORAGE)).contains("\"incomplete_details\":{}");
    }

    @Test
    void anAnnotationHasItsIndexes() {
        FileCitation citation = new FileCitation("[1]", FileCitationSource.of("file-1"), null, null, Extras.NONE);
        Message message = Message.builder("msg_1")
                .content(List.of(new TextContent(new TextValue("x", List.of(citation), Extras.NONE), Extras.NONE)))
                .build();

        assertThat(JSON.write(JsonType.MESSAGE, message, JsonForm.RESOURCE))
                .contains("{\"type\":\"file_citation\",\"text\":\"[1]\",\"start_index\":0,\"end_index\":0,"
                        + "\"file_citation\":{\"file_id\":\"file-1\"}}");
    }

    @Test
    void threadsAssistantsAndDeletionsAreWritten() {
        assertThat(JSON.write(
                        JsonType.THREAD, ConversationThread.builder("thread_1").build(), JsonForm.RESOURCE))
                .isEqualTo(
                        "{\"id\":\"thread_1\",\"object\":\"thread\",\"created_at\":0,\"tool_resources\":null,\"metadata\":{}}");
        assertThat(JSON.write(JsonType.ASSISTANT, Assistant.builder("asst_1").build(), JsonForm.RESOURCE))
                .isEqualTo("{\"id\":\"asst_1\",\"object\":\"assistant\",\"created_at\":0,\"name\":null,"
                        + "\"description\":null,\"model\":\"\",\"instructions\":null,\"tools\":[],"
                        + "\"tool_resources\":null,\"metadata\":{},\"temperature\":null,\"top_p\":null,"
                        + "\"response_format\":null}");
        assertThat(JSON.write(JsonType.DELETION, Deletion.of("asst_1", "assistant"), JsonForm.RESOURCE))
                .isEqualTo("{\"id\":\"asst_1\",\"object\":\"assistant.deleted\",\"deleted\":true}");
    }

    @Test
    void eventsAreWritten() {
        assertThat(JSON.writeEventData(new Done(), JsonForm.RESOURCE)).isEqualTo("[DONE]");
        assertThat(JSON.writeEventData(new UnrecognisedEvent("x", "{ \"y\": 1 }"), JsonForm.RESOURCE))
                .isEqualTo("{ \"y\": 1 }");
        assertThat(JSON.writeEventData(
                        new StreamFailed(null, "server_error", "Sorry", null, Extras.NONE), JsonForm.RESOURCE))
                .isEqualTo("{\"type\":\"server_error\",\"message\":\"Sorry\",\"param\":null,\"code\":null}");
        assertThat(JSON.writeEventData(
                        RunChanged.of(Run.builder("run_1", "thread_1").build()), JsonForm.RESOURCE))
                .startsWith("{\"id\":\"run_1\",\"object\":\"thread.run\",")
                .doesNotContain("\n");
    }

    @Test
    void deltasAreWritten() {
        assertThat(JSON.writeEventData(
                        MessageDelta.of("msg_1", TextDelta.of(0, "Hel"), TextDelta.of(-1, "lo")), JsonForm.RESOURCE))
                .isEqualTo("{\"id\":\"msg_1\",\"object\":\"thread.message.delta\",\"delta\":{\"content\":["
                        + "{\"index\":0,\"type\":\"text\",\"text\":{\"value\":\"Hel\"}},"
                        + "{\"index\":1,\"type\":\"text\",\"text\":{\"value\":\"lo\"}}]}}");
        assertThat(JSON.writeEventData(StepDelta.of("step_1", FunctionCallDelta.piece(0, "{\"ci")), JsonForm.RESOURCE))
                .isEqualTo("{\"id\":\"step_1\",\"object\":\"thread.run.step.delta\",\"delta\":{\"step_details\":"
                        + "{\"type\":\"tool_calls\",\"tool_calls\":["
                        + "{\"index\":0,\"type\":\"function\",\"function\":{\"arguments\":\"{\\\"ci\"}}]}}}");
    }

    @Test
    void bytesStreamAndTextAreTheSame() {
        Deletion deletion = Deletion.of("größe", "thread");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JSON.write(JsonType.DELETION, deletion, JsonForm.RESOURCE, out);

        assertThat(out.toByteArray())
                .isEqualTo(JSON.writeBytes(JsonType.DELETION, deletion, JsonForm.RESOURCE))
                .isEqualTo(JSON.write(JsonType.DELETION, deletion, JsonForm.RESOURCE)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aStreamThatFailsIsTold() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JSON.write(JsonType.DELETION, Deletion.of("x", "thread"), JsonForm.RESOURCE, broken));
    }

    @Test
    void typesHaveNamesForPeople() {
        assertThat(JsonType.RUN).hasToString("the run");
        assertThat(JsonType.STEP_LIST).hasToString("the list of run steps");
    }

    @Test
    void aPageShowsItsSizeOnly() {
        ListBody<Deletion> page = new ListBody<>(
                List.of(Deletion.of("a", "b")), Optional.empty(), Optional.empty(), Optional.of(true), Extras.NONE);

        assertThat(page).hasToString("ListBody[1, more]");
    }
}
