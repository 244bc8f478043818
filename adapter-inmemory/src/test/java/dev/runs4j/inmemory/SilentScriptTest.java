package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.RunRef;
import org.junit.jupiter.api.Test;

class SilentScriptTest {

    @Test
    void aRunMayCompleteWithoutAMessage() {
        Backstage stage = Backstage.open().play(Script.completes());

        RunRef run = stage.run();
        stage.settle();

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.messages().listAll(run.threadId()))
                .extracting(Message::text)
                .containsExactly("Coat?");
    }
}
