package dev.runs4j.clients;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.core.JsonValue;
import com.openai.errors.BadRequestException;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantListParams;
import com.openai.models.beta.assistants.AssistantUpdateParams;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.ThreadCreateAndRunParams;
import com.openai.models.beta.threads.ThreadUpdateParams;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageDeleteParams;
import com.openai.models.beta.threads.messages.MessageRetrieveParams;
import com.openai.models.beta.threads.messages.MessageUpdateParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCancelParams;
import com.openai.models.beta.threads.runs.RunListParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.RunUpdateParams;
import com.openai.models.beta.threads.runs.steps.RunStep;
import com.openai.models.beta.threads.runs.steps.StepListParams;
import com.openai.models.beta.threads.runs.steps.StepRetrieveParams;
import dev.runs4j.inmemory.Script;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All 23 operations, each answered to a client that checks what it gets. */
@Timeout(120)
@SuppressWarnings("deprecation") // The vendor gave the whole protocol up.
class EveryOperationOfAClientTest {

    private static final Map.Entry<String, JsonValue> WHY = Map.entry("why", JsonValue.from("late"));

    private final Client site = Client.of(backend -> backend.instant()
            .script(
                    "asks",
                    run -> run.lastUserText().contains("Oslo"),
                    Script.asks(call("call_1", "weather", "{}")).answers("Cold."))
            .script("waits", run -> run.lastUserText().contains("long"), Script.neverEnds())
            .script("rest", Script.answers("Take a coat.")));

    @AfterEach
    void close() {
        site.close();
    }

    private Message say(String thread, String text) {
        return site.messages()
                .create(
                        thread,
                        MessageCreateParams.builder()
                                .role(MessageCreateParams.Role.USER)
                                .content(text)
                                .build());
    }

    @Test
    void assistants() {
        Assistant first = site.assistants()
                .create(AssistantCreateParams.builder().model("m").name("One").build());
        Assistant second = site.assistants()
                .create(AssistantCreateParams.builder().model("m").name("Two").build());

        Assistant changed = site.assistants()
                .update(
                        first.id(),
                        AssistantUpdateParams.builder()
                                .instructions("Be brief.")
                                .build());
        assertThat(changed.instructions()).hasValue("Be brief.");
        assertThat(changed.name()).hasValue("One");
        assertThat(site.assistants().retrieve(first.id())).isEqualTo(changed);
        assertThat(site.assistants()
                        .list(AssistantListParams.builder()
                                .limit(1)
                                .order(AssistantListParams.Order.DESC)
                                .build())
                        .items())
                .extracting(Assistant::id)
                .containsExactly(second.id());
        assertThat(site.unchecked()
                        .beta()
                        .assistants()
                        .list(AssistantListParams.builder()
                                .limit(1)
                                .order(AssistantListParams.Order.ASC)
                                .build())
                        .autoPager())
                .extracting(Assistant::id)
                .containsExactly("asst_default", first.id(), second.id());
        assertThat(site.assistants().delete(second.id()).deleted()).isTrue();
    }

    @Test
    void threadsAndTheirMessages() {
        Thread thread = site.threads().create();
        Thread changed = site.threads()
                .update(
                        thread.id(),
                        ThreadUpdateParams.builder()
                                .metadata(ThreadUpdateParams.Metadata.builder()
                                        .putAdditionalProperty(WHY.getKey(), WHY.getValue())
                                        .build())
                                .build());
        assertThat(changed.metadata().orElseThrow()._additionalProperties()).containsExactly(WHY);
        assertThat(site.threads().retrieve(thread.id())).isEqualTo(changed);

        Message message = say(thread.id(), "Well?");
        Message noted = site.messages()
                .update(
                        message.id(),
                        MessageUpdateParams.builder()
                                .threadId(thread.id())
                                .metadata(MessageUpdateParams.Metadata.builder()
                                        .putAdditionalProperty(WHY.getKey(), WHY.getValue())
                                        .build())
                                .build());
        assertThat(noted.metadata().orElseThrow()._additionalProperties()).containsExactly(WHY);
        assertThat(site.messages()
                        .retrieve(
                                message.id(),
                                MessageRetrieveParams.builder()
                                        .threadId(thread.id())
                                        .build()))
                .isEqualTo(noted);
        assertThat(site.messages().list(thread.id()).items()).containsExactly(noted);
        assertThat(site.messages()
                        .delete(
                                message.id(),
                                MessageDeleteParams.builder()
                                        .threadId(thread.id())
                                        .build())
                        .deleted())
                .isTrue();
        assertThat(site.threads().delete(thread.id()).deleted()).isTrue();
    }

