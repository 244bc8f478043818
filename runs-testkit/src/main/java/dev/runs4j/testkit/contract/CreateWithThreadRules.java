package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.run.RunSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class CreateWithThreadRules extends Rules {

    CreateWithThreadRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ANSWERS).needs(Capability.CREATE_WITH_THREAD);

    @Test
    @DisplayName("R108 createWithThread creates the thread with its messages, and the run on it")
    void createsBoth() {
        CreateThread thread = CreateThread.builder()
                .messages(NewMessage.user("One"), NewMessage.assistant("Two"), NewMessage.user("Three"))
                .metadata("owner", "me")
                .build();
        CreateThreadAndRun command = CreateThreadAndRun.by(stage.assistant())
                .thread(thread)
                .metadata("case", "4711")
                .build();

        Run run = stage.runs().createWithThread(command).value();

        assertThat(stage.threads().get(run.threadId()).metadata()).isEqualTo(Metadata.of("owner", "me"));
        assertThat(stage.messagesOn(run.threadId()))
                .extracting(message -> message.role().text() + " " + message.text())
                .containsExactly("user One", "assistant Two", "user Three");
        assertThat(stage.runs().listAll(run.threadId())).containsExactly(run);
        assertThat(run.metadata()).isEqualTo(Metadata.of("case", "4711"));
    }

    @Test
    @DisplayName("R108 without a thread to create an empty one is created")
    void createsAnEmptyThread() {
        RunRef run = create(CreateThreadAndRun.by(stage.assistant()));

        assertThat(stage.messages().listAll(run.threadId())).isEmpty();
        assertThat(stage.status(stage.settled(run))).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    @DisplayName("R105 R108 a run that is created with its thread shows its overrides")
    void showsOverrides() {
        CreateThreadAndRun command = CreateThreadAndRun.by(stage.assistant())
                .model("model-2")
                .instructions("Be kind")
                .temperature(0.5)
                .build();

        RunSettings settings = stage.runs().createWithThread(command).value().settings();

        assertThat(settings.model()).contains("model-2");
        assertThat(settings.instructions()).contains("Be kind");
        assertThat(settings.temperature()).contains(0.5);
    }

    private RunRef create(CreateThreadAndRun.Builder command) {
        return stage.runs().createWithThread(command.build()).value().ref();
    }
}
