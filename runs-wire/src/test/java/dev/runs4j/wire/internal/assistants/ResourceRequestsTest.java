package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.wire.testserver.Script;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ResourceRequestsTest {

    private static final String THREAD = """
            {"id":"thread_abc123","object":"thread","created_at":1699014083,"metadata":{"a":"1"},"tool_resources":{}}
            """;
    private static final String MESSAGE = """
            {"id":"msg_abc123","object":"thread.message","created_at":1699017614,"assistant_id":null,
            "thread_id":"thread_abc123","run_id":null,"role":"user","content":[{"type":"text","text":{"value":
            "How does AI work?","annotations":[]}}],"attachments":[],"metadata":{"a":"1"}}
            """;
    private static final String ASSISTANT = """
            {"id":"asst_abc123","object":"assistant","created_at":1699009709,"name":"HR Helper","description":null,
            "model":"gpt-4o","instructions":"You are an HR bot","tools":[{"type":"file_search"}],
            "tool_resources":{"file_search":{"vector_store_ids":["vs_123"]}},"metadata":{},"top_p":1.0,
            "temperature":1.0,"response_format":"auto"}
            """;

    private Served served = Served.answering("{}");

    @AfterEach
    void close() {
        served.close();
    }

    private AssistantsBackend serve(String json) {
        served.close();
        served = Served.answering(json);
        return served.backend;
    }

    private void assertRequest(String line, String body) {
        assertThat(served.request().line()).isEqualTo(line + " HTTP/1.1");
        assertThat(served.request().body()).isEqualTo(body);
    }

    private static String list(String item) {
        return "{\"object\":\"list\",\"data\":[" + item + "],\"first_id\":\"a\",\"last_id\":\"a\",\"has_more\":false}";
    }

    private static void assertIsTheThread(ConversationThread thread) {
        assertThat(thread.id()).isEqualTo("thread_abc123");
        assertThat(thread.createdAt()).contains(Instant.parse("2023-11-03T12:21:23Z"));
        assertThat(thread.metadata()).isEqualTo(Metadata.of("a", "1"));
    }

    private static void assertIsTheMessage(Message message) {
        assertThat(message.id()).isEqualTo("msg_abc123");
        assertThat(message.role()).isEqualTo(Role.USER);
        assertThat(message.text()).isEqualTo("How does AI work?");
        assertThat(message.metadata()).isEqualTo(Metadata.of("a", "1"));
    }

    private static void assertIsTheAssistant(Assistant assistant) {
        assertThat(assistant.id()).isEqualTo("asst_abc123");
        assertThat(assistant.name()).contains("HR Helper");
        assertThat(assistant.model()).contains("gpt-4o");
        assertThat(assistant.instructions()).contains("You are an HR bot");
    }

    @Test
    void createThread() {
        CreateThread command = CreateThread.builder()
                .messages(NewMessage.user("Hi"))
                .metadata("a", "1")
                .build();

        assertIsTheThread(serve(THREAD).threads().create(command));

        assertRequest(
                "POST /v1/threads",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"metadata\":{\"a\":\"1\"}}");
    }

    @Test
    void createAnEmptyThread() {
        assertIsTheThread(serve(THREAD).threads().create());

        assertRequest("POST /v1/threads", "{}");
    }

    @Test
    void getThread() {
        assertIsTheThread(serve(THREAD).threads().get("thread_abc123"));

        assertRequest("GET /v1/threads/thread_abc123", "");
    }

    @Test
    void modifyThread() {
        assertIsTheThread(
                serve(THREAD).threads().modify(ModifyThread.metadata("thread_abc123", Metadata.of("a", "1"))));

        assertRequest("POST /v1/threads/thread_abc123", "{\"metadata\":{\"a\":\"1\"}}");
    }

    @Test
    void deleteThread() {
        Deletion deletion = serve("{\"id\":\"thread_abc123\",\"object\":\"thread.deleted\",\"deleted\":true}")
                .threads()
                .delete("thread_abc123");

        assertThat(deletion).isEqualTo(Deletion.of("thread_abc123", "thread"));
        assertRequest("DELETE /v1/threads/thread_abc123", "");
    }

    @Test
    void listThreads() {
        assertThat(serve(list(THREAD))
                        .threads()
                        .list(PageRequest.ofSize(2), CallOptions.DEFAULT)
                        .items())
                .singleElement()
                .satisfies(ResourceRequestsTest::assertIsTheThread);

        assertRequest("GET /v1/threads?limit=2", "");
    }

    @Test
    void createMessage() {
        assertIsTheMessage(serve(MESSAGE).messages().create("thread_abc123", NewMessage.user("How does AI work?")));

        assertRequest(
                "POST /v1/threads/thread_abc123/messages", "{\"role\":\"user\",\"content\":\"How does AI work?\"}");
    }

    @Test
    void listMessages() {
        assertThat(serve(list(MESSAGE))
                        .messages()
                        .list("thread_abc123", "run_1", PageRequest.ofSize(2), CallOptions.DEFAULT)
                        .items())
                .singleElement()
                .satisfies(ResourceRequestsTest::assertIsTheMessage);

        assertRequest("GET /v1/threads/thread_abc123/messages?limit=2&run_id=run_1", "");
    }

    @Test
    void getMessage() {
        assertIsTheMessage(serve(MESSAGE).messages().get("thread_abc123", "msg_abc123"));

        assertRequest("GET /v1/threads/thread_abc123/messages/msg_abc123", "");
    }

    @Test
    void modifyMessage() {
        assertIsTheMessage(serve(MESSAGE)
                .messages()
                .modify(new ModifyMessage("thread_abc123", "msg_abc123", Metadata.of("a", "1"))));

        assertRequest("POST /v1/threads/thread_abc123/messages/msg_abc123", "{\"metadata\":{\"a\":\"1\"}}");
    }

    @Test
    void deleteMessage() {
        Deletion deletion = serve("{\"id\":\"msg_abc123\",\"object\":\"thread.message.deleted\",\"deleted\":true}")
                .messages()
                .delete("thread_abc123", "msg_abc123");

        assertThat(deletion.deleted()).isTrue();
        assertRequest("DELETE /v1/threads/thread_abc123/messages/msg_abc123", "");
    }

    @Test
    void createAssistant() {
        assertIsTheAssistant(serve(ASSISTANT)
                .assistants()
                .create(CreateAssistant.of("gpt-4o").name("HR Helper").build()));

        assertRequest("POST /v1/assistants", "{\"model\":\"gpt-4o\",\"name\":\"HR Helper\"}");
    }

    @Test
    void getAssistant() {
        assertIsTheAssistant(serve(ASSISTANT).assistants().get("asst_abc123"));

        assertRequest("GET /v1/assistants/asst_abc123", "");
    }

    @Test
    void listAssistants() {
        assertThat(serve(list(ASSISTANT)).assistants().list().items())
                .singleElement()
                .satisfies(ResourceRequestsTest::assertIsTheAssistant);

        assertRequest("GET /v1/assistants", "");
    }

    @Test
    void modifyAssistant() {
        assertIsTheAssistant(serve(ASSISTANT)
                .assistants()
                .modify(ModifyAssistant.of("asst_abc123").name("HR Helper").build()));

        assertRequest("POST /v1/assistants/asst_abc123", "{\"name\":\"HR Helper\"}");
    }

    @Test
    void deleteAssistant() {
        Deletion deletion = serve("{\"id\":\"asst_abc123\",\"object\":\"assistant.deleted\",\"deleted\":true}")
                .assistants()
                .delete("asst_abc123");

        assertThat(deletion.id()).isEqualTo("asst_abc123");
        assertRequest("DELETE /v1/assistants/asst_abc123", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"204 No Content\r\n", "200 OK\r\nContent-Length: 0\r\n"})
    void aDeleteThatSaysNothingHasSucceeded(String head) {
        served.close();
        served = Served.by(Script.answering("HTTP/1.1 " + head + "\r\n"));

        assertThat(served.backend.threads().delete("thread_abc123")).isEqualTo(Deletion.of("thread_abc123", "thread"));
        assertThat(served.backend.messages().delete("thread_abc123", "msg_abc123"))
                .isEqualTo(Deletion.of("msg_abc123", "thread.message"));
        assertThat(served.backend.assistants().delete("asst_abc123"))
                .isEqualTo(Deletion.of("asst_abc123", "assistant"));
        assertThat(served.server.requests()).hasSize(3);
    }
}