    @Test
    void runsAndTheirSteps() {
        Run made = site.threads()
                .createAndRun(ThreadCreateAndRunParams.builder()
                        .assistantId("asst_default")
                        .build());
        assertThat(made.status()).isEqualTo(RunStatus.COMPLETED);
        String thread = made.threadId();
        say(thread, "How is Oslo?");
        Run run = site.runs().create(thread, site.run().build());
        assertThat(site.get(run).status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        site.runs().submitToolOutputs(run.id(), Client.outputs(thread, "call_1", "-3"));
        assertThat(site.get(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(site.runs()
                        .update(
                                run.id(),
                                RunUpdateParams.builder()
                                        .threadId(thread)
                                        .metadata(RunUpdateParams.Metadata.builder()
                                                .putAdditionalProperty(WHY.getKey(), WHY.getValue())
                                                .build())
                                        .build())
                        .metadata()
                        .orElseThrow()
                        ._additionalProperties())
                .containsExactly(WHY);

        say(thread, "Take long.");
        Run endless = site.runs().create(thread, site.run().build());
        site.runs()
                .cancel(endless.id(), RunCancelParams.builder().threadId(thread).build());
        assertThat(site.get(endless).status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(site.unchecked()
                        .beta()
                        .threads()
                        .runs()
                        .list(
                                thread,
                                RunListParams.builder()
                                        .limit(1)
                                        .order(RunListParams.Order.ASC)
                                        .build())
                        .autoPager())
                .extracting(Run::id)
                .containsExactly(made.id(), run.id(), endless.id());

        StepListParams onePerPage = StepListParams.builder()
                .threadId(thread)
                .limit(1)
                .order(StepListParams.Order.ASC)
                .build();
        assertThat(site.unchecked()
                        .beta()
                        .threads()
                        .runs()
                        .steps()
                        .list(run.id(), onePerPage)
                        .autoPager())
                .extracting(RunStep::type)
                .containsExactly(RunStep.Type.TOOL_CALLS, RunStep.Type.MESSAGE_CREATION);
        RunStep step = site.runs().steps().list(run.id(), onePerPage).items().get(0);
        assertThat(site.runs()
                        .steps()
                        .retrieve(
                                step.id(),
                                StepRetrieveParams.builder()
                                        .threadId(thread)
                                        .runId(run.id())
                                        .build()))
                .isEqualTo(step);
        assertThat(step.stepDetails()
                        .asToolCalls()
                        .toolCalls()
                        .get(0)
                        .asFunction()
                        .function()
                        .output())
                .hasValue("-3");
    }

    @Test
    void aSecondAnswerIsRefused() {
        String thread = site.thread();
        say(thread, "How is Oslo?");
        Run run = site.runs().create(thread, site.run().build());
        site.runs().submitToolOutputs(run.id(), Client.outputs(thread, "call_1", "-3"));

        BadRequestException error = catchThrowableOfType(
                BadRequestException.class,
                () -> site.runs().submitToolOutputs(run.id(), Client.outputs(thread, "call_1", "-3")));

        assertThat(error).hasMessageContaining("Runs in status \"completed\" do not accept tool outputs.");
    }
}
