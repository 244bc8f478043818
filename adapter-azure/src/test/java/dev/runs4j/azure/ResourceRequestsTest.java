package dev.runs4j.azure;

import static dev.runs4j.azure.Exchanged.read;
import static dev.runs4j.azure.Exchanged.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import org.junit.jupiter.api.Test;

class ResourceRequestsTest {

    private static final String THREAD = "{\"id\":\"thread_1\",\"metadata\":{}}";
    private static final String MESSAGE =
            "{\"id\":\"msg_1\",\"thread_id\":\"thread_1\",\"role\":\"user\",\"content\":[],\"metadata\":{}}";
    private static final String ASSISTANT = "{\"id\":\"asst_1\",\"model\":\"my deployment\"}";

    private static String list(String item) {
        return "{\"data\":[" + item + "],\"has_more\":false}";
    }

    private static String deleted(String id) {
        return "{\"id\":\"" + id + "\",\"deleted\":true}";
    }

    @Test
    void createThread() {
        CreateThread command = CreateThread.builder()
                .messages(NewMessage.user("Hi"))
                .metadata("a", "1")
                .build();

        write(
                backend -> backend.threads().create(command),
                THREAD,
                "/threads",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"metadata\":{\"a\":\"1\"}}");
    }

    @Test
    void getThread() {
        read(backend -> backend.threads().get("thread_1"), THREAD, "GET", "/threads/thread_1");
    }

    @Test
    void modifyThread() {
        write(
                backend -> {
                    backend.threads().modify(ModifyThread.metadata("thread_1", Metadata.of("a", "1")));
                },
                THREAD,
                "/threads/thread_1",
                "{\"metadata\":{\"a\":\"1\"}}");
    }

    @Test
    void deleteThread() {
        read(backend -> backend.threads().delete("thread_1"), deleted("thread_1"), "DELETE", "/threads/thread_1");
    }

    @Test
    void listThreadsWhichFoundryAddsToTheProtocol() {
        Recorder recorder = Recorder.answering(list(THREAD));
        try (RunsBackend backend = Exchanged.foundry(recorder, "v1")) {
            assertThat(backend.threads()
                            .list(PageRequest.ofSize(2), CallOptions.DEFAULT)
                            .items())
                    .hasSize(1);
        }

        assertThat(recorder.request())
                .startsWith("GET https://acct.services.ai.azure.com/api/projects/one/threads?limit=2&api-version=v1\n");
    }

    @Test
    void createMessage() {
        write(
                backend -> backend.messages().create("thread_1", NewMessage.user("Hi")),
                MESSAGE,
                "/threads/thread_1/messages",
                "{\"role\":\"user\",\"content\":\"Hi\"}");
    }

    @Test
    void listMessages() {
        read(
                backend -> backend.messages().list("thread_1", "run_1", PageRequest.ofSize(2), CallOptions.DEFAULT),
                list(MESSAGE),
                "GET",
                "/threads/thread_1/messages?limit=2&run_id=run_1");
    }

    @Test
    void getMessage() {
        read(
                backend -> backend.messages().get("thread_1", "msg_1"),
                MESSAGE,
                "GET",
                "/threads/thread_1/messages/msg_1");
    }

    @Test
    void modifyMessage() {
        write(
                backend -> {
                    backend.messages().modify(new ModifyMessage("thread_1", "msg_1", Metadata.of("a", "1")));
                },
                MESSAGE,
                "/threads/thread_1/messages/msg_1",
                "{\"metadata\":{\"a\":\"1\"}}");
    }

    @Test
    void deleteMessage() {
        read(
                backend -> backend.messages().delete("thread_1", "msg_1"),
                deleted("msg_1"),
                "DELETE",
                "/threads/thread_1/messages/msg_1");
    }

    @Test
    void createAssistant() {
        write(
                backend -> backend.assistants()
                        .create(CreateAssistant.of("my deployment")
                                .name("Wardrobe")
                                .build()),
                ASSISTANT,
                "/assistants",
                "{\"model\":\"my deployment\",\"name\":\"Wardrobe\"}");
    }

    @Test
    void getAssistant() {
        read(backend -> backend.assistants().get("asst_1"), ASSISTANT, "GET", "/assistants/asst_1");
    }

    @Test
    void listAssistants() {
        read(backend -> backend.assistants().list(), list(ASSISTANT), "GET", "/assistants");
    }

    @Test
    void modifyAssistant() {
        write(
                backend -> {
                    backend.assistants()
                            .modify(ModifyAssistant.of("asst_1")
                                    .name("Wardrobe")
                                    .build());
                },
                ASSISTANT,
                "/assistants/asst_1",
                "{\"name\":\"Wardrobe\"}");
    }

    @Test
    void deleteAssistant() {
        read(backend -> backend.assistants().delete("asst_1"), deleted("asst_1"), "DELETE", "/assistants/asst_1");
    }
}
