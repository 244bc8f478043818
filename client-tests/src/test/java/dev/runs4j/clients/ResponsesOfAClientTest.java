package dev.runs4j.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.models.conversations.Conversation;
import com.openai.models.conversations.ConversationUpdateParams;
import com.openai.models.conversations.items.ConversationItemList;
import com.openai.models.conversations.items.ItemCreateParams;
import com.openai.models.conversations.items.ItemDeleteParams;
import com.openai.models.conversations.items.ItemRetrieveParams;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseRetrieveParams;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.inputtokens.InputTokenCountParams;
import dev.runs4j.emulator.ResponsesEmulator;
import dev.runs4j.emulator.responses.PlannedItem;
import dev.runs4j.emulator.responses.ResponsePlan;
import dev.runs4j.emulator.responses.ResponsesScript;
import dev.runs4j.ports.Secret;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client of the Responses API that checks every answer against its own types and repeats nothing. */
@Timeout(120)
@SuppressWarnings("MustBeClosedChecker") // all(…) closes its stream.
class ResponsesOfAClientTest {

    private final ResponsesEmulator emulator = ResponsesEmulator.builder()
            .apiKey(Secret.of("sk-test"))
            .strict(true)
            .script(ResponsesScript.inOrder(
                    ResponsePlan.of(
                            PlannedItem.reasoning("Is it cold?"),
                            PlannedItem.call("call_x", "coat", "{\"cold\": true}")),
                    ResponsePlan.says("Take no coat.")))
            .start();
    private final OpenAIClient client = OpenAIOkHttpClient.builder()
            .baseUrl(emulator.baseUrl().toString())
            .apiKey("sk-test")
            .maxRetries(0)
            .timeout(Duration.ofSeconds(30))
            .responseValidation(true)
            .build();

    @AfterEach
    void close() {
        client.close();
        emulator.close();
    }

    private static ResponseCreateParams.Builder hop() {
        return ResponseCreateParams.builder()
                .model("any-model")
                .instructions("Be brief.")
                .background(true)
                .store(true)
                .addTool(FunctionTool.builder()
                        .name("coat")
                        .parameters(FunctionTool.Parameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .build())
                        .strict(false)
                        .build());
    }

    private static ResponseCreateParams.Builder answer() {
        return hop().inputOfResponse(
                        List.of(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                                .callId("call_x")
                                .output("mild")
                                .build())));
    }

    private static List<ResponseStreamEvent> all(StreamResponse<ResponseStreamEvent> stream) {
        try (stream) {
            return stream.stream().collect(Collectors.toList());
        }
    }

    private static String text(Response response) {
        return response.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .map(content -> content.asOutputText().text())
                .collect(Collectors.joining());
    }

    @Test
    void aRunOfTwoHopsInAConversation() {
        Conversation conversation = client.conversations().create();
        Response accepted = client.responses()
                .create(hop().conversation(conversation.id()).input("Coat?").build());
        assertThat(accepted.status()).contains(ResponseStatus.QUEUED);

        Response asked = client.responses().retrieve(accepted.id());
        assertThat(asked.status()).contains(ResponseStatus.COMPLETED);
        ResponseFunctionToolCall call = asked.output().get(1).asFunctionCall();
        assertThat(call.callId()).isEqualTo("call_x");
        assertThat(call.arguments()).isEqualTo("{\"cold\": true}");
        assertThat(asked.usage().orElseThrow().inputTokens()).isPositive();

        Response answered = client.responses()
                .create(answer().conversation(conversation.id()).build());
        assertThat(text(client.responses().retrieve(answered.id()))).isEqualTo("Take no coat.");
        assertThat(client.conversations().items().list(conversation.id()).data())
                .hasSize(5);
    }

    @Test
    void aStreamIsReadAndJoinedAgain() {
        List<ResponseStreamEvent> events =
                all(client.responses().createStreaming(hop().input("Coat?").build()));

        assertThat(events.get(0).isCreated()).isTrue();
        assertThat(events.get(1).isQueued()).isTrue();
        assertThat(events.get(2).isInProgress()).isTrue();
        assertThat(events.get(events.size() - 1).isCompleted()).isTrue();
        List<ResponseStreamEvent> rest = all(client.responses()
                .retrieveStreaming(
                        events.get(0).asCreated().response().id(),
                        ResponseRetrieveParams.builder().startingAfter(2).build()));
        assertThat(rest).hasSize(events.size() - 3);
        assertThat(rest.get(0).isOutputItemAdded()).isTrue();
    }

    @Test
    void itemsAreAddedReadAndDeleted() {
        String id = client.conversations().create().id();
        ConversationItemList made = client.conversations()
                .items()
                .create(
                        id,
                        ItemCreateParams.builder()
                                .addItem(EasyInputMessage.builder()
                                        .role(EasyInputMessage.Role.USER)
                                        .content("Coat?")
                                        .build())
                                .build());

        assertThat(made.data()).hasSize(1);
        assertThat(made.data().get(0).isMessage()).isTrue();
        assertThat(client.conversations()
                        .items()
                        .retrieve(
                                made.firstId(),
                                ItemRetrieveParams.builder().conversationId(id).build())
                        .isMessage())
                .isTrue();
        assertThat(client.conversations()
                        .items()
                        .delete(
                                made.firstId(),
                                ItemDeleteParams.builder().conversationId(id).build())
                        .id())
                .isEqualTo(id);
    }

    @Test
    void aConversationIsChangedAndDeleted() {
        String id = client.conversations().create().id();
        Conversation changed = client.conversations()
                .update(
                        id,
                        ConversationUpdateParams.builder()
                                .metadata(ConversationUpdateParams.Metadata.builder()
                                        .putAdditionalProperty("k", JsonValue.from("v"))
                                        .build())
                                .build());

        assertThat(changed._metadata().toString()).contains("k=v");
        assertThat(client.conversations().retrieve(id).isValid()).isTrue();
        assertThat(client.conversations().delete(id).deleted()).isTrue();
        assertThatThrownBy(() -> client.conversations().retrieve(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theInputOfAResponseIsReadAndCounted() {
        String id = client.responses().create(hop().input("two words").build()).id();

        assertThat(client.responses().inputItems().list(id).data()).hasSize(1);
        assertThat(client.responses()
                        .inputTokens()
                        .count(InputTokenCountParams.builder()
                                .input("two words")
                                .build())
                        .inputTokens())
                .isEqualTo(2);
        client.responses().delete(id);
        assertThatThrownBy(() -> client.responses().retrieve(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusalsAreItsOwnExceptions() {
        Response asked = client.responses().create(hop().input("Coat?").build());

        assertThatThrownBy(() -> client.responses()
                        .create(hop().previousResponseId(asked.id())
                                .input("Well?")
                                .build()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("No tool output found for function call call_x.");
        assertThatThrownBy(() -> client.responses().retrieve("resp_9")).isInstanceOf(NotFoundException.class);
        assertThat(client.responses().cancel(asked.id()).status()).contains(ResponseStatus.COMPLETED);
    }
}
