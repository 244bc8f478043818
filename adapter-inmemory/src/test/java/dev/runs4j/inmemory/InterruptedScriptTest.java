package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptedScriptTest {

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @Test
    void anInterruptWhileAScriptReadsTheQuestionDoesNotFailTheRun() {
        Backstage stage = Backstage.open().play(Script.answers(outputs -> {
            Thread.currentThread().interrupt();
            return "You said " + outputs.request().lastUserText();
        }));
        RunRef run = stage.run();
        stage.settle();

        Run ended = stage.get(run);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(newest(stage, run)).isEqualTo("You said Coat?");
    }

    @Test
    void anInterruptWhileAConditionReadsTheMessagesDoesNotRefuseTheRun() {
        Backstage stage = Backstage.open();
        stage.backend.scripts().add("two words", request -> asksTwice(request), Script.answers("Yes."));
        String thread = stage.thread("Coat?", "Hat?");

        RunRef run = stage.runOn(thread);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.QUEUED);
    }

    private static boolean asksTwice(RunRequest request) {
        Thread.currentThread().interrupt();
        return request.messages().size() == 2;
    }

    private static String newest(Backstage stage, RunRef run) {
        List<String> texts = new ArrayList<>();
        stage.messages().listAll(run.threadId()).forEach(message -> texts.add(message.text()));
        return texts.get(0);
    }
}
