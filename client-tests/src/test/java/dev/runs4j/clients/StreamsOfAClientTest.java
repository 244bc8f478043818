package dev.runs4j.clients;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.ThreadCreateAndRunParams;
import com.openai.models.beta.threads.runs.RunStatus;
import dev.runs4j.inmemory.Script;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
// The vendor gave the whole protocol up; all(…) closes its stream.
@SuppressWarnings({"deprecation", "MustBeClosedChecker"})
class StreamsOfAClientTest {

    private final Client site = Client.of(backend -> backend.instant()
            .script(
                    "first",
                    Script.asks(call("call_1", "coat", "{\"cold\":true}"))
                            .answers(outputs -> "It says " + outputs.last() + ".")));

    @AfterEach
    void close() {
        site.close();
    }

    private static List<AssistantStreamEvent> all(StreamResponse<AssistantStreamEvent> stream) {
        try (stream) {
            return stream.stream().collect(Collectors.toList());
        }
    }

    /** What a delta of text says, and nothing for anything else. */
    private static String text(AssistantStreamEvent event) {
        return event.threadMessageDelta()
                .flatMap(delta -> delta.data().delta().content())
                .map(parts -> parts.get(0).asText().text().orElseThrow().value().orElse(""))
                .orElse("");
    }

    @Test
    void aRunIsFollowedToItsQuestionAndThenToItsAnswer() {
        String thread = site.thread();

        List<AssistantStreamEvent> asked =
                all(site.runs().createStreaming(thread, site.run().build()));

        assertThat(asked.get(0).asThreadRunCreated().data().status()).isEqualTo(RunStatus.QUEUED);
        assertThat(asked.get(1).isThreadRunQueued()).isTrue();
        assertThat(asked.get(2).isThreadRunInProgress()).isTrue();
        assertThat(asked.get(3).isThreadRunStepCreated()).isTrue();
        assertThat(asked.get(4).isThreadRunStepInProgress()).isTrue();
        assertThat(asked.get(5).isThreadRunStepDelta()).isTrue();
        assertThat(asked.get(6).isThreadRunStepDelta()).isTrue();
        assertThat(asked.get(7)
                        .asThreadRunRequiresAction()
                        .data()
                        .requiredAction()
                        .orElseThrow()
                        .submitToolOutputs()
                        .toolCalls()
                        .get(0)
                        .function()
                        .arguments())
                .isEqualTo("{\"cold\":true}");
        assertThat(asked).hasSize(8);

        List<AssistantStreamEvent> answered =
                all(site.runs().submitToolOutputsStreaming("run_0001", Client.outputs(thread, "call_1", "yes")));

        assertThat(answered.get(0).isThreadRunStepCompleted()).isTrue();
        assertThat(answered)
                .filteredOn(AssistantStreamEvent::isThreadMessageCreated)
                .hasSize(1);
        assertThat(answered.stream().map(StreamsOfAClientTest::text).collect(Collectors.joining()))
                .isEqualTo("It says yes.");
        AssistantStreamEvent last = answered.get(answered.size() - 1);
        assertThat(last.asThreadRunCompleted().data().id()).isEqualTo("run_0001");
        assertThat(last.asThreadRunCompleted().data().usage()).isPresent();
    }

    @Test
    void aThreadThatIsCreatedWithItsRunComesFirst() {
        List<AssistantStreamEvent> events = all(site.threads()
                .createAndRunStreaming(ThreadCreateAndRunParams.builder()
                        .assistantId("asst_default")
                        .build()));

        assertThat(events.get(0).asThreadCreated().data().id()).isEqualTo("thread_0001");
        assertThat(events.get(1).asThreadRunCreated().data().id()).isEqualTo("run_0001");
    }

    /** The run goes on without its follower. */
    @Test
    void aStreamIsLeft() {
        String thread = site.thread();
        try (StreamResponse<AssistantStreamEvent> stream =
                site.runs().createStreaming(thread, site.run().build())) {
            assertThat(stream.stream().findFirst().orElseThrow().isThreadRunCreated())
                    .isTrue();
        }

        assertThat(site.runs().list(thread).items().get(0).status()).isEqualTo(RunStatus.REQUIRES_ACTION);
    }
}
