package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.error.MalformedResponseException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListReadingTest {

    private static final RunsJson JSON = RunsJson.standard();

    @Test
    void aPageIsRead() {
        ListBody<Run> page = JSON.read(JsonType.RUN_LIST, """
                {"object": "list", "data": [{"id": "run_2"}, {"id": "run_1"}], "first_id": "run_2", "last_id": "run_1",
                 "has_more": true, "x": 1}
                """);

        assertThat(page.data()).extracting(Run::id).containsExactly("run_2", "run_1");
        assertThat(page.firstId()).contains("run_2");
        assertThat(page.lastId()).contains("run_1");
        assertThat(page.hasMore()).contains(true);
        assertThat(page.extras()).isEqualTo(Extras.of("x", JsonText.of("1")));
    }

    @Test
    void anEmptyPageHasNullIds() {
        assertThat(JSON.read(
                        JsonType.MESSAGE_LIST,
                        "{\"object\":\"list\",\"data\":[],\"first_id\":null,\"last_id\":null,\"has_more\":false}"))
                .isEqualTo(new ListBody<Message>(
                        List.of(), Optional.empty(), Optional.empty(), Optional.of(false), Extras.NONE));
    }

    @Test
    void anEmptyPageMayHaveEmptyIds() {
        assertThat(JSON.read(JsonType.MESSAGE_LIST, "{\"data\":[],\"first_id\":\"\"}")
                        .firstId())
                .contains("");
    }

    @Test
    void foundryPromisesDataAndNoMore() {
        assertThat(JSON.read(JsonType.RUN_LIST, "{\"data\":[]}"))
                .isEqualTo(new ListBody<Run>(
                        List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Extras.NONE));
    }

    @Test
    void dataThatIsNoListIsAnExtra() {
        assertThat(JSON.read(JsonType.RUN_LIST, "{\"data\":{}}"))
                .isEqualTo(new ListBody<Run>(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Extras.of("data", JsonText.of("{}"))));
    }

    @Test
    void anElementThatIsNoObjectHasNoId() {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> JSON.read(JsonType.RUN_LIST, "{\"data\":[{\"id\":\"run_1\"},null]}"))
                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/data/1"));
    }

    @Test
    void everyKindOfListIsReadAndStored() {
        roundTrip(JsonType.RUN_LIST, Run.builder("run_1", "thread_1").build());
        roundTrip(JsonType.STEP_LIST, RunStep.builder("step_1").build());
        roundTrip(JsonType.MESSAGE_LIST, Message.builder("msg_1").build());
        roundTrip(JsonType.THREAD_LIST, ConversationThread.builder("thread_1").build());
        roundTrip(JsonType.ASSISTANT_LIST, Assistant.builder("asst_1").build());
    }

    private static <T> void roundTrip(JsonType<ListBody<T>> type, T element) {
        ListBody<T> page = new ListBody<>(
                List.of(element),
                Optional.of("a"),
                Optional.of("b"),
                Optional.of(true),
                Extras.of("x", JsonText.of("1")));

        assertThat(JSON.read(type, JSON.write(type, page, JsonForm.STORAGE))).isEqualTo(page);
    }

    @Test
    void anEmptyPageIsWrittenAsTheLiveServerSentIt() {
        ListBody<Run> page =
                new ListBody<>(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Extras.NONE);

        assertThat(JSON.write(JsonType.RUN_LIST, page, JsonForm.RESOURCE))
                .isEqualTo("{\"object\":\"list\",\"data\":[],\"first_id\":null,\"last_id\":null,\"has_more\":false}");
    }
}
