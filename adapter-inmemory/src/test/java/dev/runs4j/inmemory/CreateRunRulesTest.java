package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.ConcurrentChangeException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreateRunRulesTest {

    private final Stage stage = Stage.playing(Plot.ANSWERS);

    @Test
    @DisplayName("R101 create answers with a queued run that names its thread and assistant")
    void createAnswersWithTheRun() {
        String thread = stage.thread("Hi");

        Run run = stage.runs().create(stage.on(thread).build()).value();

        assertThat(run.threadId()).isEqualTo(thread);
        assertThat(run.assistantId()).contains(Stage.ASSISTANT);
        assertThat(run.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(run.timeline().createdAt()).contains(Stage.START);
        assertThat(run.validate()).isEmpty();
    }

    @Test
    @DisplayName("R102 a second run is refused, names the first, and leaves nothing behind")
    void aSecondRunIsRefused() {
        RunRef first = stage.run();

        ThreadBusyException refused = catchThrowableOfType(
                ThreadBusyException.class,
                () -> stage.runs()
                        .create(stage.on(first.threadId())
                                .additionalMessages(NewMessage.user("And now?"))
                                .build()));

        assertThat(refused.activeRunId()).contains(first.runId());
        assertThat(refused.threadId()).isEqualTo(first.threadId());
        assertThat(stage.runs().listAll(first.threadId())).hasSize(1);
        assertThat(stage.messages().listAll(first.threadId()))
                .extracting(Message::text)
                .containsExactly("Coat or no coat?");
    }

    @Test
    @DisplayName("R103 an unknown thread is named")
    void anUnknownThreadIsNamed() {
        assertThatThrownBy(() -> stage.runOn("thread_unknown"))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> {
                    assertThat(missing.resource()).isEqualTo(Resource.THREAD);
                    assertThat(missing.id()).isEqualTo("thread_unknown");
                });
    }

    @Test
    @DisplayName("R103 an unknown assistant is named, and the thread stays free")
    void anUnknownAssistantIsNamed() {
        String thread = stage.thread();

        assertThatThrownBy(() -> stage.runs()
                        .create(CreateRun.on(thread)
                                .by("asst_unknown")
                                .additionalMessages(NewMessage.user("Hi"))
                                .build()))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> {
                    assertThat(missing.resource()).isEqualTo(Resource.ASSISTANT);
                    assertThat(missing.id()).isEqualTo("asst_unknown");
                });
        assertThat(stage.messages().listAll(thread)).isEmpty();
        assertThat(stage.get(stage.runOn(thread)).status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    @DisplayName("R104 additional messages stand in the thread in their order before the run works, and stay")
    void additionalMessagesComeFirst() {
        String thread = stage.thread("one");
        stage.runs()
                .create(stage.on(thread)
                        .additionalMessages(NewMessage.user("two"), NewMessage.assistant("three"))
                        .build());
        stage.settle();

        assertThat(stage.messages().listAll(thread))
                .extracting(Message::text)
                .containsExactly("It rains.", "three", "two", "one");
    }

    @Test
    @DisplayName("R105 a run shows overrides, else the assistant's values")
    void aRunShowsWhatItWorksWith() {
        Assistant assistant = stage.port()
                .assistants()
                .create(CreateAssistant.of("gpt-x")
                        .instructions("Be kind.")
                        .temperature(0.5)
                        .tools(List.of(ToolDefinition.fileSearch()))
                        .build());
        String thread = stage.thread();

        Run run = stage.runs()
                .create(CreateRun.on(thread)
                        .by(assistant.id())
                        .model("gpt-y")
                        .maxCompletionTokens(500)
                        .build())
                .value();

        assertThat(run.settings().model()).contains("gpt-y");
        assertThat(run.settings().maxCompletionTokens()).contains(500);
        assertThat(run.settings().instructions()).contains("Be kind.");
        assertThat(run.settings().temperature()).contains(0.5);
        assertThat(run.settings().tools()).containsExactly(ToolDefinition.fileSearch());
    }

    @Test
    @DisplayName("R105 additional instructions stand behind the others")
    void additionalInstructionsAreAppended() {
        Run run = stage.runs()
                .create(stage.on(stage.thread())
                        .instructions("Be kind.")
                        .additionalInstructions("Be short.")
                        .build())
                .value();

        assertThat(run.settings().instructions()).contains("Be kind.\nBe short.");
    }

    @Test
    @DisplayName("R105 later changes of the assistant do not reach the run")
    void laterChangesDoNotReachTheRun() {
        Assistant assistant =
                stage.port().assistants().create(CreateAssistant.of("gpt-x").build());
        RunRef run = stage.runs()
                .create(CreateRun.on(stage.thread()).by(assistant.id()).build())
                .value()
                .ref();

        stage.port()
                .assistants()
                .modify(ModifyAssistant.of(assistant.id()).model("gpt-z").build());

        assertThat(stage.get(run).settings().model()).contains("gpt-x");
    }

    @Test
    @DisplayName("R106 a run carries the command's metadata")
    void aRunCarriesMetadata() {
        Run run = stage.runs()
                .create(stage.on(stage.thread()).metadata("case", "4711").build())
                .value();

        assertThat(run.metadata()).isEqualTo(Metadata.of("case", "4711"));
    }

    @Test
    @DisplayName("R107 findByToken finds the run of that token and no other")
    void findByTokenFindsTheRun() {
        String thread = stage.thread();
        RunRef first = stage.runs()
                .create(stage.on(thread).token("t1").build())
                .value()
                .ref();
        stage.settle();
        RunRef second = stage.runs()
                .create(stage.on(thread).token("t2").build())
                .value()
                .ref();

        assertThat(stage.runs().findByToken(thread, "t1", CallOptions.DEFAULT).map(Run::id))
                .contains(first.runId());
        assertThat(stage.runs().findByToken(thread, "t2", CallOptions.DEFAULT).map(Run::id))
                .contains(second.runId());
        assertThat(stage.runs().findByToken(thread, "t3", CallOptions.DEFAULT)).isEmpty();
        assertThat(stage.runs().findByToken(stage.thread(), "t1", CallOptions.DEFAULT))
                .isEmpty();
    }

    @Test
    @DisplayName("R107 a token is used once on a thread, so that it stands for one run only")
    void aTokenIsUsedOnce() {
        String thread = stage.thread();
        stage.runs().create(stage.on(thread).token("t1").build());
        stage.settle();

        assertThatThrownBy(
                        () -> stage.runs().create(stage.on(thread).token("t1").build()))
                .isInstanceOf(ConcurrentChangeException.class)
                .hasMessageContaining("run_0001");
        assertThat(stage.runs().listAll(thread)).hasSize(1);
    }

    @Test
    @DisplayName("R108 createWithThread creates the thread with its messages and a run that names it")
    void createWithThreadCreatesBoth() {
        Run run = stage.runs()
                .createWithThread(CreateThreadAndRun.by(Stage.ASSISTANT)
                        .thread(CreateThread.builder()
                                .messages(NewMessage.user("one"), NewMessage.user("two"))
                                .metadata("owner", "me")
                                .build())
                        .metadata("case", "4711")
                        .build())
                .value();

        assertThat(stage.threads().get(run.threadId()).metadata()).isEqualTo(Metadata.of("owner", "me"));
        assertThat(stage.messages().listAll(run.threadId()))
                .extracting(Message::text)
                .containsExactly("two", "one");
        assertThat(stage.get(run.ref()).metadata()).isEqualTo(Metadata.of("case", "4711"));
    }

    @Test
    @DisplayName("R108 without a thread to make, an empty one is made")
    void createWithThreadMakesAnEmptyThread() {
        Run run = stage.runs()
                .createWithThread(CreateThreadAndRun.by(Stage.ASSISTANT).build())
                .value();

        assertThat(stage.messages().listAll(run.threadId())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"ANSWERS", "FAILS", "STOPS_INCOMPLETE"})
    @DisplayName("R109 after a run has ended by itself its thread takes the next one")
    void theThreadTakesTheNextRun(Plot plot) {
        stage.play(plot);
        RunRef first = stage.settledRun();

        assertThat(stage.get(first).status().isTerminal()).isTrue();
        assertThat(stage.get(stage.runOn(first.threadId())).status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    @DisplayName("R109 after a cancel or an expiry the thread takes the next one as well")
    void theThreadTakesTheNextRunAfterCancelAndExpiry() {
        stage.play(Plot.NEVER_ENDS);
        RunRef first = stage.settledRun();
        stage.runs().cancel(first);
        stage.settle();
        RunRef second = stage.runOn(first.threadId());
        stage.advance(Duration.ofSeconds(601));

        assertThat(stage.get(first).status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(stage.get(second).status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(stage.get(stage.runOn(first.threadId())).status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    @DisplayName("R110 of many creates on one thread at the same time exactly one succeeds")
    void exactlyOneCreateSucceeds() {
        for (int round = 0; round < 200; round++) {
            String thread = stage.thread();
            AtomicInteger created = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();

            AtOnce.run(4, () -> {
                try {
                    stage.runOn(thread);
                    created.incrementAndGet();
                } catch (ThreadBusyException busy) {
                    refused.incrementAndGet();
                }
            });

            assertThat(created).hasValue(1);
            assertThat(refused).hasValue(3);
        }
    }
}
