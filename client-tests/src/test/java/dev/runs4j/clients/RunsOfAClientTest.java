package dev.runs4j.clients;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.ThreadCreateAndRunParams;
import com.openai.models.beta.threads.ThreadCreateParams;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.runs.RequiredActionFunctionToolCall;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCancelParams;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.RunUpdateParams;
import com.openai.models.beta.threads.runs.steps.FileSearchToolCall;
import com.openai.models.beta.threads.runs.steps.RunStep;
import com.openai.models.beta.threads.runs.steps.RunStepInclude;
import com.openai.models.beta.threads.runs.steps.StepListParams;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FileSearchContent;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.inmemory.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@SuppressWarnings("deprecation") // The vendor gave the whole protocol up.
class RunsOfAClientTest {

    private static final FileSearchCall SEARCH = new FileSearchCall(
            "call_7",
            null,
            List.of(new FileSearchResult(
                    "file_1",
                    "coats.txt",
                    0.75,
                    List.of(new FileSearchContent("text", "Wear a coat below ten degrees.", Extras.NONE)),
                    Extras.NONE)),
            Extras.NONE,
            Extras.NONE);

    private final Client site =
            Client.of(backend -> backend.pace(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1))
                    .script(
                            "lookup",
                            run -> run.lastUserText().contains("Oslo"),
                            Script.asks(call("call_1", "weather", "{\"city\":\"Oslo\"}"))
                                    .answers(outputs -> "It is " + outputs.last() + " in Oslo."))
                    .script(
                            "search",
                            run -> run.lastUserText().contains("file"),
                            Script.uses(SEARCH).answers("A coat."))
                    .script("rest", Script.answers("Take a coat.")));

    @AfterEach
    void close() {
        site.close();
    }

    private void wait(int seconds) {
        site.clock.advance(Duration.ofSeconds(seconds));
    }

    private Assistant assistant() {
        return site.assistants()
                .create(AssistantCreateParams.builder()
                        .model("gpt-4o")
                        .name("Weather")
                        .instructions("Be brief.")
                        .temperature(0.5)
                        .addFunctionTool(FunctionDefinition.builder()
                                .name("weather")
                                .description("Tells the weather.")
                                .parameters(FunctionParameters.builder()
                                        .putAdditionalProperty("type", JsonValue.from("object"))
                                        .putAdditionalProperty(
                                                "properties", JsonValue.from(Map.of("city", Map.of("type", "string"))))
                                        .build())
                                .build())
                        .metadata(AssistantCreateParams.Metadata.builder()
                                .putAdditionalProperty("team", JsonValue.from("north"))
                                .build())
                        .build());
    }

    private Thread threadAsking(String question) {
        Thread thread = site.threads().create();
        site.messages()
                .create(
                        thread.id(),
                        MessageCreateParams.builder()
                                .role(MessageCreateParams.Role.USER)
                                .content(question)
                                .build());
        return thread;
    }

    private static String text(Message message) {
        return message.content().get(0).asText().text().value();
    }

    @Test
    void anAssistantIsCreatedWithAllThatItHas() {
        Assistant assistant = assistant();

        assertThat(assistant.id()).isEqualTo("asst_0001");
        assertThat(assistant.createdAt()).isEqualTo(1767225600L);
        assertThat(assistant.model()).isEqualTo("gpt-4o");
        assertThat(assistant.name()).hasValue("Weather");
        assertThat(assistant.instructions()).hasValue("Be brief.");
        assertThat(assistant.temperature()).hasValue(0.5);
        assertThat(assistant.tools().get(0).asFunction().function().name()).isEqualTo("weather");
        assertThat(assistant
                        .tools()
                        .get(0)
                        .asFunction()
                        .function()
                        .parameters()
                        .orElseThrow()
                        ._additionalProperties()
                        .get("type"))
                .isEqualTo(JsonValue.from("object"));
        assertThat(assistant.metadata().orElseThrow()._additionalProperties())
                .containsExactly(Map.entry("team", JsonValue.from("north")));
        assertThat(site.assistants().retrieve("asst_0001")).isEqualTo(assistant);
    }

    @Test
    void aRunIsPolledToItsAnswer() {
        Thread thread = threadAsking("Coat or no coat?");
        Run run = site.runs()
                .create(
                        thread.id(),
                        site.run().instructions("Be brief.").temperature(0.25).build());

        assertThat(run.id()).isEqualTo("run_0001");
        assertThat(run.threadId()).isEqualTo("thread_0001");
        assertThat(run.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(run.createdAt()).isEqualTo(1767225600L);
        assertThat(run.expiresAt()).hasValue(1767226200L);
        assertThat(run.instructions()).isEqualTo("Be brief.");
        assertThat(run.temperature()).hasValue(0.25);

        wait(1);
        assertThat(site.get(run).status()).isEqualTo(RunStatus.IN_PROGRESS);
        wait(10);
        Run done = site.get(run);
        assertThat(done.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(done.usage().orElseThrow().totalTokens())
                .isEqualTo(done.usage().orElseThrow().promptTokens()
                        + done.usage().orElseThrow().completionTokens());
        List<Message> messages = site.messages().list(thread.id()).items();
        assertThat(messages).extracting(RunsOfAClientTest::text).containsExactly("Take a coat.", "Coat or no coat?");
        assertThat(messages.get(0).role()).isEqualTo(Message.Role.ASSISTANT);
        assertThat(messages.get(0).runId()).hasValue("run_0001");
        assertThat(messages.get(1).role()).isEqualTo(Message.Role.USER);
    }

    @Test
    void aRunThatAsksForAToolGoesOnWithItsOutput() {
        Assistant assistant = assistant();
        Thread thread = threadAsking("How is Oslo?");
        Run run = site.runs()
                .create(
                        thread.id(),
                        RunCreateParams.builder().assistantId(assistant.id()).build());
        wait(10);

        Run asking = site.get(run);
        assertThat(asking.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        List<RequiredActionFunctionToolCall> calls =
                asking.requiredAction().orElseThrow().submitToolOutputs().toolCalls();
        assertThat(calls).extracting(RequiredActionFunctionToolCall::id).containsExactly("call_1");
        assertThat(calls.get(0).function().name()).isEqualTo("weather");
        assertThat(calls.get(0).function().arguments()).isEqualTo("{\"city\":\"Oslo\"}");

        Run going = site.runs().submitToolOutputs(run.id(), Client.outputs(thread.id(), "call_1", "cold"));
        assertThat(going.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(going.requiredAction()).isEmpty();
        wait(10);
        assertThat(site.get(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(text(site.messages().list(thread.id()).items().get(0))).isEqualTo("It is cold in Oslo.");
    }

    @Test
    void aThreadAndItsRunAreCreatedAtOnce() {
        Run run = site.threads()
                .createAndRun(ThreadCreateAndRunParams.builder()
                        .assistantId("asst_default")
                        .thread(ThreadCreateAndRunParams.Thread.builder()
                                .addMessage(ThreadCreateAndRunParams.Thread.Message.builder()
                                        .role(ThreadCreateAndRunParams.Thread.Message.Role.USER)
                                        .content("Well?")
                                        .build())
                                .build())
                        .build());
        wait(10);

        assertThat(run.threadId()).isEqualTo("thread_0001");
        assertThat(site.messages().list("thread_0001").items())
                .extracting(RunsOfAClientTest::text)
                .containsExactly("Take a coat.", "Well?");
    }

    @Test
    void aRunIsCancelled() {
        Run run = site.runs().create(site.thread(), site.run().build());

        Run cancelling = site.runs()
                .cancel(
                        run.id(),
                        RunCancelParams.builder().threadId(run.threadId()).build());
        assertThat(cancelling.status()).isEqualTo(RunStatus.CANCELLING);
        wait(60);

        Run cancelled = site.get(run);
        assertThat(cancelled.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(cancelled.cancelledAt()).isPresent();
        Run modified = site.runs()
                .update(
                        run.id(),
                        RunUpdateParams.builder()
                                .threadId(run.threadId())
                                .metadata(RunUpdateParams.Metadata.builder()
                                        .putAdditionalProperty("why", JsonValue.from("late"))
                                        .build())
                                .build());
        assertThat(modified.metadata().orElseThrow()._additionalProperties())
                .containsExactly(Map.entry("why", JsonValue.from("late")));
    }

    @Test
    void stepsTellWhatWasFoundWhereItIsAskedFor() {
        Thread thread = threadAsking("Look it up in the file.");
        Run run = site.runs().create(thread.id(), site.run().build());
        wait(20);
        StepListParams.Builder steps =
                StepListParams.builder().threadId(thread.id()).order(StepListParams.Order.ASC);

        List<RunStep> plain = site.runs().steps().list(run.id(), steps.build()).items();
        List<RunStep> full = site.runs()
                .steps()
                .list(
                        run.id(),
                        steps.addInclude(RunStepInclude.STEP_DETAILS_TOOL_CALLS_FILE_SEARCH_RESULTS_CONTENT)
                                .build())
                .items();

        assertThat(plain)
                .extracting(RunStep::type)
                .containsExactly(RunStep.Type.TOOL_CALLS, RunStep.Type.MESSAGE_CREATION);
        assertThat(result(plain).fileName()).isEqualTo("coats.txt");
        assertThat(result(plain).score()).isEqualTo(0.75);
        assertThat(result(plain).content()).isEmpty();
        assertThat(result(full).content().orElseThrow().get(0).text()).hasValue("Wear a coat below ten degrees.");
    }

    private static FileSearchToolCall.FileSearch.Result result(List<RunStep> steps) {
        return steps.get(0)
                .stepDetails()
                .asToolCalls()
                .toolCalls()
                .get(0)
                .asFileSearch()
                .fileSearch()
                .results()
                .orElseThrow()
                .get(0);
    }

    @Test
    void aThreadBeginsWithMessages() {
        Thread thread = site.threads()
                .create(ThreadCreateParams.builder()
                        .addMessage(ThreadCreateParams.Message.builder()
                                .role(ThreadCreateParams.Message.Role.USER)
                                .content("Hello")
                                .build())
                        .build());

        assertThat(site.threads().retrieve(thread.id()).createdAt()).isEqualTo(1767225600L);
        assertThat(site.messages().list(thread.id()).items())
                .extracting(RunsOfAClientTest::text)
                .containsExactly("Hello");
        assertThat(site.threads().delete(thread.id()).deleted()).isTrue();
    }
}
